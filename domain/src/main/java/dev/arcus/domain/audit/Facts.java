package dev.arcus.domain.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Facts of one object in order, by the names that the API gives them. Never a secret: of one, the last eight digits of its hash,
 * or {@value #HIDDEN}.
 *
 * @param values at most {@value #MAX}, each of at most {@value #MAX_VALUE} characters; what is beyond is left out
 */
public record Facts(SequencedMap<String, String> values) {

    /** More than any object has: 100 numbering rules and 60 fields. */
    public static final int MAX = 160;

    public static final int MAX_VALUE = 500;

    /** Stands for a secret. */
    public static final String HIDDEN = "****";

    public static final Facts NONE = new Facts(Collections.emptySortedMap());

    private static final int MAX_NAME = 64;

    public Facts {
        var kept = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> {
            if (kept.size() < MAX) {
                kept.put(AuditText.of(name, MAX_NAME), AuditText.of(value, MAX_VALUE));
            }
        });
        values = Collections.unmodifiableSequencedMap(kept);
    }

    /** These and one more; null and an empty text are no fact. */
    public Facts and(String name, @Nullable Object value) {
        var text = text(value);
        if (text.isEmpty()) {
            return this;
        }
        var more = new LinkedHashMap<>(values);
        more.put(name, text);
        return new Facts(more);
    }

    /** These and those. */
    public Facts and(Facts others) {
        var more = new LinkedHashMap<>(values);
        more.putAll(others.values);
        return new Facts(more);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Those of these that are others, or not at all, in {@code other}. */
    Facts without(Facts other) {
        var rest = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> {
            if (!Objects.equals(value, other.values.get(name))) {
                rest.put(name, value);
            }
        });
        return new Facts(rest);
    }

    /** One line a fact, {@code name=value}; a line break is written {@code \n}, a backslash twice, and {@code =} in a name {@code \e}. */
    public String lines() {
        return values.entrySet().stream()
                .map(fact -> escaped(fact.getKey()).replace("=", "\\e") + "=" + escaped(fact.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** The facts that {@link #lines} wrote. */
    public static Facts ofLines(String lines) {
        var values = new LinkedHashMap<String, String>();
        lines.lines().forEach(line -> {
            var end = line.indexOf('=');
            if (end > 0) {
                values.put(plain(line.substring(0, end)), plain(line.substring(end + 1)));
            }
        });
        return new Facts(values);
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> many -> many.stream().map(Facts::text).collect(Collectors.joining(", "));
            case Map<?, ?> map -> text(new ArrayList<>(map.entrySet()));
            case Enum<?> one -> one.name().toLowerCase(Locale.ROOT);
            default -> value.toString();
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String plain(String text) {
        var plain = new StringBuilder();
        for (var at = 0; at < text.length(); at++) {
            var one = text.charAt(at);
            if (one != '\\' || at + 1 == text.length()) {
                plain.append(one);
                continue;
            }
            plain.append(
                    switch (text.charAt(++at)) {
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        case 'e' -> '=';
                        default -> '\\';
                    });
        }
        return plain.toString();
    }
}
