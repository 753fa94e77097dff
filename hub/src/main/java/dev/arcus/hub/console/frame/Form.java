package dev.arcus.hub.console.frame;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A form: what stands in its fields, what stood there when it was shown, and what is wrong with it, field by field. Nothing that was
 * typed is lost when it is shown again.
 */
public final class Form {

    private static final int MAX_TEXT = 20_000;
    private static final String WAS = "was.";

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> before = new HashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final Map<String, String> meanwhile = new HashMap<>();

    private Form() {}

    /** A form that is shown for the first time. */
    public static Form with(Map<String, String> values) {
        var form = new Form();
        form.values.putAll(values);
        form.before.putAll(values);
        return form;
    }

    /** As it was sent. */
    public static Form of(Context context) {
        var form = new Form();
        context.formParamMap().forEach((name, texts) -> {
            var text = texts.isEmpty() ? "" : plain(texts.getFirst());
            if (name.startsWith(WAS)) {
                form.before.put(name.substring(WAS.length()), text);
            } else {
                form.values.put(name, text);
            }
        });
        return form;
    }

    private static String plain(String text) {
        var kept = text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
        return kept.replace("\u0000", "");
    }

    /** What stands in a field; empty where nothing does. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether a box is ticked. */
    public boolean ticked(String name) {
        return value(name).equals("1");
    }

    /** What stood in the field when somebody began to type. */
    public String was(String name) {
        return before.getOrDefault(name, "");
    }

    /** What is wrong with a field; empty for nothing. */
    public String wrong(String name) {
        return problems.getOrDefault(name, "");
    }

    /** What somebody else saved in this field meanwhile; empty where it is not another than what stands here. */
    public String meanwhile(String name) {
        return meanwhile.getOrDefault(name, "");
    }

    public Map<String, String> problems() {
        return Map.copyOf(problems);
    }

    public boolean isGood() {
        return problems.isEmpty();
    }

    /** The first problem of a field is the one that is said. */
    public void problem(String name, String words) {
        problems.putIfAbsent(name, words);
    }

    public void set(String name, String value) {
        values.put(name, value);
    }

    /** The field as {@code parse} reads it; {@code problem} is said where it cannot. */
    public <T> Optional<T> read(String name, Function<String, T> parse, String problem) {
        try {
            return Optional.of(parse.apply(value(name)));
        } catch (IllegalArgumentException bad) {
            problem(name, problem);
            return Optional.empty();
        }
    }

    /** Somebody else saved {@code now} meanwhile: what was not touched here follows, what was typed stays, with a word about it. */
    public void follow(Map<String, String> now, Function<String, String> words) {
        now.forEach((name, saved) -> {
            if (value(name).equals(was(name))) {
                values.put(name, saved);
            } else if (!value(name).equals(saved) && !saved.equals(was(name))) {
                meanwhile.put(name, words.apply(saved));
            }
            before.put(name, saved);
        });
    }
}
