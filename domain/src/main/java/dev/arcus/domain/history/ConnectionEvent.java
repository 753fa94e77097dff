package dev.arcus.domain.history;

import dev.arcus.domain.credential.SystemId;
import java.time.Instant;

/**
 * Something that happened to the connection of a system.
 *
 * @param detail a few words: the reason, the channel, the address
 */
public record ConnectionEvent(SystemId system, Instant at, Kind kind, String detail) {

    /** What happened; the API writes these in lower case. */
    public enum Kind {
        DECLARED,
        CONNECTED,
        ACTIVATED,
        /** Its password was replaced by another, in band. */
        RENEWED,
        DISCONNECTED,
        CHANNEL_DOWN,
        CHANNEL_UP,
        REFUSED,
        RESET
    }
}
