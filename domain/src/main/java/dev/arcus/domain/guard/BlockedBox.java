package dev.arcus.domain.guard;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.SystemId;
import java.time.Instant;

/**
 * A box that is refused under one system's identity. A box is its serial number and its installation key: one that was installed
 * anew is another box.
 *
 * @param by login e-mail of who blocked it
 */
public record BlockedBox(BlockedBoxId id, SystemId system, Binding box, Instant since, String by, Reason reason) {

    /** What it was blocked for. */
    public enum Reason {
        /** The clone guard's newcomer: the incumbent stays. */
        REJECTED,
        /** Newcomer or incumbent: nobody knew which of the two is right. */
        BOTH_BLOCKED,
        /** The system has another box now. */
        HARDWARE_REPLACED,
        /** It came first with a stock pair, and was not the one that was meant. */
        FIRST_ACTIVATION_UNDONE
    }
}
