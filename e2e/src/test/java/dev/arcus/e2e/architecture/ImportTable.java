package dev.arcus.e2e.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The import table of docs/architecture.md, read from that page: per row (a package below the base package) the columns
 * it may import. A row that may import everything is not in it.
 */
record ImportTable(Map<String, Set<Column>> rows) {
    private static final String HEADING = "| may import → |";
    private static final String EVERYTHING = "all of the hub; it alone wires";

    /** The page's own sentence below the table. */
    private static final Set<String> READ_ERRORS = Set.of("hub.api", "hub.console", "hub.gateway", "agent", "cli");

    ImportTable {
        rows = Map.copyOf(rows);
    }

    /** @throws IllegalStateException when the page has no such table, or a cell says something unknown */
    static ImportTable read(Path page) throws IOException {
        var lines = Files.readAllLines(page).stream()
                .dropWhile(line -> !line.startsWith(HEADING))
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        if (lines.size() < 3) {
            throw new IllegalStateException("No import table in " + page);
        }
        var headings = cells(lines.getFirst());
        var rows = new LinkedHashMap<String, Set<Column>>();
        for (var line : lines.subList(2, lines.size())) {
            addRow(rows, headings, cells(line));
        }
        return new ImportTable(rows);
    }

    /** The row that a package belongs to: the longest one that it starts with. */
    Optional<String> rowOf(String packageName, String root) {
        return rows.keySet().stream()
                .filter(row -> (packageName + ".").startsWith(root + "." + row + "."))
                .max((one, other) -> one.length() - other.length());
    }

    boolean allows(String row, Column column) {
        return rows.getOrDefault(row, Set.of()).contains(column);
    }

    private static void addRow(Map<String, Set<Column>> rows, List<String> headings, List<String> cells) {
        if (cells.get(1).equals(EVERYTHING)) {
            return;
        }
        var row = cells.getFirst();
        var whole = EnumSet.noneOf(Column.class);
        var agentPartAlso = EnumSet.noneOf(Column.class);
        for (int i = 1; i < headings.size(); i++) {
            var columns = granted(headings.get(i), cells.get(i));
            boolean onlyItsAgentPart = row.equals("wire") && cells.get(i).equals("agent part");
            (onlyItsAgentPart ? agentPartAlso : whole).addAll(columns);
        }
        if (READ_ERRORS.contains(row)) {
            whole.add(Column.WIRE_ERRORS);
        }
        rows.put(row, whole);
        if (!agentPartAlso.isEmpty()) {
            agentPartAlso.addAll(whole);
            rows.put(row + ".agent", agentPartAlso);
        }
    }

    private static List<Column> granted(String heading, String cell) {
        var columns = Arrays.stream(Column.values())
                .filter(column -> column.heading().equals(heading))
                .toList();
        if (columns.isEmpty()) {
            throw new IllegalStateException("Unknown column: " + heading);
        }
        return switch (cell) {
            case "yes", "–" -> columns;
            case "no" -> List.of();
            case "agent part" -> heading.equals("wire") ? List.of(Column.WIRE_AGENT) : columns;
            case "admin part" -> List.of(Column.WIRE_ADMIN);
            default -> throw new IllegalStateException("Unknown cell under " + heading + ": " + cell);
        };
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        int from = 1;
        for (int to = line.indexOf('|', from); to >= 0; to = line.indexOf('|', from)) {
            cells.add(line.substring(from, to).strip());
            from = to + 1;
        }
        return cells;
    }
}
