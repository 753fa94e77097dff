package dev.arcus.hub.storage;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The row of an answer where it is read now, by the names of its columns; and the other way round, how values are written. It
 * is another row once the answer goes on, so it is read at once.
 */
record Row(ResultSet values) {

    /** Reads one column; null where the column is. */
    @FunctionalInterface
    private interface Getter<T> {
        @Nullable T get(ResultSet values) throws SQLException;
    }

    String text(String column) {
        return Objects.requireNonNull(textOrNull(column), column);
    }

    @Nullable String textOrNull(String column) {
        return get(row -> row.getString(column));
    }

    long number(String column) {
        return Objects.requireNonNull(get(row -> present(row, row.getLong(column))), column);
    }

    boolean flag(String column) {
        return Objects.requireNonNull(get(row -> present(row, row.getBoolean(column))), column);
    }

    @Nullable Boolean flagOrNull(String column) {
        return get(row -> present(row, row.getBoolean(column)));
    }

    byte[] bytes(String column) {
        return Objects.requireNonNull(get(row -> row.getBytes(column)), column);
    }

    Instant instant(String column) {
        return Objects.requireNonNull(instantOrNull(column), column);
    }

    @Nullable Instant instantOrNull(String column) {
        var at = get(row -> row.getObject(column, OffsetDateTime.class));
        return at == null ? null : at.toInstant();
    }

    private <T> @Nullable T get(Getter<T> getter) {
        try {
            return getter.get(values);
        } catch (SQLException e) {
            throw Failure.of(e);
        }
    }

    /** What a getter of JDBC answers for null is no value. */
    private static <T> @Nullable T present(ResultSet row, T value) throws SQLException {
        return row.wasNull() ? null : value;
    }

    <E extends Enum<E>> E one(Class<E> kind, String column) {
        return Enum.valueOf(kind, text(column));
    }

    <E extends Enum<E>> @Nullable E oneOrNull(Class<E> kind, String column) {
        var name = textOrNull(column);
        return name == null ? null : Enum.valueOf(kind, name);
    }

    /** A list written by {@link #lines}. */
    List<String> list(String column) {
        var lines = textOrNull(column);
        return lines == null ? List.of() : Arrays.asList(lines.split("\n", -1));
    }

    /** A date as the databases keep it: to the microsecond. */
    static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** Microseconds since 1970. */
    static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1000);
    }

    static @Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** An id, or whatever prints as its own value. */
    static @Nullable String id(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    /** A list in one column: one line an element, null for none. */
    static @Nullable String lines(List<String> list) {
        return list.isEmpty()
                ? null
                : list.stream().map(element -> element.replace('\n', ' ')).collect(Collectors.joining("\n"));
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** What is compared and sorted by, ignoring case: the same in every database, whatever its collation. */
    static byte[] key(String text) {
        return lower(text).getBytes(StandardCharsets.UTF_8);
    }
}
