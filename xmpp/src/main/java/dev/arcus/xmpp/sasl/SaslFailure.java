package dev.arcus.xmpp.sasl;

import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.Namespaces;
import java.util.List;
import java.util.Optional;

/**
 * A failed login on the wire (RFC 6120 §6.4.5).
 *
 * @param text for people, in English; empty when there is none
 * @param details application elements beside the condition
 */
public record SaslFailure(SaslCondition condition, String text, List<Element> details) {
    public SaslFailure {
        details = List.copyOf(details);
    }

    public static SaslFailure of(SaslCondition condition) {
        return new SaslFailure(condition, "", List.of());
    }

    public Optional<Element> detail(String name, String namespace) {
        return details.stream().filter(each -> each.is(name, namespace)).findFirst();
    }

    public Element toElement() {
        var failure =
                Element.builder("failure", Namespaces.SASL).child(Element.of(condition.element(), Namespaces.SASL));
        if (!text.isEmpty()) {
            failure.child(Element.builder("text", Namespaces.SASL)
                    .attribute("xml:lang", "en")
                    .text(text)
                    .build());
        }
        return failure.children(details).build();
    }

    /** Reads a failure; a condition unknown to RFC 6120 counts as {@code not-authorized}. */
    public static Optional<SaslFailure> read(Element element) {
        if (!element.is("failure", Namespaces.SASL)) {
            return Optional.empty();
        }
        var condition = element.children().stream()
                .filter(child -> child.namespace().equals(Namespaces.SASL))
                .flatMap(child -> SaslCondition.ofElement(child.name()).stream())
                .findFirst()
                .orElse(SaslCondition.NOT_AUTHORIZED);
        var details = element.children().stream()
                .filter(child -> !child.namespace().equals(Namespaces.SASL))
                .toList();
        String text = element.child("text", Namespaces.SASL).map(Element::text).orElse("");
        return Optional.of(new SaslFailure(condition, text, details));
    }
}
