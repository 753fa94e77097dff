package dev.arcus.hub.gateway;

import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.xmpp.Element;

/** Over: what still arrives is ignored. */
record Closed(Connection connection) implements State {
    @Override
    public State received(Element element) {
        return this;
    }

    @Override
    public State timeUp() {
        return this;
    }

    @Override
    public void left(DisconnectCause cause) {
        throw new IllegalStateException("a connection ends once");
    }

    @Override
    public String name() {
        return "";
    }
}
