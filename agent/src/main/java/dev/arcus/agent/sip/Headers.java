package dev.arcus.agent.sip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The header fields of a SIP message, in order; names are compared ignoring case, a compact form is its long one (RFC 3261 §7.3). */
record Headers(List<Field> fields) {

    private static final Map<String, String> COMPACT = Map.of(
            "v", "via",
            "f", "from",
            "t", "to",
            "i", "call-id",
            "m", "contact",
            "l", "content-length",
            "c", "content-type",
            "k", "supported");

    Headers {
        fields = List.copyOf(fields);
    }

    /** One field; neither part has a line end, so that nothing can be smuggled into a message. */
    record Field(String name, String value) {
        Field {
            if (name.isEmpty() || (name + value).chars().anyMatch(c -> c == '\r' || c == '\n')) {
                throw new IllegalArgumentException("a header field is one line");
            }
        }
    }

    static Headers none() {
        return new Headers(List.of());
    }

    Headers with(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new Headers(more);
    }

    Headers with(Headers others) {
        List<Field> more = new ArrayList<>(fields);
        more.addAll(others.fields);
        return new Headers(more);
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return fields.stream()
                .filter(field -> canonical(field.name()).equals(wanted))
                .map(Field::value)
                .toList();
    }

    /** A whole number without sign; nothing if there is none. */
    Optional<Long> number(String name) {
        return first(name).filter(text -> text.matches("\\d{1,10}")).map(Long::valueOf);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Field field : fields) {
            text.append(field.name()).append(": ").append(field.value()).append("\r\n");
        }
        return text.toString();
    }

    private static String canonical(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return COMPACT.getOrDefault(lower, lower);
    }
}
