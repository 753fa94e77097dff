package dev.arcus.hub.api;

import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ProbeSystem;
import dev.arcus.domain.administration.ReadStatus;
import dev.arcus.domain.administration.ReadStatus.Report;
import dev.arcus.domain.administration.RenewPassword;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.Flaps;
import dev.arcus.domain.status.ChannelReading;
import dev.arcus.domain.status.Status;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.store.Ticker;
import dev.arcus.domain.system.BoxState;
import dev.arcus.wire.admin.Envelope;
import dev.arcus.wire.admin.ProbeBody;
import dev.arcus.wire.admin.StatusBody;
import dev.arcus.wire.errors.ErrorCode;
import dev.arcus.wire.errors.Language;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Status with its proof, "Probe now", and renewing the password. */
final class StatusResource {

    private static final String PATH = "/api/arcus/v1/systems/{id}";

    private final ReadStatus read;
    private final ProbeSystem probe;
    private final RenewPassword renew;
    private final Ticker ticker;

    StatusResource(ReadStatus read, ProbeSystem probe, RenewPassword renew, Ticker ticker) {
        this.read = read;
        this.probe = probe;
        this.renew = renew;
        this.ticker = ticker;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH + "/status", this::status);
        routes.post(PATH + "/probe", this::probe);
        routes.post(PATH + "/renew-password", this::renew);
    }

    private void status(Context context) {
        var id = Path.value(context, "id", SystemId::new);
        var language = Answers.language(context);
        Answers.one(context, read.run(Gatekeeper.actor(context), id), report -> write(report, language));
    }

    /** Answers with the status, where the renewal shows. */
    private void renew(Context context) {
        var id = Path.value(context, "id", SystemId::new);
        switch (renew.run(Gatekeeper.actor(context), id, Preconditions.ifMatch(context))) {
            case Outcome.Done<?> done -> status(context);
            case Outcome.Refused<?> refused -> Answers.one(context, new Outcome.Refused<>(refused.why()), view -> view);
        }
    }

    private void probe(Context context) {
        var id = Path.value(context, "id", SystemId::new);
        var start = ticker.nanos();
        switch (probe.run(Gatekeeper.actor(context), id)) {
            case Outcome.Done<Optional<List<ChannelReading>>> done -> {
                var took = Duration.ofNanos(ticker.nanos() - start).toMillis();
                done.value()
                        .ifPresentOrElse(
                                readings -> Answers.body(
                                        context,
                                        new Envelope.One<>(new ProbeBody(id.value(), took, channels(readings)))),
                                () -> Answers.error(context, ErrorCode.PROBE_UNANSWERED));
            }
            case Outcome.Refused<?> refused -> Answers.one(context, new Outcome.Refused<>(refused.why()), view -> view);
        }
    }

    private static StatusBody write(Report report, Language language) {
        var system = report.view().system();
        var status = report.view().status();
        var connected = report.address().isPresent();
        var last = report.lastAttempt().filter(attempt -> !connected);
        return new StatusBody(
                system.id().value(),
                system.pbxId().text(),
                Words.label(status.label()),
                Words.label(status.label(), language),
                report.since().map(SystemWriter::date).orElse(null),
                SystemWriter.status(report.view().credential()),
                report.address().orElse(null),
                channels(status, connected),
                last.map(attempt -> AttemptsResource.write(attempt, language)).orElse(null),
                report.nextAttempt().map(SystemWriter::date).orElse(null),
                report.box().map(StatusResource::configuration).orElse(null),
                report.first().map(FleetWriter::write).orElse(null),
                report.view().credential() instanceof Credential.Renewing renewing
                        ? new StatusBody.Renewal(SystemWriter.date(renewing.since()), renewing.offered())
                        : null,
                stability(report.flaps()),
                connected || status.label() == StatusLabel.UNKNOWN ? null : Words.applyHint(language));
    }

    private static StatusBody.Stability stability(Flaps flaps) {
        var since = flaps.unstableSince();
        return new StatusBody.Stability(
                Math.round(flaps.score() * 100) / 100.0, since == null ? null : SystemWriter.date(since));
    }

    private static StatusBody.Configuration configuration(BoxState box) {
        return new StatusBody.Configuration(
                box.configurationRevision(),
                box.acknowledgedRevision(),
                box.acknowledgedRevision() >= box.configurationRevision());
    }

    private static List<StatusBody.Channel> channels(Status status, boolean connected) {
        var result = new ArrayList<StatusBody.Channel>();
        if (connected) {
            result.add(new StatusBody.Channel("xmpp", status.xmpp() ? "up" : "down", null, null));
        }
        status.channels()
                .forEach(channel -> result.add(
                        channel(SystemWriter.lower(channel.channel()), channel.up(), channel.age(), channel.reason())));
        return result;
    }

    private static List<StatusBody.Channel> channels(List<ChannelReading> readings) {
        return readings.stream()
                .map(reading ->
                        channel(SystemWriter.lower(reading.channel()), reading.up(), reading.age(), reading.reason()))
                .toList();
    }

    private static StatusBody.Channel channel(String name, boolean up, @Nullable Duration age, String reason) {
        return new StatusBody.Channel(
                name, up ? "up" : "down", age == null ? null : age.toMillis(), reason.isEmpty() ? null : reason);
    }
}
