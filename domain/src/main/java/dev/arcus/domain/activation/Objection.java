package dev.arcus.domain.activation;

import dev.arcus.domain.activation.LoginDirectory.DeclaredLogin;
import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.history.Attempt.Cause;
import java.util.Optional;

/** Why a box must not come in with the secret it proved, as things stand now. */
final class Objection {

    private Objection() {}

    static Optional<Cause> to(Login login, Binding box, DeclaredLogin declared) {
        var serial = declared.expectedSerial();
        var objection = to(login, box, declared.credential());
        if (objection.isPresent() || serial == null || serial.equals(box.serial())) {
            return objection;
        }
        return declared.credential() instanceof Credential.Created ? Optional.of(Cause.WRONG_SERIAL) : objection;
    }

    static Optional<Cause> to(Login login, Binding box, Credential credential) {
        return switch (credential) {
            case Credential.Created created ->
                created.codeKeys().equals(login.keys()) ? Optional.empty() : Optional.of(Cause.CODE_REPLACED);
            case Credential.Activating activating -> {
                var proved = activating.codeKeys().equals(login.keys())
                        || activating.pendingKeys().equals(login.keys());
                yield proved ? otherBox(activating.box(), box) : Optional.of(Cause.CODE_REPLACED);
            }
            case Credential.Activated activated -> to(login, box, activated);
            case Credential.Renewing renewing ->
                renewing.pendingKeys().equals(login.keys())
                        ? otherBox(renewing.inForce().box(), box)
                        : to(login, box, renewing.inForce());
        };
    }

    private static Optional<Cause> to(Login login, Binding box, Credential.Activated activated) {
        if (activated.passwordKeys().equals(login.keys())) {
            return otherBox(activated.box(), box);
        }
        var spent = activated.spentCode().equals(login.keys());
        return Optional.of(spent ? Cause.CODE_SPENT : Cause.CODE_REPLACED);
    }

    private static Optional<Cause> otherBox(Binding bound, Binding box) {
        return bound.equals(box) ? Optional.empty() : Optional.of(Cause.OTHER_BOX);
    }
}
