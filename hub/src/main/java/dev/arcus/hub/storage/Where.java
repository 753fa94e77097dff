package dev.arcus.hub.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The condition of a query that is put together: its parts are joined by "and". */
final class Where {

    private final List<String> parts = new ArrayList<>();
    private final List<Object> binds = new ArrayList<>();

    Where and(String condition, Object... values) {
        parts.add(condition);
        Collections.addAll(binds, values);
        return this;
    }

    /** Narrows to rows whose {@code column} is one of {@code values}; an empty collection does not narrow. */
    Where in(String column, Collection<?> values) {
        if (!values.isEmpty()) {
            parts.add(column + " in (" + marks(values.size()) + ")");
            values.forEach(value -> binds.add(value instanceof Enum<?> one ? one.name() : value.toString()));
        }
        return this;
    }

    /** Narrows to rows whose lower-case {@code column} contains {@code part}, when it is not null. */
    Where contains(String column, @Nullable String part) {
        if (part != null) {
            var pattern = Row.lower(part).replaceAll("([!%_])", "!$1");
            and(column + " like ? escape '!'", "%" + pattern + "%");
        }
        return this;
    }

    /** As {@link #contains}, case as it is. */
    Where containsAsItIs(String column, @Nullable String part) {
        if (part != null) {
            and(column + " like ? escape '!'", "%" + part.replaceAll("([!%_])", "!$1") + "%");
        }
        return this;
    }

    /** Narrows to rows where {@code condition} is as wanted, when it is not null. */
    Where is(String condition, @Nullable Boolean wanted) {
        if (wanted != null) {
            parts.add(wanted ? condition : "not " + condition);
        }
        return this;
    }

    /** Empty, or {@code where …}. */
    String sql() {
        return parts.isEmpty() ? "" : "where " + condition();
    }

    /** The parts alone. */
    String condition() {
        return String.join(" and ", parts);
    }

    /** The value {@code first}, then those of the condition. */
    Object[] bindsAfter(Object first) {
        var all = new ArrayList<Object>();
        all.add(first);
        all.addAll(binds);
        return all.toArray();
    }

    /** The values of the condition, then {@code more}. */
    Object[] binds(Object... more) {
        var all = new ArrayList<>(binds);
        Collections.addAll(all, more);
        return all.toArray();
    }

    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
