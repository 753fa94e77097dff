package dev.arcus.hub.api;

import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadHistory;
import dev.arcus.domain.administration.ReadIncidents;
import dev.arcus.domain.administration.ReadTimeline;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.wire.admin.HistoryEntry;
import dev.arcus.wire.errors.Language;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The past of a system, as a list, as a table and as a timeline; and what dropped together. */
final class HistoryResource {

    private static final String PATH = "/api/arcus/v1";
    private static final Duration USUAL = Duration.ofHours(24);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int BUCKETS = 24;
    private static final int MAX_BUCKETS = 500;

    private final ReadHistory history;
    private final ReadTimeline timeline;
    private final ReadIncidents incidents;
    private final InstantSource clock;

    HistoryResource(ReadHistory history, ReadTimeline timeline, ReadIncidents incidents, InstantSource clock) {
        this.history = history;
        this.timeline = timeline;
        this.incidents = incidents;
        this.clock = clock;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH + "/systems/{id}/history", this::history);
        routes.get(PATH + "/systems/{id}/timeline", this::timeline);
        routes.get(PATH + "/incidents", this::incidents);
    }

    private void history(Context context) {
        var id = Path.value(context, "id", SystemId::new);
        var limit = new Query(context).page().limit();
        var language = Answers.language(context);
        var found = history.events(Gatekeeper.actor(context), id, limit);
        if (isCsvWanted(context) && found instanceof Outcome.Done<List<ConnectionEvent>> done) {
            context.header("Content-Disposition", "attachment; filename=\"history-" + id + ".csv\"");
            context.contentType(Csv.TYPE).result(csv(done.value(), language));
        } else {
            Answers.all(context, found, event -> SystemWriter.history(event, language));
        }
    }

    /** By {@code format=csv}, or when the header Accept names CSV before anything else. */
    private static boolean isCsvWanted(Context context) {
        var first = Objects.requireNonNullElse(context.header("Accept"), "").split("[,;]", 2)[0];
        return "csv".equalsIgnoreCase(context.queryParam("format"))
                || first.strip().equalsIgnoreCase("text/csv");
    }

    private static String csv(List<ConnectionEvent> events, Language language) {
        var table = new Csv("date", "event", "causeClass", "cause", "address", "detail");
        events.forEach(event -> table.row(row(SystemWriter.history(event, language))));
        return table.toString();
    }

    private static List<String> row(HistoryEntry entry) {
        return List.of(
                entry.eventDate(),
                entry.eventType(),
                Objects.requireNonNullElse(entry.causeClass(), ""),
                Objects.requireNonNullElse(entry.cause(), ""),
                Objects.requireNonNullElse(entry.address(), ""),
                entry.detail());
    }

    private void timeline(Context context) {
        var id = Path.value(context, "id", SystemId::new);
        var query = new Query(context);
        var asked = Asked.of(query.date("from"), query.date("to"), clock.instant());
        var buckets = query.value("buckets", HistoryResource::buckets).orElse(BUCKETS);
        query.done();
        asked.check();
        var language = Answers.language(context);
        Answers.one(
                context,
                timeline.run(Gatekeeper.actor(context), id, asked.from(), asked.to()),
                line -> TimelineWriter.write(id, line, buckets, language));
    }

    /** The time that was asked for: the last 24 h unless the query says otherwise. */
    private record Asked(Instant from, Instant to) {

        static Asked of(@Nullable Instant from, @Nullable Instant to, Instant now) {
            var end = to == null ? now : to;
            return new Asked(from == null ? end.minus(USUAL) : from, end);
        }

        void check() {
            if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
                throw BadInput.of("from", "must be before to, by no more than " + LONGEST.toDays() + " days");
            }
        }
    }

    private static int buckets(String text) {
        try {
            var number = Integer.parseInt(text);
            if (number >= 1 && number <= MAX_BUCKETS) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new IllegalArgumentException("must be 1 to " + MAX_BUCKETS);
    }

    private void incidents(Context context) {
        var limit = new Query(context).page().limit();
        var language = Answers.language(context);
        var found = incidents.run(Gatekeeper.actor(context), limit);
        Answers.all(context, found, seen -> TimelineWriter.write(seen, language));
    }
}
