package dev.arcus.domain.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What differs between the texts of what is there and those of a row. */
final class Differences {

    private Differences() {}

    /** In the order of the columns. A column that the row does not give is left alone. */
    static List<Difference> between(Map<Column, String> there, Map<Column, String> given) {
        var found = new ArrayList<Difference>();
        for (var entry : sorted(given).entrySet()) {
            var old = there.getOrDefault(entry.getKey(), "");
            if (!old.equals(entry.getValue())) {
                found.add(new Difference(entry.getKey(), old, entry.getValue()));
            }
        }
        return found;
    }

    static Map<Column, String> from(List<Difference> differences) {
        return texts(differences, Difference::from);
    }

    static Map<Column, String> to(List<Difference> differences) {
        return texts(differences, Difference::to);
    }

    private static Map<Column, String> texts(List<Difference> differences, Function<Difference, String> side) {
        var texts = new EnumMap<Column, String>(Column.class);
        differences.forEach(difference -> texts.put(difference.column(), side.apply(difference)));
        return texts;
    }

    private static Map<Column, String> sorted(Map<Column, String> given) {
        var sorted = new EnumMap<Column, String>(Column.class);
        sorted.putAll(given);
        return sorted;
    }
}
