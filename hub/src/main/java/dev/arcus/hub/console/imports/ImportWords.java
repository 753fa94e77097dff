package dev.arcus.hub.console.imports;

import dev.arcus.domain.imports.Column;
import dev.arcus.domain.imports.Difference;
import dev.arcus.domain.imports.ImportKind;
import dev.arcus.domain.imports.ImportRow;
import dev.arcus.domain.imports.ImportView;
import dev.arcus.domain.imports.RowOutcome;
import dev.arcus.domain.imports.RowProblem;
import dev.arcus.domain.imports.Verdict;
import dev.arcus.hub.console.frame.Badge;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Place;
import dev.arcus.hub.console.frame.Table;
import dev.arcus.hub.console.frame.Table.Cell;
import dev.arcus.hub.console.frame.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that all pages of imports share. */
final class ImportWords {

    static final String PATH = "/imports";

    private static final int SHOWN_CELLS = 4;

    private ImportWords() {}

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String kind(Visit visit, ImportKind kind) {
        return visit.text("imports.kind." + key(kind));
    }

    static Place place(Visit visit) {
        return Place.TOP.below(Link.to(PATH, visit.text("imports.title")));
    }

    static Badge badge(Visit visit, ImportView view) {
        if (view.running() != null) {
            return new Badge("pending", visit.text("imports.phase.applying"));
        }
        var phase = view.batch().phase();
        var style = switch (phase) {
            case REHEARSED -> view.batch().counts().errors() > 0 ? "degraded" : "activated";
            case APPLIED -> "running";
            case OVERTAKEN -> "degraded";
            case UNDONE -> "unknown";
        };
        return new Badge(style, visit.text("imports.phase." + key(phase)));
    }

    static Badge badge(Visit visit, RowOutcome outcome) {
        var style = switch (outcome) {
            case NEW -> "running";
            case SAME -> "unknown";
            case CHANGED -> "pending";
            case ERROR -> "degraded";
        };
        return new Badge(style, visit.text("imports.outcome." + key(outcome)));
    }

    /** Line, what became of it, its first cells, and why. */
    static Table.Line line(Visit visit, ImportFiles files, ImportKind kind, ImportRow row) {
        var now = row.now();
        var notes = Stream.concat(
                notes(visit, files, row, row.verdict()).stream(),
                now == null
                        ? Stream.of()
                        : Stream.concat(
                                Stream.of(
                                        visit.text("imports.now", visit.text("imports.outcome." + key(now.outcome())))),
                                notes(visit, files, row, now).stream()));
        return Table.Line.of(
                Cell.of(visit.words().number(row.line())),
                Cell.badge(badge(visit, row.verdict().outcome())),
                Cell.of(cells(kind, row)),
                Cell.of("").with(notes.toList()));
    }

    private static String cells(ImportKind kind, ImportRow row) {
        return kind.columns().stream()
                .map(column -> row.cells().getOrDefault(column, ""))
                .filter(text -> !text.isEmpty())
                .limit(SHOWN_CELLS)
                .collect(Collectors.joining(" · "));
    }

    private static List<String> notes(Visit visit, ImportFiles files, ImportRow row, Verdict verdict) {
        return Stream.concat(
                        verdict.differences().stream().map(difference -> change(visit, files, difference)),
                        verdict.problems().stream().map(problem -> problem(visit, files, row, problem)))
                .toList();
    }

    private static String change(Visit visit, ImportFiles files, Difference difference) {
        return files.name(difference.column(), visit.words().language()) + ": " + orDash(difference.from()) + " → "
                + orDash(difference.to());
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    /** {@code Server-Typ „OXO“: why. What to do.} */
    private static String problem(Visit visit, ImportFiles files, ImportRow row, RowProblem problem) {
        var language = visit.words().language();
        var code = files.problem(problem);
        var where = problem.column() == null ? "" : where(visit, files, row, Objects.requireNonNull(problem.column()));
        return (where + code.text(language).replace("{}", problem.detail()) + " " + code.remedy(language)).strip();
    }

    private static String where(Visit visit, ImportFiles files, ImportRow row, Column column) {
        var value = row.cells().getOrDefault(column, "");
        var name = files.name(column, visit.words().language());
        return value.isEmpty() ? name + ": " : visit.text("imports.cell", name, value) + " ";
    }
}
