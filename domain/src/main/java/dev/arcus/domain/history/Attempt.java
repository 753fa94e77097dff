package dev.arcus.domain.history;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A box that tried to connect, and how far it came.
 *
 * @param number what the box was told, to be looked up by; or null when it was told nothing
 * @param identity key of the PABX-ID it named, or null when it failed before it named one
 * @param known whether that PABX-ID is declared or in a fleet
 * @param address where it came from, without port
 * @param serial CPU serial number, or null when it failed before it gave one
 * @param name what it called itself, as sent; null when it called itself nothing, or {@code identity} says all
 */
public record Attempt(
        Instant at,
        @Nullable AttemptNumber number,
        @Nullable String identity,
        boolean known,
        String address,
        Step step,
        Cause cause,
        @Nullable String serial,
        @Nullable String name) {

    /** One whose name is its identity. */
    public Attempt(
            Instant at,
            @Nullable AttemptNumber number,
            @Nullable String identity,
            boolean known,
            String address,
            Step step,
            Cause cause,
            @Nullable String serial) {
        this(at, number, identity, known, address, step, cause, serial, null);
    }

    /** The same for attempts that differ in nothing but time, number and spelling. */
    public String foldKey() {
        return String.join(
                "\n",
                step.name(),
                cause.name(),
                address,
                String.valueOf(known),
                Objects.requireNonNullElse(serial, ""),
                Objects.requireNonNullElse(identity, ""));
    }

    /** The step at which it stopped, in order. */
    public enum Step {
        CONNECT,
        TLS,
        UPGRADE,
        STREAM,
        LOGIN,
        HELLO,
        OFFER,
        ACKNOWLEDGEMENT,
        ONLINE
    }

    /** Why it stopped there. */
    public enum Cause {
        NONE,
        TOO_MANY_CONNECTIONS,
        TLS_FAILED,
        /** The box said that it does not trust the certificate. */
        TLS_NOT_TRUSTED,
        /** The box said that the certificate is out of date: mostly it is the box's clock. */
        TLS_OUT_OF_DATE,
        UPGRADE_FAILED,
        PROTOCOL_ERROR,
        WRONG_DOMAIN,
        TIMED_OUT,
        UNKNOWN_IDENTITY,
        WRONG_SECRET,
        /** No secret of the backup that the hub came out of, by a box that has not connected since. */
        YOUNGER_THAN_BACKUP,
        CODE_EXPIRED,
        CODE_SPENT,
        CODE_REPLACED,
        /** The identity ended: the system has another box, under another PABX-ID. */
        REPLACED_HARDWARE,
        TOO_MANY_FAILURES,
        LOOKUP_FAILED,
        WRONG_SERIAL,
        OTHER_BOX,
        BLOCKED_BOX,
        SECOND_BOX,
        COUNTER_REPEATED,
        NOT_DECLARED,
        BOX_COULD_NOT_STORE,
        LOST
    }
}
