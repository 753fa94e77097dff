package dev.arcus.hub.console.notices;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.notice.KeepNoticeRules.Receiver;
import dev.arcus.domain.notice.KeepNoticeRules.Wish;
import dev.arcus.domain.notice.NoticeChannel;
import dev.arcus.domain.notice.NoticeDelays;
import dev.arcus.domain.notice.NoticeRule;
import dev.arcus.domain.notice.NoticeTopic;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.FormView;
import dev.arcus.hub.console.frame.FormView.Kind;
import dev.arcus.hub.console.frame.Typed;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.wire.errors.Language;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The form of a rule: what it shows, and what it means. */
final class RuleForm {

    static final Set<String> FIELDS = Set.of("name", "topics", "url", "addresses");

    private static final String WEBHOOK = "webhook";
    private static final String MAIL = "mail";
    private static final String EVERY = "everyMinutes";
    private static final String CERTIFICATE = "certificateExpiresDays";
    private static final Duration USUAL = Duration.ofMinutes(15);

    private RuleForm() {}

    /** Of a new rule: a webhook with the usual delays. */
    static Typed fresh(Visit visit) {
        var values = new HashMap<String, List<String>>();
        values.put("topics", List.of(NoticeDesk.key(NoticeTopic.STATUS)));
        values.put("channel", List.of(WEBHOOK));
        values.put("language", List.of(visit.words().language().code()));
        values.put(EVERY, List.of(String.valueOf(USUAL.toMinutes())));
        delays(values, NoticeDelays.STANDARD);
        return Typed.ofAll(values);
    }

    static Typed of(NoticeRule rule) {
        var values = new HashMap<String, List<String>>();
        values.put("name", List.of(rule.name()));
        values.put("topics", rule.topics().stream().map(NoticeDesk::key).toList());
        values.put("customers", rule.customers() ? List.of("yes") : List.of());
        values.put(EVERY, List.of(String.valueOf(USUAL.toMinutes())));
        delays(values, rule.delays());
        switch (rule.channel()) {
            case NoticeChannel.Webhook webhook -> {
                values.put("channel", List.of(WEBHOOK));
                values.put("url", List.of(webhook.url().toString()));
            }
            case NoticeChannel.Mail mail -> {
                values.put("channel", List.of(MAIL));
                values.put("addresses", List.of(String.join("\n", mail.addresses())));
                values.put("language", List.of(mail.language()));
                values.put(EVERY, List.of(String.valueOf(mail.every().toMinutes())));
            }
        }
        return Typed.ofAll(values);
    }

    private static void delays(Map<String, List<String>> values, NoticeDelays delays) {
        values.put(
                "notRunningSeconds", List.of(String.valueOf(delays.notRunning().toSeconds())));
        values.put("pendingMinutes", List.of(String.valueOf(delays.pending().toMinutes())));
        values.put(
                "codeExpiresHours", List.of(String.valueOf(delays.codeExpires().toHours())));
        values.put(
                CERTIFICATE, List.of(String.valueOf(delays.certificateExpires().toDays())));
    }

    /** {@code before}: what stays of the delays where it is not asked. */
    static Optional<Wish> read(Visit visit, Company company, Typed typed, NoticeDelays before) {
        var name = typed.required("name", RuleForm::name, visit.text("notices.wrong.name"));
        var topics = Arrays.stream(NoticeTopic.values())
                .filter(topic -> typed.all("topics").contains(NoticeDesk.key(topic)))
                .collect(Collectors.toSet());
        if (topics.isEmpty()) {
            typed.wrong("topics", visit.text("notices.wrong.topics"));
        }
        var delays = readDelays(visit, company, typed, before);
        var receiver = receiver(visit, typed);
        return typed.isGood()
                ? Optional.of(new Wish(
                        name.orElseThrow(),
                        typed.isTicked("customers"),
                        topics,
                        delays.orElseThrow(),
                        receiver.orElseThrow()))
                : Optional.empty();
    }

    private static String name(String text) {
        if (text.length() > NoticeRule.MAX_NAME) {
            throw new IllegalArgumentException("too long");
        }
        return text;
    }

    /** Each by itself, so that each is said beside its own field. */
    private static Optional<NoticeDelays> readDelays(Visit visit, Company company, Typed typed, NoticeDelays before) {
        var usual = NoticeDelays.STANDARD;
        var wrong = visit.text("notices.wrong.delay");
        var running = typed.required(
                "notRunningSeconds",
                text -> new NoticeDelays(
                        Duration.ofSeconds(Long.parseLong(text)),
                        usual.pending(),
                        usual.codeExpires(),
                        usual.certificateExpires()),
                wrong);
        var pending = typed.required(
                "pendingMinutes",
                text -> new NoticeDelays(
                        usual.notRunning(),
                        Duration.ofMinutes(Long.parseLong(text)),
                        usual.codeExpires(),
                        usual.certificateExpires()),
                wrong);
        var code = typed.required(
                "codeExpiresHours",
                text -> new NoticeDelays(
                        usual.notRunning(),
                        usual.pending(),
                        Duration.ofHours(Long.parseLong(text)),
                        usual.certificateExpires()),
                wrong);
        var certificate = isOperator(company)
                ? typed.required(
                        CERTIFICATE,
                        text -> new NoticeDelays(
                                usual.notRunning(),
                                usual.pending(),
                                usual.codeExpires(),
                                Duration.ofDays(Long.parseLong(text))),
                        wrong)
                : Optional.of(before);
        return running.flatMap(one -> pending.flatMap(two -> code.flatMap(three -> certificate.map(four ->
                new NoticeDelays(one.notRunning(), two.pending(), three.codeExpires(), four.certificateExpires())))));
    }

    private static Optional<Receiver> receiver(Visit visit, Typed typed) {
        return switch (typed.value("channel")) {
            case MAIL -> mail(visit, typed);
            case WEBHOOK -> url(visit, typed);
            default -> {
                typed.wrong("channel", visit.text("information.wrong.choice"));
                yield Optional.empty();
            }
        };
    }

    private static Optional<Receiver> url(Visit visit, Typed typed) {
        return typed.required(
                "url",
                text -> {
                    var url = URI.create(text);
                    NoticeChannel.Webhook.checkUrl(url);
                    return new Receiver.Url(url);
                },
                visit.text("notices.wrong.url"));
    }

    private static Optional<Receiver> mail(Visit visit, Typed typed) {
        var every = typed.required(EVERY, RuleForm::every, visit.text("notices.wrong.every"));
        var language = typed.required(
                "language", text -> Language.of(text).orElseThrow(), visit.text("information.wrong.choice"));
        return typed.required(
                "addresses",
                text -> new Receiver.Addresses(new NoticeChannel.Mail(
                        Arrays.stream(text.split("[\\s,;]+", -1))
                                .filter(address -> !address.isEmpty())
                                .distinct()
                                .toList(),
                        language.orElse(Language.EN).code(),
                        every.orElse(USUAL))),
                visit.text("notices.wrong.addresses"));
    }

    private static Duration every(String text) {
        var minutes = Long.parseLong(text);
        if (minutes < 1 || minutes > NoticeChannel.Mail.MAX_EVERY_MINUTES) {
            throw new IllegalArgumentException("out of range");
        }
        return Duration.ofMinutes(minutes);
    }

    static FormView show(Visit visit, Company company, Typed typed, FormView form) {
        var chosen = typed.all("topics");
        var topics = Arrays.stream(NoticeTopic.values())
                .filter(topic -> topic != NoticeTopic.CERTIFICATE_EXPIRES || isOperator(company))
                .map(topic ->
                        Choice.of(NoticeDesk.key(topic), visit.text("notices.topic." + NoticeDesk.key(topic)), chosen))
                .toList();
        var channel = typed.value("channel");
        var shown = form.saying(typed.problem(""))
                .with(
                        typed.field(Kind.TEXT, "name", visit.text("notices.name"), ""),
                        typed.choice(Kind.TICKS, "topics", visit.text("notices.topics"), "", topics),
                        typed.choice(
                                Kind.TICKS,
                                "customers",
                                "",
                                "",
                                List.of(new Choice(
                                        "yes", visit.text("notices.customers"), typed.isTicked("customers")))),
                        typed.choice(
                                Kind.SELECT,
                                "channel",
                                visit.text("notices.channel"),
                                "",
                                List.of(
                                        Choice.of(WEBHOOK, visit.text("notices.webhook"), channel),
                                        Choice.of(MAIL, visit.text("notices.mail"), channel))),
                        typed.field(Kind.URL, "url", visit.text("notices.url"), visit.text("notices.url-hint")),
                        typed.field(
                                Kind.LINES,
                                "addresses",
                                visit.text("notices.addresses"),
                                visit.text("notices.addresses-hint")),
                        typed.choice(Kind.SELECT, "language", visit.text("notices.language"), "", languages(typed)),
                        typed.field(Kind.NUMBER, EVERY, visit.text("notices.every"), ""));
        var delayed = shown.with(
                typed.field(Kind.NUMBER, "notRunningSeconds", visit.text("notices.not-running-after"), ""),
                typed.field(Kind.NUMBER, "pendingMinutes", visit.text("notices.pending-after"), ""),
                typed.field(Kind.NUMBER, "codeExpiresHours", visit.text("notices.code-before"), ""));
        return isOperator(company)
                ? delayed.with(typed.field(Kind.NUMBER, CERTIFICATE, visit.text("notices.certificate-before"), ""))
                : delayed;
    }

    /** The certificate is the hub's: only its operator is told of it. */
    private static boolean isOperator(Company company) {
        return company.ties().standard();
    }

    private static List<Choice> languages(Typed typed) {
        return Arrays.stream(Language.values())
                .map(language ->
                        Choice.of(language.code(), language.code().toUpperCase(Locale.ROOT), typed.value("language")))
                .toList();
    }
}
