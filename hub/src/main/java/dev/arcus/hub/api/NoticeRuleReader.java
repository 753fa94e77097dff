package dev.arcus.hub.api;

import dev.arcus.domain.notice.KeepNoticeRules.Receiver;
import dev.arcus.domain.notice.KeepNoticeRules.Wish;
import dev.arcus.domain.notice.NoticeChannel;
import dev.arcus.domain.notice.NoticeDelays;
import dev.arcus.domain.notice.NoticeRule;
import dev.arcus.domain.notice.NoticeTopic;
import dev.arcus.wire.admin.NoticeRuleRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reads what somebody wants a rule of notices to be. */
final class NoticeRuleReader {

    private static final int DEFAULT_EVERY_MINUTES = 15;

    private final Inputs inputs = new Inputs();

    static Wish read(NoticeRuleRequest body) {
        return new NoticeRuleReader().wish(body);
    }

    private Wish wish(NoticeRuleRequest body) {
        var name = inputs.required("name", body.name(), NoticeRuleReader::name);
        var topics = topics(body.topics());
        var delays = delays(body);
        var receiver = receiver(body);
        inputs.done();
        return new Wish(
                name.orElseThrow(),
                Boolean.TRUE.equals(body.customers()),
                topics,
                delays.orElseThrow(),
                receiver.orElseThrow());
    }

    private static String name(String text) {
        if (text.isBlank() || text.length() > NoticeRule.MAX_NAME) {
            throw new IllegalArgumentException("must have 1 to " + NoticeRule.MAX_NAME + " characters");
        }
        return text;
    }

    private Set<NoticeTopic> topics(@Nullable List<@Nullable String> given) {
        var topics = EnumSet.noneOf(NoticeTopic.class);
        if (given == null || given.isEmpty()) {
            inputs.problem("topics", "is required", null);
            return topics;
        }
        given.forEach(text -> inputs.optional("topics", Objects.requireNonNullElse(text, ""), NoticeRuleReader::topic)
                .ifPresent(topics::add));
        return topics;
    }

    private static NoticeTopic topic(String text) {
        for (var topic : NoticeTopic.values()) {
            if (topic.name().toLowerCase(Locale.ROOT).equals(text)) {
                return topic;
            }
        }
        throw new IllegalArgumentException(
                "must be status, pending_too_long, second_box, code_expires or certificate_expires");
    }

    private Optional<NoticeDelays> delays(NoticeRuleRequest body) {
        var usual = NoticeDelays.STANDARD;
        var notRunning = delay(body.notRunningSeconds(), Duration::ofSeconds, usual.notRunning());
        var pending = delay(body.pendingMinutes(), Duration::ofMinutes, usual.pending());
        var code = delay(body.codeExpiresHours(), Duration::ofHours, usual.codeExpires());
        var certificate = delay(body.certificateExpiresDays(), Duration::ofDays, usual.certificateExpires());
        return checked(
                        "notRunningSeconds",
                        new NoticeDelaysOf(
                                notRunning, usual.pending(), usual.codeExpires(), usual.certificateExpires()))
                .flatMap(fine -> checked(
                        "pendingMinutes",
                        new NoticeDelaysOf(notRunning, pending, usual.codeExpires(), usual.certificateExpires())))
                .flatMap(fine -> checked(
                        "codeExpiresHours", new NoticeDelaysOf(notRunning, pending, code, usual.certificateExpires())))
                .flatMap(fine ->
                        checked("certificateExpiresDays", new NoticeDelaysOf(notRunning, pending, code, certificate)));
    }

    private record NoticeDelaysOf(Duration notRunning, Duration pending, Duration code, Duration certificate) {}

    private Optional<NoticeDelays> checked(String field, NoticeDelaysOf of) {
        return inputs.check(
                field, ignored -> new NoticeDelays(of.notRunning(), of.pending(), of.code(), of.certificate()));
    }

    private static Duration delay(@Nullable Integer number, IntFunction<Duration> unit, Duration usual) {
        return number == null ? usual : unit.apply(number);
    }

    private Optional<Receiver> receiver(NoticeRuleRequest body) {
        var addresses = body.addresses();
        if ((body.url() == null) == (addresses == null)) {
            inputs.problem("url", "give either url or addresses", null);
            if (addresses != null) {
                inputs.problem("addresses", "give either url or addresses", null);
            }
            return Optional.empty();
        }
        if (addresses == null) {
            notWithUrl("language", body.language());
            notWithUrl("everyMinutes", body.everyMinutes());
            return inputs.required("url", body.url(), NoticeRuleReader::url).map(Receiver.Url::new);
        }
        return mail(body, addresses).map(Receiver.Addresses::new);
    }

    private void notWithUrl(String field, @Nullable Object value) {
        if (value != null) {
            inputs.problem(field, "goes with addresses", null);
        }
    }

    private static URI url(String text) {
        try {
            var url = new URI(text);
            NoticeChannel.Webhook.checkUrl(url);
            return url;
        } catch (URISyntaxException notOne) {
            throw new IllegalArgumentException("must be an address as https://alarms.example.org/arcus");
        }
    }

    private Optional<NoticeChannel.Mail> mail(NoticeRuleRequest body, List<@Nullable String> addresses) {
        var texts = addresses.stream()
                .map(text -> Objects.requireNonNullElse(text, ""))
                .distinct()
                .toList();
        var language = Objects.requireNonNullElse(body.language(), "en");
        var every = Duration.ofMinutes(Objects.requireNonNullElse(body.everyMinutes(), DEFAULT_EVERY_MINUTES));
        var usual = Duration.ofMinutes(DEFAULT_EVERY_MINUTES);
        return inputs.check("addresses", ignored -> new NoticeChannel.Mail(texts, "en", usual))
                .flatMap(fine -> inputs.check("language", ignored -> new NoticeChannel.Mail(texts, language, usual)))
                .flatMap(fine ->
                        inputs.check("everyMinutes", ignored -> new NoticeChannel.Mail(texts, language, every)));
    }
}
