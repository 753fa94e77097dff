package dev.arcus.hub.gateway;

import dev.arcus.domain.session.DisconnectCause;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the gateway does since its start, to be read by whoever publishes metrics. Any thread. */
public final class GatewayCounters {
    private final LongAdder accepted = new LongAdder();
    private final LongAdder loggedIn = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final LongAdder sent = new LongAdder();
    private final LongAdder turnedAway = new LongAdder();
    private final Map<DisconnectCause, LongAdder> ended = new EnumMap<>(DisconnectCause.class);

    GatewayCounters() {
        for (var cause : DisconnectCause.values()) {
            ended.put(cause, new LongAdder());
        }
    }

    /** TCP connections accepted. */
    public long accepted() {
        return accepted.sum();
    }

    /** Logins that proved an accepted secret. */
    public long loggedIn() {
        return loggedIn.sum();
    }

    /** Stanzas and other elements received. */
    public long received() {
        return received.sum();
    }

    /** Stanzas and other elements sent. */
    public long sent() {
        return sent.sum();
    }

    /** Upgrades answered with 503. */
    public long turnedAway() {
        return turnedAway.sum();
    }

    /** Connections ended for this reason. */
    public long ended(DisconnectCause cause) {
        return adder(cause).sum();
    }

    void countAccepted() {
        accepted.increment();
    }

    void countLogin() {
        loggedIn.increment();
    }

    void countReceived() {
        received.increment();
    }

    void countSent() {
        sent.increment();
    }

    void countTurnedAway() {
        turnedAway.increment();
    }

    void countEnded(DisconnectCause cause) {
        adder(cause).increment();
    }

    private LongAdder adder(DisconnectCause cause) {
        var adder = ended.get(cause);
        if (adder == null) {
            throw new IllegalStateException("every cause has its counter");
        }
        return adder;
    }
}
