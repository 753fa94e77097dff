package dev.arcus.hub.api;

import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.imports.Column;
import dev.arcus.domain.imports.ExportRows;
import dev.arcus.domain.imports.ImportBatches.RowChoice;
import dev.arcus.domain.imports.ImportId;
import dev.arcus.domain.imports.ImportKind;
import dev.arcus.domain.imports.ImportView;
import dev.arcus.domain.imports.RowOutcome;
import dev.arcus.domain.imports.UndoImport;
import dev.arcus.domain.people.Actor;
import dev.arcus.hub.api.ApiServices.ImportActs;
import dev.arcus.wire.errors.ErrorBody;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code /api/arcus/v1/imports}: a file is rehearsed, applied, undone; and exports in the same form. */
final class ImportsResource {

    static final String PATH = "/api/arcus/v1/imports";

    private static final int SHOWN_OBSTACLES = 100;

    private final ImportActs acts;
    private final Once once;

    ImportsResource(ImportActs acts, Once once) {
        this.acts = acts;
        this.once = once;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.post(PATH, this::rehearse);
        routes.get(PATH, this::list);
        routes.get(PATH + "/{id}", this::find);
        routes.get(PATH + "/{id}/rows", this::rows);
        routes.get(PATH + "/{id}/result.csv", this::result);
        routes.post(PATH + "/{id}/apply", this::apply);
        routes.post(PATH + "/{id}/undo", this::undo);
        routes.get("/api/arcus/v1/fleet/items.csv", context -> export(context, ImportKind.FLEET));
        routes.get("/api/arcus/v1/systems.csv", context -> export(context, ImportKind.SYSTEMS));
    }

    private void rehearse(Context context) {
        var actor = Gatekeeper.actor(context);
        refuse(acts.rehearse().objection(actor));
        var inputs = new Inputs();
        var kind = inputs.required("kind", context.queryParam("kind"), ImportsResource::kind);
        inputs.done();
        rehearse(context, actor, kind.orElseThrow());
    }

    private void rehearse(Context context, Actor actor, ImportKind kind) {
        refuse(acts.rehearse().objection(actor, kind));
        Negotiation.requireCsv(context);
        var bytes = Body.bytes(context, CsvFile.MAX_BYTES, ErrorCode.IMPORT_TOO_LARGE);
        try {
            var text = CsvText.of(bytes);
            var file = CsvFile.read(kind, text.text());
            var rehearsed = once.run(
                    IdempotencyKey.of(context),
                    new Once.Creation<>(
                            () -> acts.rehearse().run(actor, kind, text.encoding(), file),
                            view -> view.batch().id().value(),
                            id -> acts.read().find(actor, new ImportId(id))));
            Answers.one(context, rehearsed, writer(context)::body);
        } catch (CsvFile.Unreadable unreadable) {
            Answers.error(context, unreadable.body(Answers.language(context)));
        }
    }

    private static void refuse(Optional<Refusal.Reason> objection) {
        if (objection.isPresent()) {
            throw new Refused(ErrorRows.of(objection.get()));
        }
    }

    private void list(Context context) {
        var page = new Query(context).page();
        Answers.many(context, acts.read().list(Gatekeeper.actor(context), page), writer(context)::body);
    }

    private void find(Context context) {
        answer(context, acts.read().find(Gatekeeper.actor(context), id(context)));
    }

    private void apply(Context context) {
        answer(context, acts.apply().run(Gatekeeper.actor(context), id(context)));
    }

    private void undo(Context context) {
        switch (acts.undo().run(Gatekeeper.actor(context), id(context))) {
            case Outcome.Refused<UndoImport.Answer> refused -> answer(context, new Outcome.Refused<>(refused.why()));
            case Outcome.Done<UndoImport.Answer> done -> {
                var obstacles = done.value().obstacles();
                if (obstacles.isEmpty()) {
                    answer(context, Outcome.done(done.value().view()));
                } else {
                    var body = ErrorBody.of(ErrorCode.IMPORT_BUILT_UPON, Answers.language(context));
                    Answers.error(context, body.with(writer(context).obstacles(obstacles, SHOWN_OBSTACLES)));
                }
            }
        }
    }

    private void rows(Context context) {
        var query = new Query(context);
        var choice = query.value("outcome", ImportsResource::choice).orElse(RowChoice.ALL);
        var page = query.page();
        query.done();
        Answers.many(
                context, acts.read().rows(Gatekeeper.actor(context), id(context), choice, page), writer(context)::row);
    }

    private void result(Context context) {
        var actor = Gatekeeper.actor(context);
        switch (acts.read().find(actor, id(context))) {
            case Outcome.Refused<ImportView> refused -> answer(context, refused);
            case Outcome.Done<ImportView> found -> {
                var id = found.value().batch().id();
                var columns = found.value().batch().kind().columns();
                var header = writer(context).header(columns);
                var all = Stream.concat(header.stream(), ImportHeaders.RESULT.stream())
                        .toList();
                csv(context, "import-" + id, all, acts.export().result(actor, id), row -> resultCells(columns, row));
            }
        }
    }

    private void export(Context context, ImportKind kind) {
        var columns = kind.columns();
        csv(
                context,
                SystemWriter.lower(kind),
                writer(context).header(columns),
                acts.export().all(Gatekeeper.actor(context), kind),
                row -> cells(columns, row));
    }

    private static List<String> cells(List<Column> columns, ExportRows.Result row) {
        return columns.stream()
                .map(column -> row.texts().getOrDefault(column, ""))
                .toList();
    }

    private static List<String> resultCells(List<Column> columns, ExportRows.Result result) {
        var row = Objects.requireNonNull(result.row());
        var made = row.made();
        var target =
                row.verdict().outcome() == RowOutcome.NEW ? null : row.verdict().target();
        var more = List.of(
                String.valueOf(row.line()),
                SystemWriter.lower(row.verdict().outcome()),
                made == null ? Objects.requireNonNullElse(target, "") : made.object(),
                result.code());
        return Stream.concat(cells(columns, result).stream(), more.stream()).toList();
    }

    private void answer(Context context, Outcome<ImportView> outcome) {
        Answers.one(context, outcome, writer(context)::body);
    }

    private static ImportWriter writer(Context context) {
        return new ImportWriter(Answers.language(context));
    }

    private static ImportId id(Context context) {
        return Path.value(context, "id", ImportId::new);
    }

    private static ImportKind kind(String text) {
        return switch (text) {
            case "fleet" -> ImportKind.FLEET;
            case "systems" -> ImportKind.SYSTEMS;
            default -> throw new IllegalArgumentException("must be fleet or systems");
        };
    }

    private static RowChoice choice(String text) {
        return switch (text) {
            case "new", "same", "changed", "error" ->
                new RowChoice(RowOutcome.valueOf(text.toUpperCase(Locale.ROOT)), false);
            case "differs" -> new RowChoice(null, true);
            default -> throw new IllegalArgumentException("must be new, same, changed, error or differs");
        };
    }

    private static void csv(
            Context context,
            String name,
            List<String> header,
            Outcome<ExportRows.Rows> outcome,
            Function<ExportRows.Result, List<String>> cells) {
        switch (outcome) {
            case Outcome.Refused<ExportRows.Rows> refused ->
                Answers.one(context, new Outcome.Refused<>(refused.why()), body -> body);
            case Outcome.Done<ExportRows.Rows> rows -> {
                context.contentType(Csv.TYPE);
                context.header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
                CsvTable.write(
                        context.outputStream(),
                        header,
                        table -> rows.value().forEach(row -> table.row(cells.apply(row))));
            }
        }
    }
}
