package dev.arcus.wire.agent;

import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.sasl.SaslFailure;

/**
 * Beside every refused login while a hub came out of a backup of late: what it does not accept may be younger than that
 * (docs/protocol.md §6). It says nothing of the name that tried.
 */
public final class Restored {
    private static final String NAME = "restored";

    private Restored() {}

    public static Element element() {
        return Element.of(NAME, AgentNamespace.URI);
    }

    public static boolean isIn(SaslFailure failure) {
        return failure.detail(NAME, AgentNamespace.URI).isPresent();
    }
}
