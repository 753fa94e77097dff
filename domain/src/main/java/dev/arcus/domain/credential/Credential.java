package dev.arcus.domain.credential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The credential of a system and its only moves:
 *
 * <pre>
 *   Created ──offer──▶ Activating ──acknowledged or used──▶ Activated
 *      ▲                    │                                   │
 *      └────────────────────┴───────────── reset ───────────────┘
 * </pre>
 *
 * A password is held in clear only while {@link Activating} or {@link Renewing}, which is another way from one password to the
 * next, without a code:
 *
 * <pre>
 *   Activated ──renew──▶ Renewing ──acknowledged or used──▶ Activated
 * </pre>
 */
public sealed interface Credential {

    /** The state's name in the API. */
    Phase phase();

    enum Phase {
        CREATED,
        ACTIVATING,
        ACTIVATED
    }

    /**
     * The code was given out and not used yet.
     *
     * @param expires when the code stops being accepted, or null for never (a stock pair)
     * @param former keys of what was valid before a reset, kept to name a login with it exactly, or null
     */
    record Created(
            ActivationCode code,
            ScramKeys codeKeys,
            @Nullable Instant expires,
            @Nullable ScramKeys former) implements Credential {

        @Override
        public Phase phase() {
            return Phase.CREATED;
        }

        public boolean isExpired(Instant now) {
            return expires != null && !now.isBefore(expires);
        }

        /** The private access code is offered to the box that proved the code; from here on no expiry applies. */
        public Activating offer(PrivateAccessCode pending, ScramKeys pendingKeys, TransactionId id, Binding box) {
            return new Activating(code, codeKeys, pending, pendingKeys, id, box);
        }
    }

    /** Offered, not yet acknowledged or used: the code and the pending password are both accepted, from this box. */
    record Activating(
            ActivationCode code,
            ScramKeys codeKeys,
            PrivateAccessCode pending,
            ScramKeys pendingKeys,
            TransactionId transaction,
            Binding box)
            implements Credential {

        @Override
        public Phase phase() {
            return Phase.ACTIVATING;
        }

        /** The password was acknowledged or used: the code is spent. */
        public Activated complete() {
            return new Activated(pendingKeys, pending.fingerprint(), transaction, box, codeKeys);
        }
    }

    /**
     * The password is the only secret.
     *
     * @param fingerprint last eight digits of the password's SHA-256
     * @param transaction the exchange that gave it, so that a repeated acknowledgement is recognised
     * @param spentCode keys of the spent code, kept to name a login with it exactly
     * @param former keys of the password that was renewed last, kept for the same, or null
     */
    record Activated(
            ScramKeys passwordKeys,
            String fingerprint,
            TransactionId transaction,
            Binding box,
            ScramKeys spentCode,
            @Nullable ScramKeys former)
            implements Credential {

        public Activated(
                ScramKeys passwordKeys,
                String fingerprint,
                TransactionId transaction,
                Binding box,
                ScramKeys spentCode) {
            this(passwordKeys, fingerprint, transaction, box, spentCode, null);
        }

        /** A new password waits to be offered to the same box. */
        public Renewing renew(PrivateAccessCode pending, ScramKeys pendingKeys, TransactionId id, Instant now) {
            return new Renewing(this, pending, pendingKeys, id, now, false);
        }

        @Override
        public Phase phase() {
            return Phase.ACTIVATED;
        }
    }

    /**
     * Activated, and a new password is to take the place of the one in force: both are accepted, from this box, until the new
     * one was acknowledged or used.
     *
     * @param since when the renewal was asked for
     * @param offered whether the new password may have left the hub: from then on no other one takes its place
     */
    record Renewing(
            Activated inForce,
            PrivateAccessCode pending,
            ScramKeys pendingKeys,
            TransactionId transaction,
            Instant since,
            boolean offered)
            implements Credential {

        /** For everybody outside it is activated as before: nothing is cut, and no code is asked for. */
        @Override
        public Phase phase() {
            return Phase.ACTIVATED;
        }

        /** To be stored before the new password leaves the hub. */
        public Renewing offer() {
            return new Renewing(inForce, pending, pendingKeys, transaction, since, true);
        }

        /** The new password was acknowledged or used: the old one is dead. */
        public Activated complete() {
            return new Activated(
                    pendingKeys,
                    pending.fingerprint(),
                    transaction,
                    inForce.box(),
                    inForce.spentCode(),
                    inForce.passwordKeys());
        }
    }
}
