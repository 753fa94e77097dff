package dev.arcus.domain.status;

/** The five words of the console, and what each promises. */
public enum StatusLabel {
    /** The current activation code has not been completed. */
    PENDING,
    /** Login, and every monitored channel, proved alive within the last 35 s. */
    RUNNING,
    /** Logged in, but at least one monitored channel is down. */
    DEGRADED,
    /** Activated earlier, not connected now. */
    ACTIVATED,
    /** The hub itself cannot see. */
    UNKNOWN
}
