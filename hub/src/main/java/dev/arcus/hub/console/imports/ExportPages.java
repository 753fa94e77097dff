package dev.arcus.hub.console.imports;

import dev.arcus.domain.imports.Column;
import dev.arcus.domain.imports.ExportRows;
import dev.arcus.domain.imports.ImportId;
import dev.arcus.domain.imports.ImportKind;
import dev.arcus.domain.imports.RowOutcome;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.PathId;
import dev.arcus.hub.console.frame.Visit;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Files to save: everything, an empty one to fill in, and what came of an import. */
public final class ExportPages {

    private final Gate gate;
    private final Pages pages;
    private final ImportActs acts;

    public ExportPages(Gate gate, Pages pages, ImportActs acts) {
        this.gate = gate;
        this.pages = pages;
        this.acts = acts;
    }

    static String path(ImportKind kind) {
        return "/exports/" + ImportWords.key(kind) + ".csv";
    }

    static String template(ImportKind kind) {
        return "/exports/" + ImportWords.key(kind) + "-template.csv";
    }

    public void register(JavalinDefaultRoutingApi routes) {
        for (var kind : ImportKind.values()) {
            routes.get(path(kind), gate.page((context, visit) -> export(context, visit, kind)));
            routes.get(template(kind), gate.page((context, visit) -> template(context, visit, kind)));
        }
        routes.get(ImportWords.PATH + "/{id}/result.csv", gate.page(this::result));
    }

    private void export(Context context, Visit visit, ImportKind kind) {
        var rows = pages.done(acts.export().all(visit.actor(), kind));
        var columns = kind.columns();
        write(
                context,
                ImportWords.key(kind),
                header(visit, columns),
                each -> rows.forEach(row -> each.accept(cells(columns, row))));
    }

    private void template(Context context, Visit visit, ImportKind kind) {
        pages.require(visit, kind.read());
        write(context, ImportWords.key(kind) + "-template", header(visit, kind.columns()), each -> {});
    }

    private void result(Context context, Visit visit) {
        var id = PathId.of(context, "id", ImportId::new);
        var columns =
                pages.done(acts.read().find(visit.actor(), id)).batch().kind().columns();
        var rows = pages.done(acts.export().result(visit.actor(), id));
        var all = Stream.concat(header(visit, columns).stream(), acts.files().resultColumns().stream())
                .toList();
        write(context, "import-" + id, all, each -> rows.forEach(row -> each.accept(resultCells(columns, row))));
    }

    private List<String> header(Visit visit, List<Column> columns) {
        return columns.stream()
                .map(column -> acts.files().name(column, visit.words().language()))
                .toList();
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
                ImportWords.key(row.verdict().outcome()),
                made == null ? Objects.requireNonNullElse(target, "") : made.object(),
                result.code());
        return Stream.concat(cells(columns, result).stream(), more.stream()).toList();
    }

    private void write(Context context, String name, List<String> header, Consumer<Consumer<List<String>>> rows) {
        context.contentType("text/csv; charset=utf-8");
        context.header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        acts.files().write(context.outputStream(), header, rows);
    }
}
