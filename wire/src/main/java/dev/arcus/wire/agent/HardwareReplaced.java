package dev.arcus.wire.agent;

import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.StreamError;
import dev.arcus.xmpp.sasl.SaslFailure;

/** Said to the box whose system has other hardware now, and to nobody else (docs/protocol.md §6): its identity ended. */
public final class HardwareReplaced {
    private static final String NAME = "hardware-replaced";

    private HardwareReplaced() {}

    public static boolean isIn(StreamError error) {
        return error.detail(NAME, AgentNamespace.URI).isPresent();
    }

    public static boolean isIn(SaslFailure failure) {
        return failure.detail(NAME, AgentNamespace.URI).isPresent();
    }

    public static Element toElement() {
        return Element.of(NAME, AgentNamespace.URI);
    }
}
