package dev.arcus.hub.gateway;

import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.xmpp.Element;

/**
 * Where a connection stands. A move is made by a method of the state it leaves:
 *
 * <pre>
 *   Opened ──open──▶ Authenticating ──success──▶ Authenticated ──bind──▶ Bound ──hello──▶ Online
 *                                                                          │                ▲
 *                                                                          └──hello──▶ Held ┘ declared
 *   each of them ──▶ Closed, by {@link Connection#end}
 * </pre>
 *
 * All methods are called by the reader of the connection's mailbox, one at a time.
 */
sealed interface State permits Opened, Authenticating, Talking, Closed {
    /** The agent sent an element other than {@code <close/>}. */
    State received(Element element);

    /** The connection's timer has come. */
    State timeUp();

    /** Another part of the hub wants something; whoever waits for an answer gets one. */
    default State ordered(Event.Order order) {
        order.refuse();
        return this;
    }

    /** Called once the connection is in this state. */
    default State entered() {
        return this;
    }

    /** Undoes what this state has entered, and keeps what is to be kept of its end. */
    void left(DisconnectCause cause);

    /** The PABX-ID as far as it is proved, for the log; empty before. */
    String name();

    /** Why the transport went, when it went without a word. */
    default DisconnectCause goneAs(DisconnectCause transport) {
        return transport;
    }
}
