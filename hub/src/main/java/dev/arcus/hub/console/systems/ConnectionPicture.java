package dev.arcus.hub.console.systems;

import dev.arcus.domain.administration.ReadPending;
import dev.arcus.domain.administration.ReadStatus;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.history.FoldedAttempt;
import dev.arcus.domain.status.Status;
import dev.arcus.hub.console.frame.Phrases;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.ConnectionView.AttemptLine;
import dev.arcus.hub.console.systems.ConnectionView.ChannelLine;
import dev.arcus.hub.console.systems.ConnectionView.EventLine;
import dev.arcus.hub.console.systems.ConnectionView.Pending;
import dev.arcus.wire.errors.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what is known of a connection into words. */
final class ConnectionPicture {

    private static final String UP = "running";
    private static final String DOWN = "degraded";

    private final Visit visit;
    private final Phrases phrases;
    private final Evidence evidence;

    ConnectionPicture(Visit visit, Phrases phrases) {
        this.visit = visit;
        this.phrases = phrases;
        this.evidence = new Evidence(visit.words());
    }

    List<Fact> facts(ReadStatus.Report report) {
        var facts = new ArrayList<Fact>();
        report.since().ifPresent(since -> facts.add(fact("since", time(since))));
        report.address().ifPresent(address -> facts.add(fact("address", address)));
        report.nextAttempt().ifPresent(next -> facts.add(fact("next-attempt", time(next))));
        report.box()
                .ifPresent(box -> facts.add(fact(
                        "configuration",
                        visit.text(
                                box.acknowledgedRevision() >= box.configurationRevision()
                                        ? "systems.configuration-there"
                                        : "systems.configuration-waiting"))));
        Optional.ofNullable(report.flaps().unstableSince())
                .ifPresent(since -> facts.add(fact("unstable", time(since))));
        return facts;
    }

    /** The login first, then each channel that is monitored. */
    List<ChannelLine> channels(ReadStatus.Report report) {
        if (report.address().isEmpty()) {
            return List.of();
        }
        var status = report.view().status();
        var login =
                new ChannelLine(visit.text("systems.channel.xmpp"), style(status.xmpp()), state(status.xmpp()), "", "");
        return Stream.concat(Stream.of(login), status.channels().stream().map(this::channel))
                .toList();
    }

    private ChannelLine channel(Status.ChannelStatus channel) {
        return new ChannelLine(
                visit.text("systems.channel." + SystemWords.key(channel.channel())),
                style(channel.up()),
                state(channel.up()),
                age(channel.age()),
                evidence.reason(channel.reason()));
    }

    /** What stands beside the PABX-ID and the code: the expiry of the one, or the fingerprint of the password. */
    List<Fact> credential(Credential credential) {
        return switch (credential) {
            case Credential.Created created -> {
                var expires = created.expires();
                yield List.of(fact("code-expires", expires == null ? visit.text("systems.never") : time(expires)));
            }
            case Credential.Activating offered -> List.of(fact("code-state", visit.text("systems.code-offered")));
            case Credential.Activated done -> List.of(fact("password-hash", done.fingerprint()));
            case Credential.Renewing renewing ->
                List.of(
                        fact("password-hash", renewing.inForce().fingerprint()),
                        fact("renewing", time(renewing.since())));
        };
    }

    @Nullable Pending pending(ReadPending.Report report) {
        return report.reason()
                .map(reason -> new Pending(
                        phrases.pending(reason, visit.words().language()),
                        phrases.remedy(reason, visit.words().language()),
                        Stream.concat(report.named().stream(), report.nameless().stream())
                                .map(this::attempt)
                                .toList()))
                .orElse(null);
    }

    private AttemptLine attempt(FoldedAttempt fold) {
        var attempt = fold.newest();
        var row = phrases.attempt(attempt.cause());
        var language = visit.words().language();
        var number = attempt.number();
        return new AttemptLine(
                time(fold.lastSeen()),
                visit.words().number(fold.count()),
                visit.text("systems.step." + SystemWords.key(attempt.step())),
                row.map(code -> code.text(language)).orElse(""),
                row.map(code -> code.remedy(language)).orElse(""),
                attempt.address(),
                number == null ? "" : number.text());
    }

    EventLine event(ConnectionEvent event) {
        var cause = event.causeClass();
        return new EventLine(
                time(event.at()),
                visit.text("systems.event." + SystemWords.key(event.kind())),
                cause == null ? "" : phrases.cause(cause, visit.words().language()),
                evidence.of(event),
                Objects.requireNonNullElse(event.address(), ""));
    }

    String unanswered() {
        var language = visit.words().language();
        return ErrorCode.PROBE_UNANSWERED.text(language) + " " + ErrorCode.PROBE_UNANSWERED.remedy(language);
    }

    private Fact fact(String key, String value) {
        return new Fact(visit.text("systems." + key), value);
    }

    private String time(Instant at) {
        return visit.words().time(at, visit.zone());
    }

    private String age(@Nullable Duration age) {
        return age == null
                ? visit.text("systems.no-proof")
                : visit.text("systems.age", visit.words().number(age.toSeconds()));
    }

    private String state(boolean up) {
        return visit.text(up ? "systems.up" : "systems.down");
    }

    private static String style(boolean up) {
        return up ? UP : DOWN;
    }
}
