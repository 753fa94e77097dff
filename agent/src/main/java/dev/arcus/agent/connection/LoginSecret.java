package dev.arcus.agent.connection;

import dev.arcus.agent.state.ActivationCode;
import dev.arcus.agent.state.CodeOrigin;
import dev.arcus.agent.state.Credential;
import dev.arcus.agent.state.PabxId;
import dev.arcus.agent.state.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A secret to log in with. Never prints its text. */
record LoginSecret(Kind kind, String text) {

    /** What the secret is. */
    enum Kind {
        CODE("code"),
        PASSWORD("password");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * What can be tried for an identity, best first. The password comes first, unless a code was applied after it was
     * obtained. A typed code is done with once the hub accepted a login with the password while that code stood there; the
     * pair of a stock PBX stays, because an administrator may go back to it.
     */
    static List<LoginSecret> candidates(Settings settings, PabxId id, Optional<Credential> stored) {
        List<LoginSecret> found = new ArrayList<>();
        stored.filter(credential -> credential.pabxId().sameAs(id))
                .ifPresent(credential -> found.add(
                        new LoginSecret(Kind.PASSWORD, credential.secret().text())));
        settings.code()
                .filter(code -> isOpen(settings, stored))
                .map(ActivationCode::text)
                .ifPresent(code ->
                        found.add(isNewer(settings, stored) ? 0 : found.size(), new LoginSecret(Kind.CODE, code)));
        return List.copyOf(found);
    }

    /**
     * What to try now: after one kind was refused the other, if there is one.
     *
     * @param refused the kind that was refused last
     */
    static Optional<LoginSecret> choose(List<LoginSecret> candidates, Optional<Kind> refused) {
        return candidates.stream()
                .filter(secret -> !refused.equals(Optional.of(secret.kind())))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    private static boolean isOpen(Settings settings, Optional<Credential> stored) {
        return settings.origin() == CodeOrigin.INSTALLED
                || stored.map(Credential::settledCode).orElse(0L) < settings.codeRevision();
    }

    private static boolean isNewer(Settings settings, Optional<Credential> stored) {
        return stored.map(Credential::obtainedWith).orElse(0L) < settings.codeRevision()
                && stored.map(Credential::settledCode).orElse(0L) < settings.codeRevision();
    }

    @Override
    public String toString() {
        return "LoginSecret[" + kind + ", ****]";
    }
}
