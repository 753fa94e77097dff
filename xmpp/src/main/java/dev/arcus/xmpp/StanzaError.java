package dev.arcus.xmpp;

import java.util.Locale;

/**
 * A stanza error (RFC 6120 §8.3).
 *
 * @param text for people, in English; empty when there is none
 */
public record StanzaError(Type type, Condition condition, String text) {
    /** What the sender may do about it (RFC 6120 §8.3.2). */
    public enum Type {
        AUTH,
        CANCEL,
        CONTINUE,
        MODIFY,
        WAIT
    }

    /** The conditions of RFC 6120 §8.3.3 that this protocol uses; others are read as {@link #UNDEFINED_CONDITION}. */
    public enum Condition {
        BAD_REQUEST,
        FEATURE_NOT_IMPLEMENTED,
        FORBIDDEN,
        INTERNAL_SERVER_ERROR,
        NOT_ACCEPTABLE,
        NOT_ALLOWED,
        NOT_AUTHORIZED,
        POLICY_VIOLATION,
        RESOURCE_CONSTRAINT,
        SERVICE_UNAVAILABLE,
        UNEXPECTED_REQUEST,
        UNDEFINED_CONDITION;

        private final String element = name().toLowerCase(Locale.ROOT).replace('_', '-');

        public String element() {
            return element;
        }
    }

    public static final StanzaError SERVICE_UNAVAILABLE =
            new StanzaError(Type.CANCEL, Condition.SERVICE_UNAVAILABLE, "");
    public static final StanzaError BAD_REQUEST = new StanzaError(Type.MODIFY, Condition.BAD_REQUEST, "");
    public static final StanzaError UNEXPECTED_REQUEST = new StanzaError(Type.WAIT, Condition.UNEXPECTED_REQUEST, "");
    public static final StanzaError RESOURCE_CONSTRAINT = new StanzaError(Type.WAIT, Condition.RESOURCE_CONSTRAINT, "");
    public static final StanzaError INTERNAL_SERVER_ERROR =
            new StanzaError(Type.CANCEL, Condition.INTERNAL_SERVER_ERROR, "");

    public StanzaError withText(String words) {
        return new StanzaError(type, condition, words);
    }

    /** The {@code <error/>} inside a stanza. */
    public Element toElement() {
        var error = Element.builder("error", Namespaces.CLIENT)
                .attribute("type", type.name().toLowerCase(Locale.ROOT))
                .child(Element.of(condition.element(), Namespaces.STANZA_ERROR));
        if (!text.isEmpty()) {
            error.child(Element.builder("text", Namespaces.STANZA_ERROR)
                    .attribute("xml:lang", "en")
                    .text(text)
                    .build());
        }
        return error.build();
    }

    /** Reads the error inside a stanza as far as it can be understood. */
    static StanzaError read(Element error) {
        var type = Type.CANCEL;
        for (var each : Type.values()) {
            if (error.attribute("type").orElse("").equals(each.name().toLowerCase(Locale.ROOT))) {
                type = each;
            }
        }
        var condition = Condition.UNDEFINED_CONDITION;
        for (var each : Condition.values()) {
            if (error.child(each.element(), Namespaces.STANZA_ERROR).isPresent()) {
                condition = each;
            }
        }
        return new StanzaError(
                type,
                condition,
                error.child("text", Namespaces.STANZA_ERROR).map(Element::text).orElse(""));
    }
}
