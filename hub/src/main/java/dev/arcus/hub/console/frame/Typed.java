package dev.arcus.hub.console.frame;

import dev.arcus.domain.administration.Refusal;
import dev.arcus.hub.console.frame.FormView.Field;
import dev.arcus.hub.console.frame.FormView.Kind;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was typed into a form, and what is wrong with it: everything at once, each beside its field. */
public final class Typed {

    /** Of input that cannot be: what was typed is shown again. */
    public static final int STATUS = 422;

    private static final int MOST = 5_000;

    private final Map<String, List<String>> values;
    private final Map<String, String> problems = new HashMap<>();

    private Typed(Map<String, List<String>> values) {
        this.values = values;
    }

    /** What the form of a request says. */
    public static Typed of(Context context) {
        return new Typed(context.formParamMap());
    }

    /** What a form says before anybody typed. */
    public static Typed of(Map<String, String> values) {
        return new Typed(values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
    }

    /** The same, where something is chosen several times. */
    public static Typed ofAll(Map<String, List<String>> values) {
        return new Typed(values);
    }

    /** Without blanks around it; empty for nothing. */
    public String value(String name) {
        var all = all(name);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** Whether the form has the field at all. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(text -> (text.length() > MOST ? text.substring(0, MOST) : text)
                        .replace("\u0000", "")
                        .strip())
                .toList();
    }

    /** All fields and values, the same text for the same form. */
    String everything() {
        return new TreeMap<>(values).toString();
    }

    public boolean isTicked(String name) {
        return !value(name).isEmpty();
    }

    /** Empty when nothing was typed, or when it is wrong: then {@code wrong} is said beside the field. */
    public <T> Optional<T> optional(String name, Function<String, T> type, String wrong) {
        var text = value(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.apply(text));
        } catch (RuntimeException refused) {
            wrong(name, wrong);
            return Optional.empty();
        }
    }

    /** As {@link #optional}; nothing is wrong, too. */
    public <T> Optional<T> required(String name, Function<String, T> type, String wrong) {
        if (value(name).isEmpty()) {
            wrong(name, wrong);
            return Optional.empty();
        }
        return optional(name, type, wrong);
    }

    /** {@code name} empty: the whole form. */
    public void wrong(String name, String words) {
        problems.putIfAbsent(name, words);
    }

    /** Said beside the field that is to blame when the form has it, else on top. */
    public void refused(Refusal why, ErrorCode code, Words words, Set<String> fields) {
        var text = code.text(words.language()) + " " + code.remedy(words.language());
        wrong(fields.contains(why.field()) ? why.field() : "", text.strip());
    }

    public String problem(String name) {
        return problems.getOrDefault(name, "");
    }

    public boolean isGood() {
        return problems.isEmpty();
    }

    /** The field {@code name} as it is shown again. */
    public Field field(Kind kind, String name, String label, String hint) {
        return new Field(kind, name, label, value(name), hint, problem(name), List.of());
    }

    public Field choice(Kind kind, String name, String label, String hint, List<Choice> choices) {
        return new Field(kind, name, label, value(name), hint, problem(name), choices);
    }
}
