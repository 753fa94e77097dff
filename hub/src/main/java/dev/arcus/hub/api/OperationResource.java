package dev.arcus.hub.api;

import dev.arcus.hub.api.ApiServices.Instruments;
import dev.arcus.hub.api.LogLevels.Part;
import dev.arcus.wire.admin.Envelope;
import dev.arcus.wire.admin.LogLevelBody;
import dev.arcus.wire.admin.LogLevelRequest;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * {@code /api/rainbow/metrics} and {@code /api/rainbow/logs/levels} (admin API §4.11). The {@link Gatekeeper} lets superadmins in
 * only.
 */
final class OperationResource {

    private static final Logger LOG = LoggerFactory.getLogger(OperationResource.class);
    private static final String METRICS = "/api/rainbow/metrics";
    private static final String LEVELS = "/api/rainbow/logs/levels";
    private static final int DEFAULT_MINUTES = 15;
    private static final int MOST_MINUTES = 24 * 60;

    private final Supplier<String> metrics;
    private final LogLevels levels;
    private final Instruments instruments;

    OperationResource(ApiServices.Operation operation, Instruments instruments) {
        this.metrics = operation.metrics();
        this.levels = operation.levels();
        this.instruments = instruments;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(METRICS, this::show);
        routes.delete(METRICS, this::forget);
        routes.get(LEVELS, this::showLevels);
        routes.put(LEVELS, this::change);
    }

    private void show(Context context) {
        context.contentType(HealthResource.PROMETHEUS).result(metrics.get());
    }

    /** The times and counts of requests begin anew; what the hub counts for itself goes on. */
    private void forget(Context context) {
        var meters = instruments.meters();
        meters.getMeters().stream()
                .filter(meter -> meter.getId().getName().equals(Requests.TIMER))
                .forEach(meters::remove);
        Answers.body(context, Envelope.Done.of("The metrics of requests begin anew."));
    }

    private void showLevels(Context context) {
        answer(context);
    }

    private void change(Context context) {
        var body = Body.read(context, LogLevelRequest.class);
        var inputs = new Inputs();
        var part = Optional.ofNullable(body.logger())
                .flatMap(text -> inputs.optional("logger", text, OperationResource::part));
        var level = inputs.required("level", body.level(), OperationResource::level);
        var minutes = body.minutes() == null ? DEFAULT_MINUTES : body.minutes();
        if (minutes < 1 || minutes > MOST_MINUTES) {
            inputs.problem("minutes", "must be 1 to " + MOST_MINUTES, String.valueOf(minutes));
        }
        inputs.done();
        var until = clock().instant().plus(Duration.ofMinutes(minutes));
        for (var each : part.map(List::of).orElse(List.of(Part.values()))) {
            levels.change(each, level.orElseThrow(), until);
            LOG.warn(
                    "event=log-level part={} level={} until={} who={}",
                    lower(each),
                    level.get(),
                    until,
                    Gatekeeper.nameOf(context));
        }
        answer(context);
    }

    private void answer(Context context) {
        var all = levels.all().stream().map(OperationResource::write).toList();
        Answers.body(context, new Envelope.One<>(all));
    }

    private static LogLevelBody write(LogLevels.Entry entry) {
        var until = entry.until();
        return new LogLevelBody(
                lower(entry.part()), lower(entry.level()), until == null ? null : SystemWriter.date(until));
    }

    private InstantSource clock() {
        return instruments.clock();
    }

    private static Part part(String text) {
        return of(Part.values(), text);
    }

    private static Level level(String text) {
        return of(Level.values(), text);
    }

    private static <E extends Enum<E>> E of(E[] all, String text) {
        for (var each : all) {
            if (lower(each).equals(text.toLowerCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new IllegalArgumentException("must be one of "
                + String.join(
                        ", ",
                        List.of(all).stream().map(OperationResource::lower).toList()));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
