package dev.arcus.hub.api;

import dev.arcus.domain.administration.ReadHistory;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.AttemptNumber;
import dev.arcus.domain.history.Attempts;
import dev.arcus.domain.history.FoldedAttempt;
import dev.arcus.wire.admin.AttemptBody;
import dev.arcus.wire.errors.Language;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "Why is it Pending?": every attempt to connect, the step it failed at, and the remedy. */
final class AttemptsResource {

    private static final String PATH = "/api/arcus/v1";
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");

    private final ReadHistory history;

    AttemptsResource(ReadHistory history) {
        this.history = history;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH + "/systems/{id}/attempts", this::ofSystem);
        routes.get(PATH + "/attempts", this::ofStrangers);
        routes.get(PATH + "/attempts/{number}", this::one);
    }

    private void ofSystem(Context context) {
        var id = Path.value(context, "id", SystemId::new);
        var limit = new Query(context).page().limit();
        var language = Answers.language(context);
        var found = history.attempts(Gatekeeper.actor(context), id, limit);
        Answers.all(context, found, attempt -> write(attempt, language));
    }

    private void ofStrangers(Context context) {
        var limit = new Query(context).page().limit();
        var language = Answers.language(context);
        var found = history.strangers(Gatekeeper.actor(context), limit);
        Answers.all(context, found, attempt -> write(attempt, language));
    }

    private void one(Context context) {
        var number = Path.value(context, "number", AttemptsResource::number);
        var language = Answers.language(context);
        Answers.one(context, history.attempt(Gatekeeper.actor(context), number), found -> write(found, language));
    }

    private static AttemptNumber number(String text) {
        var upper = text.strip().toUpperCase(Locale.ROOT);
        if (!NUMBER.matcher(upper).matches()) {
            throw new IllegalArgumentException("must have the form 7KQ2-M9XD");
        }
        return new AttemptNumber(upper);
    }

    /** The newest of them, and how many there are. */
    static AttemptBody write(FoldedAttempt fold, Language language) {
        return write(fold, fold.lastSeen(), fold.newest().number(), language);
    }

    /** The very one that was asked for, and how many there are like it. */
    private static AttemptBody write(Attempts.Numbered found, Language language) {
        return write(found.fold(), found.at(), found.number(), language);
    }

    private static AttemptBody write(
            FoldedAttempt fold, Instant at, @Nullable AttemptNumber number, Language language) {
        var attempt = fold.newest();
        var row = ErrorRows.of(attempt.cause());
        return new AttemptBody(
                SystemWriter.date(at),
                number == null ? null : number.text(),
                attempt.identity(),
                attempt.name(),
                attempt.address(),
                attempt.serial(),
                SystemWriter.lower(attempt.step()),
                SystemWriter.lower(attempt.cause()),
                row.map(code -> code.code()).orElse(null),
                row.map(code -> code.text(language)).orElse(null),
                row.map(code -> code.remedy(language)).orElse(null),
                SystemWriter.date(fold.firstSeen()),
                SystemWriter.date(fold.lastSeen()),
                fold.count());
    }
}
