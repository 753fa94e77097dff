package dev.arcus.domain.timeline;

/** What a lane of the picture shows for some time; the later, the more it matters where there is room for one only. */
public enum LaneState {
    /** Not declared yet, or what happened then is no longer kept. */
    NOTHING_KNOWN,
    /** Proved: running, logged in, or no failure of the channel was reported. */
    UP,
    /** A channel of a PBX that is not logged in: there is nothing to prove. */
    IDLE,
    /** Waits for its first activation, or for the one after a reset. */
    PENDING,
    /** The hub was not there, or had not yet seen whether the PBX is back. */
    NOT_OBSERVED,
    /** Logged in, and a channel is down. */
    DOWN,
    /** Activated, and not logged in. */
    AWAY,
    /** More turns than there is room for, some good and some bad. */
    CHANGING
}
