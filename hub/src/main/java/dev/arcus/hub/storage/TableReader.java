package dev.arcus.hub.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads a list whose items are the rows of one table, each of one company.
 *
 * @param columns those that {@code read} asks for, as after {@code select}; {@code id} among them
 * @param company the column with the id of the company
 * @param read a row, with what is known of companies
 */
record TableReader(
        Sql sql, String table, String columns, String company, BiFunction<Row, Map<String, ListTies>, ListEntry> read)
        implements ListReader {

    private static final int CHUNK = 1000;

    @Override
    public void each(Consumer<List<ListEntry>> take) {
        var ties = ListTies.of(sql, Set.of());
        var some = after("", ties);
        while (!some.isEmpty()) {
            take.accept(some);
            some = after(some.getLast().id().toString(), ties);
        }
    }

    @Override
    public List<ListEntry> of(List<String> ids) {
        var found = new ArrayList<ListEntry>();
        for (var from = 0; from < ids.size(); from += CHUNK) {
            var some = new Where().in("id", ids.subList(from, Math.min(ids.size(), from + CHUNK)));
            var companies = Set.copyOf(select(company, some, row -> row.text(company)));
            var ties = companies.isEmpty() ? Map.<String, ListTies>of() : ListTies.of(sql, companies);
            found.addAll(select(columns, some, row -> read.apply(row, ties)));
        }
        return found;
    }

    /** What stands on a site does not depend on it. */
    @Override
    public Set<String> on(Collection<String> sites, Collection<String> companies) {
        return companies.isEmpty()
                ? Set.of()
                : new HashSet<>(select("id", new Where().in(company, companies), row -> row.text("id")));
    }

    private List<ListEntry> after(String id, Map<String, ListTies> ties) {
        return sql.list(
                "select " + columns + " from " + table + " where id > ? order by id limit " + CHUNK,
                row -> read.apply(row, ties),
                id);
    }

    private <T> List<T> select(String what, Where where, Function<Row, T> as) {
        return sql.list("select " + what + " from " + table + " " + where.sql(), as, where.binds());
    }
}
