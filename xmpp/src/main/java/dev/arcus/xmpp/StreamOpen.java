package dev.arcus.xmpp;

import java.util.Optional;

/**
 * The stream header over WebSocket (RFC 7395 §3.4). Absent attributes are empty.
 *
 * @param to the domain asked for, by the side that begins
 * @param from the domain that answers
 * @param id the stream's id, given by the side that answers
 * @param version {@code 1.0}
 */
public record StreamOpen(String to, String from, String id, String version) {
    private static final Element CLOSE = Element.of("close", Namespaces.FRAMING);

    /** What a client sends first, and again after SASL. */
    public static StreamOpen request(String to) {
        return new StreamOpen(to, "", "", "1.0");
    }

    public static StreamOpen answer(String from, String id) {
        return new StreamOpen("", from, id, "1.0");
    }

    public Element toElement() {
        var open = Element.builder("open", Namespaces.FRAMING)
                .attributeIfPresent("to", to)
                .attributeIfPresent("from", from)
                .attributeIfPresent("id", id)
                .attribute("version", version);
        return from.isEmpty() ? open.build() : open.attribute("xml:lang", "en").build();
    }

    public static Optional<StreamOpen> read(Element element) {
        if (!element.is("open", Namespaces.FRAMING)) {
            return Optional.empty();
        }
        return Optional.of(new StreamOpen(
                element.attribute("to").orElse(""),
                element.attribute("from").orElse(""),
                element.attribute("id").orElse(""),
                element.attribute("version").orElse("")));
    }

    /** The regular end of a stream (RFC 7395 §3.6). */
    public static Element close() {
        return CLOSE;
    }

    public static boolean isClose(Element element) {
        return element.is("close", Namespaces.FRAMING);
    }
}
