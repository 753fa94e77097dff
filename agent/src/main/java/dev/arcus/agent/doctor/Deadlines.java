package dev.arcus.agent.doctor;

import java.time.Duration;

/**
 * How long each step may take. A fault shows at the end of its own step, and what comes before it answered, so that every fault
 * is named within 5 s where the way itself is quick.
 */
record Deadlines(
        Duration name,
        Duration connect,
        Duration tunnel,
        Duration tls,
        Duration upgrade,
        Duration features,
        Duration login) {

    static final Deadlines DEFAULT = new Deadlines(
            Duration.ofSeconds(3),
            Duration.ofSeconds(3),
            Duration.ofSeconds(4),
            Duration.ofSeconds(4),
            Duration.ofSeconds(4),
            Duration.ofSeconds(4),
            Duration.ofSeconds(4));

    /** What else the doctor waits for while it names a fault: the hour by the peer's clock, and whether it is a hub. */
    static final Duration ASIDE = Duration.ofSeconds(1);

    /** A full round trip to the PBX ({@code docs/protocol.md} §4, probe). */
    static final Duration PROBE = Duration.ofSeconds(2);
}
