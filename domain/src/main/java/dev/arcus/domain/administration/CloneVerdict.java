package dev.arcus.domain.administration;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.Credential.Activated;
import dev.arcus.domain.credential.Credential.Activating;
import dev.arcus.domain.credential.Credential.Renewing;
import dev.arcus.domain.credential.PrivateAccessCode;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.TransactionId;
import java.time.Instant;
import java.util.Optional;

/** What becomes of a credential when the box that it is bound to gives way to another. */
final class CloneVerdict {

    private CloneVerdict() {}

    /** A password that nobody has yet. */
    record Fresh(PrivateAccessCode secret, ScramKeys keys, TransactionId transaction, Instant at) {}

    static Optional<Binding> incumbent(Credential credential) {
        return switch (credential) {
            case Credential.Created created -> Optional.empty();
            case Activating activating -> Optional.of(activating.box());
            case Activated activated -> Optional.of(activated.box());
            case Renewing renewing -> Optional.of(renewing.inForce().box());
        };
    }

    /**
     * Bound to {@code box}, which gets {@code fresh} in exchange for the secret that it {@code proved}: both boxes know that one, but only this box
     * may still come in with it. Empty when it is no longer in force.
     */
    static Optional<Credential> handOver(Credential credential, Binding box, ScramKeys proved, Fresh fresh) {
        return switch (credential) {
            case Credential.Created created -> Optional.empty();
            case Activating offered -> {
                if (offered.pendingKeys().equals(proved)) {
                    yield Optional.of(renew(offered.complete(), box, fresh));
                }
                yield offered.codeKeys().equals(proved)
                        ? Optional.of(new Activating(
                                offered.code(),
                                offered.codeKeys(),
                                fresh.secret(),
                                fresh.keys(),
                                fresh.transaction(),
                                box))
                        : Optional.empty();
            }
            case Activated activated ->
                activated.passwordKeys().equals(proved) ? Optional.of(renew(activated, box, fresh)) : Optional.empty();
            case Renewing renewing -> {
                if (renewing.pendingKeys().equals(proved)) {
                    yield Optional.of(renew(renewing.complete(), box, fresh));
                }
                yield handOver(renewing.inForce(), box, proved, fresh);
            }
        };
    }

    private static Credential renew(Activated inForce, Binding box, Fresh fresh) {
        var bound = new Activated(
                inForce.passwordKeys(),
                inForce.fingerprint(),
                inForce.transaction(),
                box,
                inForce.spentCode(),
                inForce.former());
        return bound.renew(fresh.secret(), fresh.keys(), fresh.transaction(), fresh.at());
    }
}
