package dev.arcus.domain.timeline;

import dev.arcus.domain.history.CauseClass;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.history.HubGap;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened at one moment.
 *
 * @param cause what ended a connection, where one ended
 */
public record Mark(Instant at, Kind kind, @Nullable CauseClass cause) {

    /** The later, the more it matters where there is room for one only. */
    public enum Kind {
        DECLARED,
        RENEWED,
        ACTIVATED,
        /** The agent said goodbye. */
        STOPPED,
        /** The hub itself stopped or failed. */
        HUB,
        /** A person reset the connection, or replaced the hardware. */
        RESET,
        /** A second box was turned away. */
        REFUSED,
        LOST
    }

    static Mark of(HubGap gap) {
        return new Mark(gap.from(), Kind.HUB, gap.cause());
    }

    /** Empty for what the lanes show already. */
    static Optional<Mark> of(ConnectionEvent event) {
        return switch (event.kind()) {
            case DECLARED -> plain(event, Kind.DECLARED);
            case ACTIVATED -> plain(event, Kind.ACTIVATED);
            case RENEWED -> plain(event, Kind.RENEWED);
            case RESET, REPLACED -> plain(event, Kind.RESET);
            case REFUSED -> Optional.of(new Mark(event.at(), Kind.REFUSED, event.causeClass()));
            case DISCONNECTED -> Optional.ofNullable(event.causeClass()).flatMap(cause -> ended(event, cause));
            case CONNECTED, CHANNEL_DOWN, CHANNEL_UP -> Optional.empty();
        };
    }

    private static Optional<Mark> plain(ConnectionEvent event, Kind kind) {
        return Optional.of(new Mark(event.at(), kind, null));
    }

    /** An act that cut it, and a hub that went, have marks of their own. */
    private static Optional<Mark> ended(ConnectionEvent event, CauseClass cause) {
        return switch (cause) {
            case CLEAN_STOP -> Optional.of(new Mark(event.at(), Kind.STOPPED, cause));
            case LOST, PROTOCOL_ERROR, REPLACED -> Optional.of(new Mark(event.at(), Kind.LOST, cause));
            case RESET, REFUSED_CLONE, HUB_DRAIN, HUB_CRASH -> Optional.empty();
        };
    }
}
