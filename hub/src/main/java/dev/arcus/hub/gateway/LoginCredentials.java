package dev.arcus.hub.gateway;

import dev.arcus.domain.activation.Candidate;
import dev.arcus.domain.activation.LoginChallenge;
import dev.arcus.xmpp.sasl.SaslIdentity;
import dev.arcus.xmpp.sasl.ScramKeys;
import java.util.ArrayList;
import java.util.Base64;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the domain lets a name prove, in the terms of SASL. Candidates are known by their place in the list. */
final class LoginCredentials implements SaslIdentity.Source {
    private static final int NONCE_BYTES = 18;

    private final Connection connection;
    private final Consumer<LoginChallenge> found;

    /**
     * @param found hears of the challenge that was looked up
     */
    LoginCredentials(Connection connection, Consumer<LoginChallenge> found) {
        this.connection = connection;
        this.found = found;
    }

    @Override
    public SaslIdentity identityOf(String userName) {
        var challenge = connection.around().use().logins().authenticate().challenge(userName, connection.peer());
        found.accept(challenge);
        var candidates = new ArrayList<SaslIdentity.Candidate>();
        for (var candidate : challenge.candidates()) {
            candidates.add(candidate(candidate, String.valueOf(candidates.size()), challenge));
        }
        return new SaslIdentity(challenge.salt().bytes(), dev.arcus.domain.credential.ScramKeys.ITERATIONS, candidates);
    }

    String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        connection.around().sources().random().nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The candidate that SASL named, or null for none. */
    static @Nullable Candidate matched(LoginChallenge challenge, String id) {
        return id.isEmpty() ? null : challenge.candidates().get(Integer.parseInt(id));
    }

    private static SaslIdentity.Candidate candidate(Candidate candidate, String id, LoginChallenge challenge) {
        var keys = candidate.keys();
        return new SaslIdentity.Candidate(
                id,
                new ScramKeys(keys.storedKeySha256(), keys.serverKeySha256()),
                new ScramKeys(keys.storedKeySha1(), keys.serverKeySha1()),
                secret -> candidate.matches(secret, challenge.salt()));
    }
}
