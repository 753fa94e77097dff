package dev.arcus.domain.history;

import dev.arcus.domain.credential.SystemId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the connection of a system.
 *
 * @param detail a few words: the reason, the channel, the address
 * @param causeClass of {@link Kind#DISCONNECTED} and {@link Kind#REFUSED}, else null
 * @param address where the box was connected from, without port, or null where that is not the point
 */
public record ConnectionEvent(
        SystemId system,
        Instant at,
        Kind kind,
        String detail,
        @Nullable CauseClass causeClass,
        @Nullable String address) {

    /** One that has neither a cause nor an address. */
    public ConnectionEvent(SystemId system, Instant at, Kind kind, String detail) {
        this(system, at, kind, detail, null, null);
    }

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
        RESET,
        /** Its hardware was replaced: one identity ended, another is in force. */
        REPLACED
    }
}
