package dev.arcus.hub.storage;

import dev.arcus.domain.credential.SystemId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds systems by a part of their name, without looking at every name: each three characters in a row of a name, in lower case,
 * are a row of their own (table {@code name_gram}). What holds all of a text's threes need not hold the text: the name decides.
 */
final class NameGrams {

    /** More than this are found by looking at every name in the wanted order, which ends early then. */
    private static final int FEW = 300;

    private static final int LENGTH = 3;

    /** Looked up of a text, which may be as long as a query is. */
    private static final int MOST = 32;

    private final Sql sql;

    NameGrams(Sql sql) {
        this.sql = sql;
    }

    void add(SystemId id, String name) {
        sql.writeAll("insert into name_gram (gram, system_id) values (?, ?)", List.copyOf(of(name)), gram ->
                new Object[] {gram, id.value()});
    }

    void remove(SystemId id, String name) {
        sql.writeAll("delete from name_gram where gram = ? and system_id = ?", List.copyOf(of(name)), gram ->
                new Object[] {gram, id.value()});
    }

    /** Which systems may have {@code part} in their name; empty when they are many. */
    Optional<List<String>> candidates(String part) {
        for (var gram : of(part).stream().limit(MOST).toList()) {
            var found = sql.list(
                    "select system_id from name_gram where gram = ? limit " + (FEW + 1),
                    row -> row.text("system_id"),
                    gram);
            if (found.size() <= FEW) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Characters beyond the first plane are passed over: the databases do not agree on where they begin. */
    static Set<String> of(String text) {
        var lower = Row.lower(text);
        var grams = new LinkedHashSet<String>();
        for (var at = 0; at + LENGTH <= lower.length(); at++) {
            var gram = lower.substring(at, at + LENGTH);
            if (gram.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
                grams.add(gram);
            }
        }
        return grams;
    }
}
