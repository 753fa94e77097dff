package dev.arcus.hub.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One call of the API.
 *
 * @param queries names of parameters; one that may be repeated ends in {@code *}
 * @param headers names of headers beside the usual ones, none of them required
 * @param request the record that reads its body, or null
 */
record Operation(
        String method,
        String path,
        String summary,
        List<String> queries,
        List<String> headers,
        @Nullable Class<?> request,
        Answer answer,
        boolean open) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    /** What it answers when it succeeds. */
    sealed interface Answer {

        /** {@code {"data": …}}; one of several records, by the format asked for. */
        record One(List<Class<?>> types) implements Answer {}

        /** {@code {"data": […]}} that is not paged. */
        record All(Class<?> type) implements Answer {}

        /** A page of a list. */
        record Many(List<Class<?>> types) implements Answer {}

        /** The same, or a table for spreadsheets. */
        record OrCsv(Answer other) implements Answer {}

        /** {@code {"status": …, "data": []}}. */
        record Done() implements Answer {}

        /** The record itself. */
        record Bare(Class<?> type) implements Answer {}

        /** Something else than a record of ours. */
        record Other(String contentType) implements Answer {}
    }

    static Operation get(String path, String summary) {
        return new Operation("GET", path, summary, List.of(), List.of(), null, new Answer.Done(), false);
    }

    static Operation post(String path, String summary, Class<?> request) {
        return new Operation("POST", path, summary, List.of(), List.of(), request, new Answer.Done(), false);
    }

    static Operation post(String path, String summary) {
        return new Operation("POST", path, summary, List.of(), List.of(), null, new Answer.Done(), false);
    }

    static Operation put(String path, String summary, Class<?> request) {
        return new Operation("PUT", path, summary, List.of(), List.of(), request, new Answer.Done(), false);
    }

    static Operation put(String path, String summary) {
        return new Operation("PUT", path, summary, List.of(), List.of(), null, new Answer.Done(), false);
    }

    static Operation delete(String path, String summary) {
        return new Operation("DELETE", path, summary, List.of(), List.of(), null, new Answer.Done(), false);
    }

    Operation asking(String... more) {
        var all = new ArrayList<>(queries);
        all.addAll(List.of(more));
        return new Operation(method, path, summary, List.copyOf(all), headers, request, answer, open);
    }

    /** Creates once, however often it is sent with one key. */
    Operation creating() {
        return taking("Idempotency-Key");
    }

    /** Acts only on the state that the caller saw. */
    Operation matching() {
        return taking("If-Match");
    }

    Operation taking(String header) {
        var all = new ArrayList<>(headers);
        all.add(header);
        return new Operation(method, path, summary, queries, List.copyOf(all), request, answer, open);
    }

    /** A page: asks for limit and offset as well. */
    Operation many(Class<?>... types) {
        return asking("limit", "offset").answering(new Answer.Many(List.of(types)));
    }

    /** The same as CSV, if it is asked for. */
    Operation orCsv() {
        return answering(new Answer.OrCsv(answer));
    }

    Operation one(Class<?>... types) {
        return answering(new Answer.One(List.of(types)));
    }

    Operation all(Class<?> type) {
        return answering(new Answer.All(type));
    }

    Operation bare(Class<?> type) {
        return answering(new Answer.Bare(type));
    }

    Operation other(String contentType) {
        return answering(new Answer.Other(contentType));
    }

    /** Needs no login. */
    Operation anonymous() {
        return new Operation(method, path, summary, queries, headers, request, answer, true);
    }

    /** As the router names it. */
    String route() {
        return method + " " + path;
    }

    /** {@code getSystemsIdState}: what generated clients call it. */
    String id() {
        var words = path.replaceAll("^/api/|v1(\\.0)?/|[{}]", "").split("[/.-]+", -1);
        var id = new StringBuilder(method.toLowerCase(Locale.ROOT));
        for (var word : words) {
            if (!word.isEmpty()) {
                id.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return id.toString();
    }

    /** The portal that it belongs to. */
    String tag() {
        var steps = path.split("/", -1);
        return path.startsWith("/api/rainbow/") ? steps[3] : path.startsWith("/api/arcus/") ? "arcus" : "hub";
    }

    List<String> variables() {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** Matches the addresses of this call. */
    Pattern pattern() {
        return Pattern.compile(
                VARIABLE.matcher(path.replace(".", "\\.")).replaceAll(Matcher.quoteReplacement("[^/]+")));
    }

    private Operation answering(Answer other) {
        return new Operation(method, path, summary, queries, headers, request, other, open);
    }
}
