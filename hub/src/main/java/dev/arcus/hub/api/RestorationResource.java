package dev.arcus.hub.api;

import dev.arcus.domain.administration.ReadRestoration;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.restoration.ReturningBox;
import dev.arcus.wire.admin.RestorationBody;
import dev.arcus.wire.errors.ErrorCode;
import dev.arcus.wire.errors.Language;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** After a restore: {@code GET /api/arcus/v1/restoration} lists what became of the PBXs, {@code POST …/close} ends it. */
final class RestorationResource {

    private static final String PATH = "/api/arcus/v1/restoration";

    private final ReadRestoration restoration;

    RestorationResource(ReadRestoration restoration) {
        this.restoration = restoration;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, this::report);
        routes.post(PATH + "/close", this::close);
    }

    private void report(Context context) {
        var language = Answers.language(context);
        var found = restoration.report(Gatekeeper.actor(context), new Query(context).page());
        Answers.one(context, found, report -> write(report, language));
    }

    private void close(Context context) {
        Answers.done(context, restoration.close(Gatekeeper.actor(context)), closed -> "The report is closed.");
    }

    private static RestorationBody write(ReadRestoration.Report report, Language language) {
        var restoration = report.restoration();
        var unknown = Optional.of(ErrorCode.BOX_NOT_IN_BACKUP)
                .filter(code -> !report.unknown().isEmpty());
        return new RestorationBody(
                SystemWriter.date(restoration.taken()),
                SystemWriter.date(restoration.restored()),
                dateOrNull(restoration.closed()),
                report.missing(),
                report.boxes().total(),
                report.boxes().items().stream().map(box -> write(box, language)).toList(),
                report.unknown(),
                unknown.map(ErrorCode::code).orElse(null),
                unknown.map(code -> code.text(language)).orElse(null),
                unknown.map(code -> code.remedy(language)).orElse(null));
    }

    private static RestorationBody.Box write(ReturningBox box, Language language) {
        var refused = Optional.ofNullable(box.refused());
        var row = refused.flatMap(attempt -> ErrorRows.of(attempt.cause()));
        return new RestorationBody.Box(
                box.system().value(),
                box.pbxId().text(),
                box.name(),
                SystemWriter.lower(box.state()),
                dateOrNull(box.back()),
                refused.map(attempt -> SystemWriter.lower(attempt.cause())).orElse(null),
                row.map(ErrorCode::code).orElse(null),
                row.map(code -> code.text(language)).orElse(null),
                row.map(code -> code.remedy(language)).orElse(null),
                refused.map(Attempt::number).map(number -> number.text()).orElse(null));
    }

    private static @Nullable String dateOrNull(@Nullable Instant at) {
        return at == null ? null : SystemWriter.date(at);
    }
}
