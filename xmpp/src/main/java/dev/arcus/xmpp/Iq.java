package dev.arcus.xmpp;

import java.util.List;
import java.util.Optional;

/** A question and its answer (RFC 6120 §8.2.3). Absent addresses are empty; ids are 1 to 255 characters. */
public sealed interface Iq {
    String id();

    String from();

    String to();

    Element toElement();

    /** A get or set: what wants an answer. */
    sealed interface Request extends Iq {
        Element payload();

        /** An answer without content. */
        default Result result() {
            return new Result(id(), to(), from(), List.of());
        }

        default Result result(Element content) {
            return new Result(id(), to(), from(), List.of(content));
        }

        default Error error(StanzaError error) {
            return new Error(id(), to(), from(), error);
        }
    }

    /** A result or error: what answers a request of the other side. */
    sealed interface Answer extends Iq {}

    record Get(String id, String from, String to, Element payload) implements Request {
        @Override
        public Element toElement() {
            return envelope(this, "get").child(payload).build();
        }
    }

    record Set(String id, String from, String to, Element payload) implements Request {
        @Override
        public Element toElement() {
            return envelope(this, "set").child(payload).build();
        }
    }

    /**
     * @param content no element or one
     */
    record Result(String id, String from, String to, List<Element> content) implements Answer {
        public Result {
            content = List.copyOf(content);
        }

        @Override
        public Element toElement() {
            return envelope(this, "result").children(content).build();
        }

        public Optional<Element> payload() {
            return content.stream().findFirst();
        }
    }

    record Error(String id, String from, String to, StanzaError error) implements Answer {
        @Override
        public Element toElement() {
            return envelope(this, "error").child(error.toElement()).build();
        }
    }

    static Get get(String id, Element payload) {
        return new Get(id, "", "", payload);
    }

    static Set set(String id, Element payload) {
        return new Set(id, "", "", payload);
    }

    static boolean isIq(Element element) {
        return element.name().equals("iq") && isClientNamespace(element);
    }

    /** Reads an iq of a client, with or without its namespace. Empty when it is no iq or breaks RFC 6120 §8.2.3. */
    static Optional<Iq> read(Element element) {
        String id = element.attribute("id").orElse("");
        if (!isIq(element) || id.isEmpty() || id.length() > 255) {
            return Optional.empty();
        }
        String from = element.attribute("from").orElse("");
        String to = element.attribute("to").orElse("");
        var children = element.children();
        return switch (element.attribute("type").orElse("")) {
            case "get" -> only(children).map(payload -> new Get(id, from, to, payload));
            case "set" -> only(children).map(payload -> new Set(id, from, to, payload));
            case "result" -> children.size() > 1 ? Optional.empty() : Optional.of(new Result(id, from, to, children));
            case "error" -> Optional.of(new Error(id, from, to, errorIn(children)));
            default -> Optional.empty();
        };
    }

    /** The answer to an iq that {@link #read} does not take; empty when it has no id that could be answered. */
    static Optional<Error> badRequest(Element element) {
        return element.attribute("id")
                .filter(id -> !id.isEmpty() && id.length() <= 255)
                .map(id -> new Error(id, element.attribute("to").orElse(""), "", StanzaError.BAD_REQUEST));
    }

    private static Optional<Element> only(List<Element> children) {
        return children.size() == 1 ? Optional.of(children.getFirst()) : Optional.empty();
    }

    private static StanzaError errorIn(List<Element> children) {
        return children.stream()
                .filter(child -> child.name().equals("error") && isClientNamespace(child))
                .map(StanzaError::read)
                .findFirst()
                .orElse(new StanzaError(StanzaError.Type.CANCEL, StanzaError.Condition.UNDEFINED_CONDITION, ""));
    }

    private static boolean isClientNamespace(Element element) {
        return element.namespace().equals(Namespaces.CLIENT)
                || element.namespace().isEmpty();
    }

    private static Element.Builder envelope(Iq iq, String type) {
        return Element.builder("iq", Namespaces.CLIENT)
                .attribute("type", type)
                .attribute("id", iq.id())
                .attributeIfPresent("from", iq.from())
                .attributeIfPresent("to", iq.to());
    }
}
