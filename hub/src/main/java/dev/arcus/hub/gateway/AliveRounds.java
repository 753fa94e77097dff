package dev.arcus.hub.gateway;

import dev.arcus.wire.agent.ChannelFacts;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.Iq;
import java.time.Duration;

/**
 * The hub's question {@code alive} on one connection: when to ask, whether the answer is due. Uses the connection's timer; belongs to the
 * reader of its mailbox. The first round is asked at once, the second after a random part of the interval, so that boxes that came at
 * the same moment are not asked at the same moment.
 */
final class AliveRounds {
    /** A timer this late says that the hub stood still, not the agent. */
    private static final long HUB_LATE = Duration.ofSeconds(2).toNanos();

    private static final Element QUESTION = ChannelFacts.Kind.ALIVE.question();

    private final Connection connection;
    private long questions;
    private boolean open;
    private boolean askAgain;
    private long openSince;
    private long nextRound;
    private long due;

    AliveRounds(Connection connection) {
        this.connection = connection;
    }

    void begin() {
        long half = waits().aliveInterval().toNanos() / 2;
        nextRound = now() + half + connection.around().sources().random().nextLong(half);
        ask();
    }

    /** Asks, whether or not an answer is still to come; the deadline is that of the first question without an answer. */
    void ask() {
        if (!open) {
            open = true;
            openSince = now();
        }
        questions++;
        connection.send(Iq.get("a" + questions, QUESTION).toElement());
        arm();
    }

    /** Asks now, or as soon as the answer that is awaited has come. */
    void askSoon() {
        if (open) {
            askAgain = true;
        } else {
            ask();
        }
    }

    /** Whether this id answers the last question. */
    boolean answered(String id) {
        if (!open || !id.equals("a" + questions)) {
            return false;
        }
        open = false;
        if (askAgain) {
            askAgain = false;
            ask();
        }
        return true;
    }

    /** The timer has come; false when the answer is overdue. */
    boolean timeUp() {
        long now = now();
        boolean overdue = open && now - openSince >= waits().aliveDeadline().toNanos();
        if (overdue && now - due < HUB_LATE) {
            return false;
        }
        if (overdue || (!open && now - nextRound >= 0)) {
            nextRound = now + waits().aliveInterval().toNanos();
            open = false;
            ask();
        } else {
            arm();
        }
        return true;
    }

    private void arm() {
        due = open ? openSince + waits().aliveDeadline().toNanos() : nextRound;
        connection.arm(Duration.ofNanos(Math.max(0, due - now())));
    }

    private long now() {
        return connection.around().sources().ticker().nanos();
    }

    private GatewayLimits.Waits waits() {
        return connection.around().waits();
    }
}
