package dev.arcus.bench.api;

import java.util.function.IntFunction;

/**
 * One kind of list page.
 *
 * @param name said in the report
 * @param list the path with its query, but for {@code offset}, of the request of a number: another search, another place
 * @param part which part of the list
 */
public record Kind(String name, Who who, IntFunction<String> list, Part part) {

    private static final int LIMIT = 100;
    private static final int SPREAD = 10;

    /** Who asks. */
    public enum Who {
        SUPERADMIN,
        BP_ADMIN,
        DISTRIBUTOR,
        COMPANY_ADMIN
    }

    /** Which pages. */
    public enum Part {
        FIRST,
        MIDDLE,
        LAST;

        /** Where the page of request {@code number} begins in a list of {@code total}; ten different ones in the middle. */
        long offset(long total, int number, int limit) {
            return switch (this) {
                case FIRST -> 0;
                case MIDDLE -> Math.max(0, total / 2 - SPREAD * 10L + number % SPREAD * 20L);
                case LAST -> Math.max(0, total - limit);
            };
        }
    }

    static Kind of(String name, Who who, String list, Part part) {
        return new Kind(name, who, number -> list, part);
    }

    /** The path of request {@code number} in a list of {@code total}. */
    public String path(int number, long total) {
        var query = list.apply(number);
        var separator = query.contains("?") ? "&" : "?";
        var limit = query.contains("limit=") ? 1_000 : LIMIT;
        var asked = query.contains("limit=") ? query : query + separator + "limit=" + LIMIT;
        return asked + "&offset=" + part.offset(total, number, limit);
    }
}
