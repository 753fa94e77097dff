package dev.arcus.hub.storage;

import dev.arcus.domain.credential.ScramKeys;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Derives the keys that an import put off ({@link ScramKeys#deferred}) and stores them: a login before that derives them for
 * itself. It changes nothing else of a row, and no row that somebody else wrote meanwhile.
 */
public final class KeyDerivation {

    private static final int STEP = 50;

    private static final List<Place> PLACES = List.of(
            new Place("""
                    select id, pair_keys as line, fleet_reference || '-' || installation_reference as secret from fleet_item
                    where id > ? and pair_keys like '~%' order by id limit ?
                    """, "update fleet_item set pair_keys = ? where id = ? and pair_keys = ?"),
            new Place("""
                    select system_id as id, code_keys as line, code as secret from system_credential
                    where system_id > ? and code is not null and code_keys like '~%' order by system_id limit ?
                    """, "update system_credential set code_keys = ? where system_id = ? and code_keys = ?"));

    private final Sql sql;

    KeyDerivation(Sql sql) {
        this.sql = sql;
    }

    /** Where deferred keys may stand. */
    private record Place(String select, String update) {}

    private record Due(String id, String line, String secret) {

        String derived() {
            return ScramKeys.decode(line, secret).encode();
        }
    }

    /** Goes through all of them once, while {@code goOn} says so; how many it found. Each takes a millisecond or two. */
    public int run(BooleanSupplier goOn) {
        return PLACES.stream().mapToInt(place -> run(place, goOn)).sum();
    }

    private int run(Place place, BooleanSupplier goOn) {
        var found = 0;
        var last = "";
        var due = due(place, last);
        while (!due.isEmpty() && goOn.getAsBoolean()) {
            var derived = due.stream()
                    .map(one -> new Object[] {one.derived(), one.id(), one.line()})
                    .toList();
            var unused = sql.writeAll(place.update(), derived, values -> values);
            found += due.size();
            last = due.getLast().id();
            due = due(place, last);
        }
        return found;
    }

    private List<Due> due(Place place, String last) {
        return sql.list(
                place.select(), row -> new Due(row.text("id"), row.text("line"), row.text("secret")), last, STEP);
    }
}
