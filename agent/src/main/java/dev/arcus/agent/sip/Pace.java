package dev.arcus.agent.sip;

import java.time.Duration;
import java.util.List;

/**
 * How long things take; tests go faster.
 *
 * @param deadline for the answer to a keep-alive or a registration
 * @param t1 first retransmission over UDP, doubled until {@code t2} (RFC 3261 §17.1.2.1)
 * @param t2 longest time between retransmissions
 * @param look how often files and due times are looked at
 * @param afterNoAnswer from a registration that got no answer to the next
 * @param afterRefusal pauses after a registration was refused; the last one repeats
 */
record Pace(
        Duration deadline,
        Duration t1,
        Duration t2,
        Duration look,
        Duration afterNoAnswer,
        List<Duration> afterRefusal) {

    /** As promised: 5 s for an answer, the timers of the standard, and after a wrong password 1, 4, then every 16 min. */
    static final Pace USUAL = new Pace(
            Duration.ofSeconds(5),
            Duration.ofMillis(500),
            Duration.ofSeconds(4),
            Duration.ofMillis(500),
            Duration.ofSeconds(10),
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(4), Duration.ofMinutes(16)));

    Pace {
        afterRefusal = List.copyOf(afterRefusal);
    }

    /** The pause after so many refusals in a row, at least one. */
    Duration pauseAfter(int refusals) {
        return afterRefusal.get(Math.min(refusals, afterRefusal.size()) - 1);
    }
}
