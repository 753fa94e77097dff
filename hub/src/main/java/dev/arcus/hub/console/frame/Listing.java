package dev.arcus.hub.console.frame;

import dev.arcus.domain.store.Page;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor asks of a list, from the query of its address: {@code q} what to search, {@code sort} and {@code down} the order,
 * {@code page} from 1 on, {@code size}. Whatever makes no sense there is the default: an address is typed by people.
 *
 * @param path of the list
 * @param search empty for everything
 * @param sort one of the columns that the list can be sorted by
 * @param filters what else narrows it, by its name in the address; empty ones are left out
 */
public record Listing(
        String path,
        String search,
        String sort,
        boolean down,
        int page,
        int size,
        SequencedMap<String, String> filters) {

    public static final int DEFAULT_SIZE = 25;

    /** The choices of lines on a page. */
    public static final List<Integer> SIZES = List.of(25, 50, 100);

    private static final int MAX_SEARCH = 100;
    private static final int MAX_PAGE = 1_000_000;

    public Listing {
        filters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(filters));
    }

    /** {@code sorts}: the columns, the default first. */
    public static Listing of(Context context, List<String> sorts) {
        return of(context, sorts, List.of());
    }

    /** {@code names}: what else may narrow it. */
    public static Listing of(Context context, List<String> sorts, List<String> names) {
        var filters = new LinkedHashMap<String, String>();
        for (var name : names) {
            var value = text(context, name).strip();
            if (!value.isEmpty() && value.length() <= MAX_SEARCH) {
                filters.put(name, value);
            }
        }
        var search = text(context, "q").strip();
        var sort = text(context, "sort");
        var size = number(text(context, "size"));
        return new Listing(
                context.path(),
                search.length() <= MAX_SEARCH ? search : search.substring(0, MAX_SEARCH),
                sorts.contains(sort) ? sort : sorts.getFirst(),
                text(context, "down").equals("1"),
                Math.clamp(number(text(context, "page")), 1, MAX_PAGE),
                SIZES.contains(size) ? size : DEFAULT_SIZE,
                filters);
    }

    /** The same under another address: where the list itself stands when this is a file of it. */
    public Listing under(String other) {
        return new Listing(other, search, sort, down, page, size, filters);
    }

    /** What of {@code all} it shows, for what is read as a whole. */
    public <T> Page<T> cut(List<T> all) {
        var request = request();
        var shown = all.stream().skip(request.offset()).limit(request.limit()).toList();
        return new Page<>(shown, request.limit(), request.offset(), all.size());
    }

    /** Whether what is searched for stands in one of {@code texts}, ignoring case. */
    public boolean fits(Stream<String> texts) {
        var wanted = search.toLowerCase(Locale.ROOT);
        return texts.anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    public Page.Request request() {
        return new Page.Request(size, (long) (page - 1) * size);
    }

    /** What is searched for, or null for everything. */
    public @Nullable String wanted() {
        return search.isEmpty() ? null : search;
    }

    /** What the list is narrowed to by {@code name}, or empty. */
    public String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    /** Whether somebody asked for less than everything. */
    public boolean isNarrowed() {
        return !search.isEmpty() || !filters.isEmpty();
    }

    public String atPage(int other) {
        return href(sort, down, other);
    }

    /** Sorted by {@code column}, the other way round if it is already, from the first page on. */
    public String sortedBy(String column) {
        return href(column, column.equals(sort) && !down, 1);
    }

    /** {@code ascending}, {@code descending} or {@code none}, as the head of a column says it. */
    public String orderOf(String column) {
        if (!column.equals(sort)) {
            return "none";
        }
        return down ? "descending" : "ascending";
    }

    /** How many pages {@code total} lines make, at least one. */
    public int pages(long total) {
        return (int) Math.max(1, Math.min(MAX_PAGE, (total + size - 1) / size));
    }

    /** The same list, all of it, under the address with {@code ending}. */
    public String exportedAs(String ending) {
        return new Listing(path + ending, search, sort, down, 1, DEFAULT_SIZE, filters).atPage(1);
    }

    private String href(String by, boolean downwards, int at) {
        var asked = Stream.of(
                pair("q", search),
                pair("sort", by),
                downwards ? "down=1" : "",
                at == 1 ? "" : "page=" + at,
                size == DEFAULT_SIZE ? "" : "size=" + size);
        var narrowed = filters.entrySet().stream().map(filter -> pair(filter.getKey(), filter.getValue()));
        return path
                + Stream.concat(asked, narrowed)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String pair(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String text(Context context, String name) {
        return Objects.requireNonNullElse(context.queryParam(name), "").replace("\u0000", "");
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
