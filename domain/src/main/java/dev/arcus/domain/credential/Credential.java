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
 * A password is held in clear only while {@link Activating}.
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
     */
    record Activated(
            ScramKeys passwordKeys, String fingerprint, TransactionId transaction, Binding box, ScramKeys spentCode)
            implements Credential {

        @Override
        public Phase phase() {
            return Phase.ACTIVATED;
        }
    }
}
