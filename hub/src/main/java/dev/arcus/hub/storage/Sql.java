package dev.arcus.hub.storage;

import dev.arcus.domain.store.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs SQL text in the transaction that is open, or on its own. Failures come out as {@code StorageFailed}. */
final class Sql {

    private final SqlTransactions transactions;

    Sql(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    <T> List<T> list(String sql, Function<Row, T> read, @Nullable Object... values) {
        return transactions.with(connection -> {
            try (var statement = prepared(connection, sql, values);
                    var answer = statement.executeQuery()) {
                var row = new Row(answer);
                var list = new ArrayList<T>();
                while (answer.next()) {
                    list.add(read.apply(row));
                }
                return list;
            }
        });
    }

    <T> Optional<T> first(String sql, Function<Row, T> read, @Nullable Object... values) {
        return list(sql, read, values).stream().findFirst();
    }

    /** As {@link #first} with one value; asked once within {@code reading}. */
    <T> Optional<T> once(Class<T> type, String sql, Function<Row, T> read, Object key) {
        return once(type, sql, key, () -> first(sql, read, key));
    }

    /** The answer to {@code question} about {@code key}, which {@code look} finds; asked once within {@code reading}. */
    <T> Optional<T> once(Class<T> type, String question, Object key, Supplier<Optional<T>> look) {
        var answers = transactions.answers();
        return answers == null ? look.get() : answers.get(type, question, key, look);
    }

    /** Within {@code reading}: the answers to {@code question} about all of {@code texts}, by their keys; none where {@code found} has none. */
    void foresee(String question, Collection<String> texts, Map<String, ?> found) {
        var answers = transactions.answers();
        if (answers != null) {
            texts.forEach(
                    text -> answers.put(question, Row.key(text), Optional.ofNullable(found.get(Row.lower(text)))));
        }
    }

    /** Within a bulk: the answer to {@code question} about {@code key}, which was locked, is {@code answer}. */
    void lockAhead(String question, Object key, Optional<?> answer) {
        var ahead = transactions.lockedAhead();
        if (ahead != null) {
            ahead.put(question, key, answer);
        }
    }

    /** What {@link #lockAhead} answered, the first time that it is asked for. */
    <T> Optional<Optional<T>> lockedAhead(Class<T> type, String question, Object key) {
        var ahead = transactions.lockedAhead();
        return ahead == null ? Optional.empty() : ahead.take(type, question, key);
    }

    boolean exists(String sql, @Nullable Object... values) {
        return first(sql, row -> true, values).isPresent();
    }

    /** The one number that {@code sql} answers under the name {@code n}. */
    long number(String sql, @Nullable Object... values) {
        return first(sql, row -> row.number("n"), values).orElseThrow();
    }

    /**
     * The rows of {@code table} whose {@code key} is one of the ids that {@link #ids} binds, as after {@code from}: one text however many
     * they are, and H2 looks each one up once, where a list of them in parentheses is gone through for each row again.
     */
    static String among(String table, String key) {
        return "unnest(cast(? as varchar array)) as wanted (wanted_id) join " + table + " on " + key + " = wanted_id";
    }

    /** As {@link #among}, of a {@code key} as {@link Row#key} makes it, and {@link #keys}. */
    static String amongKeys(String table, String key) {
        return "unnest(cast(? as bytea array)) as wanted (wanted_key) join " + table + " on " + key + " = wanted_key";
    }

    /** As {@link #among}, of a {@code key} that is a number, and {@link #numbers}. */
    static String amongNumbers(String table, String key) {
        return "unnest(cast(? as bigint array)) as wanted (wanted_number) join " + table + " on " + key
                + " = wanted_number";
    }

    /** Each once. */
    static Object numbers(Collection<Long> numbers) {
        return numbers.stream().distinct().toArray(Long[]::new);
    }

    /** The key of each. */
    static Object keys(Collection<String> texts) {
        return texts.stream().map(Row::lower).distinct().map(Row::key).toArray(byte[][]::new);
    }

    /** Each once. */
    static Object ids(Collection<?> ids) {
        return ids.stream().map(Object::toString).distinct().toArray(String[]::new);
    }

    /** As {@link #writeAll}, perhaps later, as {@link #writeSoon}. */
    <T> void writeAllSoon(String sql, List<T> items, Function<T, @Nullable Object[]> values) {
        items.forEach(item -> writeSoon(sql, values.apply(item)));
    }

    /** How many rows were written. */
    int write(String sql, @Nullable Object... values) {
        return transactions.writing(connection -> {
            try (var statement = prepared(connection, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    /** As {@link #write}, perhaps only at the end of a bulk of writes: for what nobody looks for before. */
    void writeSoon(String sql, @Nullable Object... values) {
        if (!transactions.postponed(sql, values)) {
            var unused = write(sql, values);
        }
    }

    /** The same statement with the {@code values} of each of {@code items}, in one go; how many rows each one wrote. */
    <T> int[] writeAll(String sql, List<T> items, Function<T, @Nullable Object[]> values) {
        if (items.isEmpty()) {
            return new int[0];
        }
        return transactions.writing(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (var item : items) {
                    bind(statement, values.apply(item));
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object[] values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        bind(statement, values);
        return statement;
    }

    static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (var at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
    }

    /** The page that {@code slice} found: what is of it now in {@code table}, whose {@code columns} have {@code id} among them. */
    <T> Page<T> page(ListRows.Slice slice, String columns, String table, Function<Row, T> read, Page.Request page) {
        var found = list(
                        "select " + columns + " from " + among(table, "id"),
                        row -> Map.entry(row.text("id"), read.apply(row)),
                        ids(slice.ids()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var items =
                slice.ids().stream().filter(found::containsKey).map(found::get).toList();
        return new Page<>(items, page.limit(), page.offset(), slice.total());
    }

    /**
     * A page of {@code columns} of {@code from}.
     *
     * @param order the columns to sort by, as after {@code order by}
     */
    <T> Page<T> page(String columns, String from, Where where, String order, Function<Row, T> read, Page.Request page) {
        return transactions.run(() -> {
            var total = number("select count(*) as n from " + from + " " + where.sql(), where.binds());
            return page(columns, from, where, order, read, page, total);
        });
    }

    /** A page of {@code from}, of which only {@code counted} rows are counted: of more the total is one more. */
    <T> Page<T> pageOfMany(
            String from, Where where, String order, Function<Row, T> read, Page.Request page, long counted) {
        return transactions.run(() -> {
            var total = number(
                    "select count(*) as n from (select seq from " + from + " " + where.sql() + " order by " + order
                            + " limit ?) as counted",
                    where.binds(counted + 1));
            return page("*", from, where, order, read, page, total);
        });
    }

    private <T> Page<T> page(
            String columns,
            String from,
            Where where,
            String order,
            Function<Row, T> read,
            Page.Request page,
            long total) {
        var items = list(
                "select " + columns + " from " + from + " " + where.sql() + " order by " + order + " limit ? offset ?",
                read,
                where.binds(page.limit(), page.offset()));
        return new Page<>(items, page.limit(), page.offset(), total);
    }
}
