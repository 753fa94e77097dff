package dev.arcus.xmpp;

import java.util.List;
import java.util.Optional;

/**
 * What the server offers at this point of the stream (RFC 6120 §4.3).
 *
 * @param mechanisms SASL mechanisms, best first; empty once logged in
 * @param bind whether a resource is to be bound now
 */
public record StreamFeatures(List<String> mechanisms, boolean bind) {
    public StreamFeatures {
        mechanisms = List.copyOf(mechanisms);
    }

    public static StreamFeatures ofMechanisms(List<String> mechanisms) {
        return new StreamFeatures(mechanisms, false);
    }

    public static StreamFeatures ofBind() {
        return new StreamFeatures(List.of(), true);
    }

    public Element toElement() {
        var features = Element.builder("features", Namespaces.STREAM);
        if (!mechanisms.isEmpty()) {
            var list = Element.builder("mechanisms", Namespaces.SASL);
            for (String mechanism : mechanisms) {
                list.child(Element.builder("mechanism", Namespaces.SASL)
                        .text(mechanism)
                        .build());
            }
            features.child(list.build());
        }
        return bind ? features.child(Element.of("bind", Namespaces.BIND)).build() : features.build();
    }

    public static Optional<StreamFeatures> read(Element element) {
        if (!element.is("features", Namespaces.STREAM)) {
            return Optional.empty();
        }
        var mechanisms = element.child("mechanisms", Namespaces.SASL)
                .map(list -> list.children("mechanism", Namespaces.SASL).stream()
                        .map(mechanism -> mechanism.text().strip())
                        .toList())
                .orElse(List.of());
        return Optional.of(new StreamFeatures(
                mechanisms, element.child("bind", Namespaces.BIND).isPresent()));
    }
}
