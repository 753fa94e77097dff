package dev.arcus.e2e.prove.acts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A row that one snapshot has otherwise than the one before.
 *
 * @param before its columns, empty when the row is new
 * @param after its columns, empty when the row is gone
 */
record RowChange(String table, Map<String, String> before, Map<String, String> after) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z_]+|true|false");

    static List<RowChange> between(Snapshot before, Snapshot after) {
        var changes = new ArrayList<RowChange>();
        after.tables().forEach((table, rows) -> {
            var old = before.tables().getOrDefault(table, Map.of());
            var keys = new LinkedHashSet<>(old.keySet());
            keys.addAll(rows.keySet());
            for (var key : keys) {
                var change = new RowChange(table, old.getOrDefault(key, Map.of()), rows.getOrDefault(key, Map.of()));
                if (!change.before.equals(change.after)) {
                    changes.add(change);
                }
            }
        });
        return changes;
    }

    /**
     * Those that belong to a scene: they name one of its {@code ids}, or an id that first comes up in one that does.
     *
     * @param known every id there was before
     */
    static List<RowChange> of(Set<String> ids, List<RowChange> all, Set<String> known) {
        var names = new LinkedHashSet<>(ids);
        var own = new LinkedHashSet<RowChange>();
        int size;
        do {
            size = own.size();
            for (var change : all) {
                if (change.names(names) && own.add(change)) {
                    change.after.values().stream()
                            .filter(value -> ID.matcher(value).matches() && !known.contains(value))
                            .forEach(names::add);
                }
            }
        } while (own.size() > size);
        return List.copyOf(own);
    }

    private boolean names(Set<String> ids) {
        return before.values().stream().anyMatch(ids::contains)
                || after.values().stream().anyMatch(ids::contains);
    }

    /** The audit trail tells of each call, so a repeated one is in it twice. */
    boolean isAudit() {
        return table.startsWith("audit");
    }

    /** What it is, without what differs from run to run: table, columns, and words such as those of states. */
    @Override
    public String toString() {
        var words = new TreeMap<String, String>();
        var columns = new TreeSet<>(after.keySet());
        columns.addAll(before.keySet());
        var values = new HashMap<>(after);
        var isChange = !before.isEmpty() && !after.isEmpty();
        for (var column : columns) {
            var value = values.getOrDefault(column, "");
            if (!isChange || !value.equals(before.getOrDefault(column, ""))) {
                words.put(column, value.isEmpty() ? "none" : WORD.matcher(value).matches() ? value : "*");
            }
        }
        return (isChange ? "~" : after.isEmpty() ? "-" : "+") + table + words;
    }
}
