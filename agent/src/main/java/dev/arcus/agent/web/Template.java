package dev.arcus.agent.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with holes and no logic: <code>{{word.key}}</code> is a word in the reader's language and <code>{{key}}</code> a
 * value; both are escaped unless the value is {@link Html} itself. A hole that nothing fills is a fault.
 */
public final class Template {

    private static final Pattern HOLE = Pattern.compile("\\{\\{([a-z0-9._-]+)}}");
    private static final String WORD = "word.";

    private final String text;

    private Template(String text) {
        this.text = text;
    }

    /** The resource beside {@code owner}. */
    public static Template of(Class<?> owner, String name) {
        return new Template(new String(resource(owner, name), StandardCharsets.UTF_8));
    }

    /** The bytes of the resource beside {@code owner}. */
    public static byte[] resource(Class<?> owner, String name) {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fills the holes.
     *
     * @param words gives the word of a key
     * @param values {@link Html}, or anything whose text is to be escaped
     */
    public Html fill(UnaryOperator<String> words, Map<String, ?> values) {
        return new Html(
                HOLE.matcher(text).replaceAll(hole -> Matcher.quoteReplacement(filling(hole.group(1), words, values))));
    }

    private static String filling(String key, UnaryOperator<String> words, Map<String, ?> values) {
        if (key.startsWith(WORD)) {
            return Html.escaped(words.apply(key.substring(WORD.length()))).text();
        }
        Object value = Objects.requireNonNull(values.get(key), key);
        return value instanceof Html html
                ? html.text()
                : Html.escaped(value.toString()).text();
    }
}
