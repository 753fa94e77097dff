package dev.arcus.hub.gateway;

import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.Iq;
import dev.arcus.xmpp.Namespaces;
import dev.arcus.xmpp.StanzaError;
import dev.arcus.xmpp.StreamCondition;

/** What arrives where it is not expected. */
final class Strays {
    private Strays() {}

    /** The end for an element that came before its time, or is none of the protocol's. */
    static Ending before(Element element) {
        return Ending.error(DisconnectCause.PROTOCOL_ERROR, condition(element));
    }

    private static StreamCondition condition(Element element) {
        if (isStanza(element)) {
            return StreamCondition.NOT_AUTHORIZED;
        }
        return switch (element.namespace()) {
            case Namespaces.FRAMING, Namespaces.SASL, Namespaces.CLIENT, Namespaces.STREAM ->
                StreamCondition.BAD_FORMAT;
            default -> StreamCondition.INVALID_NAMESPACE;
        };
    }

    static boolean isStanza(Element element) {
        return Iq.isIq(element)
                || element.is("message", Namespaces.CLIENT)
                || element.is("presence", Namespaces.CLIENT)
                || element.is("message", "")
                || element.is("presence", "");
    }

    /** Answers a message or presence: nothing is routed here. One that is an error itself is left alone (RFC 6120 §8.3.1). */
    static void answer(Element stanza, Connection connection) {
        if (stanza.attribute("type").orElse("").equals("error")) {
            return;
        }
        connection.send(Element.builder(stanza.name(), Namespaces.CLIENT)
                .attribute("type", "error")
                .attributeIfPresent("id", stanza.attribute("id").orElse(""))
                .attributeIfPresent("from", stanza.attribute("to").orElse(""))
                .child(StanzaError.SERVICE_UNAVAILABLE.toElement())
                .build());
    }
}
