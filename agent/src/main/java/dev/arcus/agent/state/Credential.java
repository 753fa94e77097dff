package dev.arcus.agent.state;

import java.util.Set;

/**
 * The private access code, with the exchange that it came from.
 *
 * @param pabxId the identity that the secret belongs to
 * @param secret the password
 * @param transaction the hub's id of the exchange, 32 hexadecimal digits
 * @param obtainedWith revision of the activation code ({@link Settings#codeRevision}) that was in force when the secret came
 * @param settledCode the highest revision of the activation code that the hub has replaced for good: it accepted a login
 *     with the secret while that revision was in force; 0 for none
 */
public record Credential(
        PabxId pabxId, PrivateAccessCode secret, String transaction, long obtainedWith, long settledCode) {

    public Credential {
        if (!Hex32.is(transaction)) {
            throw new IllegalArgumentException("a transaction is 32 hexadecimal digits");
        }
        if (obtainedWith < 0 || settledCode < 0) {
            throw new IllegalArgumentException("a revision is not negative");
        }
    }

    static Credential read(KeyValues stored) {
        stored.onlyKnown(Set.of("pabx-id", "secret", "transaction", "obtained-with", "settled-code"), Set.of());
        return new Credential(
                new PabxId(stored.required("pabx-id")),
                new PrivateAccessCode(stored.required("secret")),
                stored.required("transaction"),
                stored.number("obtained-with"),
                stored.number("settled-code"));
    }

    /** The same after the hub accepted a login with the secret while this code stood in the settings. */
    public Credential settled(long codeRevision) {
        return new Credential(pabxId, secret, transaction, obtainedWith, Math.max(settledCode, codeRevision));
    }

    KeyValues stored() {
        return KeyValues.empty()
                .with("pabx-id", pabxId.text())
                .with("secret", secret.text())
                .with("transaction", transaction)
                .with("obtained-with", Long.toString(obtainedWith))
                .with("settled-code", Long.toString(settledCode));
    }
}
