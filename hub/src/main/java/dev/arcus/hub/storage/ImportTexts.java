package dev.arcus.hub.storage;

import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.imports.Column;
import dev.arcus.domain.imports.Difference;
import dev.arcus.domain.imports.RowFault;
import dev.arcus.domain.imports.RowOutcome;
import dev.arcus.domain.imports.RowProblem;
import dev.arcus.domain.imports.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Cells and verdicts of an import's row as text: one line a part, its fields parted by tabs. Neither stands in a cell: control
 * characters were refused when the file was read.
 */
final class ImportTexts {

    private static final String NONE = "-";

    private ImportTexts() {}

    static String cells(Map<Column, String> cells) {
        return cells.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(cell -> cell.getKey() + "\t" + plain(cell.getValue()))
                .collect(Collectors.joining("\n"));
    }

    static Map<Column, String> cells(String text) {
        var cells = new EnumMap<Column, String>(Column.class);
        for (var line : lines(text)) {
            var fields = line.split("\t", 2);
            cells.put(Column.valueOf(fields[0]), fields[1]);
        }
        return cells;
    }

    /** First line: outcome and target; then one line a difference (d) or problem (p). */
    static String verdict(Verdict verdict) {
        var lines = new ArrayList<String>();
        lines.add(verdict.outcome() + "\t" + orNone(verdict.target()));
        verdict.differences()
                .forEach(one -> lines.add("d\t" + one.column() + "\t" + plain(one.from()) + "\t" + plain(one.to())));
        verdict.problems()
                .forEach(one -> lines.add("p\t" + orNone(one.column()) + "\t" + one.fault() + "\t"
                        + orNone(one.refused()) + "\t" + plain(one.detail())));
        return String.join("\n", lines);
    }

    static Verdict verdict(String text) {
        var lines = lines(text);
        var head = lines.getFirst().split("\t", 2);
        var differences = new ArrayList<Difference>();
        var problems = new ArrayList<RowProblem>();
        for (var line : lines.subList(1, lines.size())) {
            var fields = line.split("\t", -1);
            if (fields[0].equals("d")) {
                differences.add(new Difference(Column.valueOf(fields[1]), fields[2], fields[3]));
            } else {
                problems.add(problem(fields));
            }
        }
        return new Verdict(RowOutcome.valueOf(head[0]), isNone(head[1]) ? null : head[1], differences, problems);
    }

    private static RowProblem problem(String[] fields) {
        var column = isNone(fields[1]) ? null : Column.valueOf(fields[1]);
        var fault = RowFault.valueOf(fields[2]);
        return isNone(fields[3])
                ? RowProblem.of(column, fault, fields[4])
                : new RowProblem(column, fault, Refusal.Reason.valueOf(fields[3]), fields[4]);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    private static String orNone(@Nullable Object part) {
        return part == null ? NONE : part.toString();
    }

    private static boolean isNone(String field) {
        return field.equals(NONE);
    }

    /** The texts of a system that is there may hold what no cell may. */
    private static String plain(String text) {
        return text.replace('\t', ' ').replace('\n', ' ');
    }
}
