package dev.arcus.xmpp;

import java.util.List;
import java.util.Optional;

/**
 * A stream error (RFC 6120 §4.9): the last words before {@code <close/>}.
 *
 * @param text for people, in English; empty when there is none
 * @param details application elements beside the condition (RFC 6120 §4.9.4)
 */
public record StreamError(StreamCondition condition, String text, List<Element> details) {
    public StreamError {
        details = List.copyOf(details);
    }

    public static StreamError of(StreamCondition condition) {
        return new StreamError(condition, "", List.of());
    }

    public static StreamError of(StreamCondition condition, Element detail) {
        return new StreamError(condition, "", List.of(detail));
    }

    public Optional<Element> detail(String name, String namespace) {
        return details.stream().filter(each -> each.is(name, namespace)).findFirst();
    }

    public Element toElement() {
        var error = Element.builder("error", Namespaces.STREAM)
                .child(Element.of(condition.element(), Namespaces.STREAM_ERROR));
        if (!text.isEmpty()) {
            error.child(Element.builder("text", Namespaces.STREAM_ERROR)
                    .attribute("xml:lang", "en")
                    .text(text)
                    .build());
        }
        return error.children(details).build();
    }

    /** Reads an error; a condition that RFC 6120 does not know counts as {@code undefined-condition}. Empty if it is no stream error. */
    public static Optional<StreamError> read(Element element) {
        if (!element.is("error", Namespaces.STREAM)) {
            return Optional.empty();
        }
        var condition = element.children().stream()
                .filter(child -> child.namespace().equals(Namespaces.STREAM_ERROR))
                .flatMap(child -> StreamCondition.ofElement(child.name()).stream())
                .findFirst()
                .orElse(StreamCondition.UNDEFINED_CONDITION);
        var details = element.children().stream()
                .filter(child -> !child.namespace().equals(Namespaces.STREAM_ERROR))
                .toList();
        String text = element.child("text", Namespaces.STREAM_ERROR)
                .map(Element::text)
                .orElse("");
        return Optional.of(new StreamError(condition, text, details));
    }
}
