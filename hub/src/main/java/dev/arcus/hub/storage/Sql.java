package dev.arcus.hub.storage;

import dev.arcus.domain.store.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs SQL text in the transaction that is open, or on its own. Failures come out as {@code StorageFailed}. */
final class Sql {

    private final SqlTransactions transactions;

    Sql(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    <T> List<T> list(String sql, Function<Row, T> read, @Nullable Object... values) {
        return transactions.with(dsl -> dsl.fetch(sql, values).map(row -> read.apply(new Row(row))));
    }

    <T> Optional<T> first(String sql, Function<Row, T> read, @Nullable Object... values) {
        return list(sql, read, values).stream().findFirst();
    }

    boolean exists(String sql, @Nullable Object... values) {
        return first(sql, row -> true, values).isPresent();
    }

    /** The one number that {@code sql} answers under the name {@code n}. */
    long number(String sql, @Nullable Object... values) {
        return first(sql, row -> row.number("n"), values).orElseThrow();
    }

    /** How many rows were written. */
    int write(String sql, @Nullable Object... values) {
        return transactions.with(dsl -> dsl.execute(sql, values));
    }

    /** The same statement with the {@code values} of each of {@code items}, in one go. */
    <T> void writeAll(String sql, List<T> items, Function<T, @Nullable Object[]> values) {
        if (!items.isEmpty()) {
            var rows = items.stream().map(values).toArray(Object[][]::new);
            transactions.with(dsl -> dsl.batch(sql, rows).execute());
        }
    }

    /**
     * A page of {@code columns} of {@code from}.
     *
     * @param order the columns to sort by, as after {@code order by}
     */
    <T> Page<T> page(String columns, String from, Where where, String order, Function<Row, T> read, Page.Request page) {
        return transactions.run(() -> {
            var total = number("select count(*) as n from " + from + " " + where.sql(), where.binds());
            var items = list(
                    "select " + columns + " from " + from + " " + where.sql() + " order by " + order
                            + " limit ? offset ?",
                    read,
                    where.binds(page.limit(), page.offset()));
            return new Page<>(items, page.limit(), page.offset(), total);
        });
    }
}
