package dev.arcus.hub.api;

import dev.arcus.domain.store.Page;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The query of a request. Parameters that it does not ask for are passed over. */
final class Query {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_VALUES = 1000;

    private final Context context;
    private final Inputs inputs = new Inputs();

    Query(Context context) {
        this.context = context;
    }

    /** The sizes that lists and objects come in. */
    enum Format {
        SMALL,
        MEDIUM,
        FULL
    }

    Page.Request page() {
        var limit = number("limit", DEFAULT_LIMIT, 1, Page.Request.MAX_LIMIT);
        var offset = number("offset", 0, 0, Long.MAX_VALUE);
        done();
        return new Page.Request((int) limit, offset);
    }

    Format format(Format otherwise) {
        return text("format")
                .map(text -> inputs.optional("format", text, value -> Format.valueOf(upper(value))))
                .orElse(Optional.of(otherwise))
                .orElse(otherwise);
    }

    boolean flag(String param) {
        return text(param).map(value -> value.equals("true")).orElse(false);
    }

    /** {@code true}, {@code false}, or null when the parameter is absent. */
    @Nullable Boolean choice(String param) {
        return this.<Boolean>value(param, Query::choiceOf).orElse(null);
    }

    /** A date of ISO 8601, with or without time (then midnight in UTC), or null when the parameter is absent. */
    @Nullable Instant date(String param) {
        return value(param, Query::dateOf).orElse(null);
    }

    /** {@code sortOrder}: 1 (default) or -1. */
    boolean descending() {
        return value("sortOrder", text -> orderOf(text) < 0).orElse(false);
    }

    Optional<String> text(String param) {
        var value = context.queryParam(param);
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        if (!PlainCharacters.areIn(value)) {
            inputs.problem(param, "must not contain U+0000 or half a surrogate pair", null);
            return Optional.empty();
        }
        return Optional.of(value);
    }

    <T> Optional<T> value(String param, Function<String, T> type) {
        return text(param).flatMap(text -> inputs.optional(param, text, type));
    }

    /** All values of a parameter that may be repeated. */
    <T> Set<T> values(String param, Function<String, T> type) {
        List<String> texts = context.queryParams(param);
        if (texts.size() > MAX_VALUES) {
            inputs.problem(param, "at most " + MAX_VALUES + " values", null);
            return Set.of();
        }
        var result = new LinkedHashSet<T>();
        texts.forEach(text -> inputs.optional(param, text, type).ifPresent(result::add));
        return result;
    }

    /** Filters that are not built yet are refused: a list that ignored them would be a wrong one. */
    void refuse(String... notBuilt) {
        for (var param : notBuilt) {
            if (context.queryParam(param) != null) {
                throw new Refused(ErrorCode.NOT_BUILT);
            }
        }
    }

    /** Ends the request when something is wrong. */
    void done() {
        inputs.done();
    }

    private static Boolean choiceOf(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    private static int orderOf(String text) {
        return switch (text) {
            // The vendor's SDK sends this word for sites when no order is given.
            case "1", "undefined" -> 1;
            case "-1" -> -1;
            default -> throw new IllegalArgumentException("must be 1 or -1");
        };
    }

    static Instant dateOf(String text) {
        try {
            // A plus sign that was not encoded arrives as a blank.
            return text.contains("T")
                    ? OffsetDateTime.parse(text.replace(' ', '+')).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException notADate) {
            throw new IllegalArgumentException("must be a date of ISO 8601, as 2026-11-30 or 2026-11-30T08:00:00Z");
        }
    }

    private long number(String param, long otherwise, long least, long most) {
        return text(param)
                .flatMap(text -> inputs.optional(param, text, value -> bounded(value, least, most)))
                .orElse(otherwise);
    }

    private static long bounded(String text, long least, long most) {
        try {
            var number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new IllegalArgumentException(
                most == Long.MAX_VALUE ? "must be " + least + " or more" : "must be " + least + " to " + most);
    }

    static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
