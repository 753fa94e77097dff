package dev.arcus.hub.api;

import dev.arcus.domain.imports.Column;
import dev.arcus.domain.imports.Difference;
import dev.arcus.domain.imports.ImportRow;
import dev.arcus.domain.imports.ImportView;
import dev.arcus.domain.imports.RowProblem;
import dev.arcus.domain.imports.UndoImport.Obstacle;
import dev.arcus.domain.imports.Verdict;
import dev.arcus.wire.admin.ImportBody;
import dev.arcus.wire.admin.ImportRowBody;
import dev.arcus.wire.errors.ErrorCode;
import dev.arcus.wire.errors.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes imports and their rows in the caller's language. */
final class ImportWriter {

    private final Language language;

    ImportWriter(Language language) {
        this.language = language;
    }

    ImportBody body(ImportView view) {
        var batch = view.batch();
        var counts = batch.counts();
        var decided = batch.decided();
        return new ImportBody(
                batch.id().value(),
                SystemWriter.lower(batch.kind()),
                view.running() == null ? SystemWriter.lower(batch.phase()) : "applying",
                batch.by(),
                batch.encoding(),
                new ImportBody.Rows(counts.all(), counts.fresh(), counts.same(), counts.changed(), counts.errors()),
                SystemWriter.date(batch.created()),
                decided == null ? null : SystemWriter.date(decided),
                SystemWriter.date(batch.expires()),
                progress(view.running()),
                failure(view.failed()));
    }

    private static ImportBody.@Nullable Progress progress(ImportView.@Nullable Progress running) {
        return running == null
                ? null
                : new ImportBody.Progress(SystemWriter.lower(running.stage()), running.done(), running.all());
    }

    private ImportBody.@Nullable Failure failure(ImportView.@Nullable Failure failed) {
        if (failed == null) {
            return null;
        }
        var reason = failed.storage();
        var code = reason == null ? ErrorCode.INTERNAL : ErrorRows.of(reason);
        return new ImportBody.Failure(code.code(), code.text(language), code.remedy(language));
    }

    ImportRowBody row(ImportRow row) {
        var verdict = row.verdict();
        var now = row.now();
        var made = row.made();
        return new ImportRowBody(
                row.line(),
                SystemWriter.lower(verdict.outcome()),
                made == null ? existing(verdict) : made.object(),
                row.cells().entrySet().stream()
                        .collect(Collectors.toMap(cell -> cell.getKey().key(), Map.Entry::getValue)),
                changes(verdict),
                problems(row, verdict),
                now == null
                        ? null
                        : new ImportRowBody.Now(SystemWriter.lower(now.outcome()), changes(now), problems(row, now)));
    }

    private static @Nullable String existing(Verdict verdict) {
        return switch (verdict.outcome()) {
            case SAME, CHANGED -> verdict.target();
            case NEW, ERROR -> null;
        };
    }

    private static List<ImportRowBody.Change> changes(Verdict verdict) {
        return verdict.differences().stream().map(ImportWriter::change).toList();
    }

    private static ImportRowBody.Change change(Difference difference) {
        return new ImportRowBody.Change(difference.column().key(), difference.from(), difference.to());
    }

    private List<ImportRowBody.Problem> problems(ImportRow row, Verdict verdict) {
        return verdict.problems().stream().map(problem -> problem(row, problem)).toList();
    }

    private ImportRowBody.Problem problem(ImportRow row, RowProblem problem) {
        var column = problem.column();
        var code = ImportErrorRows.of(problem);
        return new ImportRowBody.Problem(
                column == null ? null : column.key(),
                column == null ? null : row.cells().get(column),
                code.code(),
                code.text(language).replace("{}", problem.detail()),
                code.remedy(language));
    }

    /** What stands in the way of an undo, as the data of an answer. */
    Map<String, Object> obstacles(List<Obstacle> obstacles, int most) {
        return Map.of(
                "total",
                obstacles.size(),
                "obstacles",
                obstacles.stream().limit(most).map(this::obstacle).toList());
    }

    private Map<String, Object> obstacle(Obstacle obstacle) {
        var code = ErrorRows.of(obstacle.reason());
        return Map.of(
                "line", obstacle.line(),
                "id", obstacle.object(),
                "code", code.code(),
                "text", code.text(language));
    }

    /** The header line of an export. */
    List<String> header(List<Column> columns) {
        return columns.stream()
                .map(column -> ImportHeaders.name(column, language))
                .toList();
    }
}
