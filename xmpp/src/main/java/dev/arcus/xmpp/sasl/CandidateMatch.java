package dev.arcus.xmpp.sasl;

import dev.arcus.xmpp.sasl.SaslIdentity.Candidate;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the candidate whose stored key the client has shown to know. The work does not tell how many candidates there are, as long as
 * there are at most two, nor which one matched: every one is tried, and fakes stand in for the missing.
 */
final class CandidateMatch {
    private static final int ALWAYS_TRIED = 2;
    private static final ScramKeys FAKE = new ScramKeys(new byte[32], new byte[32]);
    private static final Candidate FAKE_CANDIDATE = new Candidate("", FAKE, new ScramKeys(new byte[20], new byte[20]));

    private CandidateMatch() {}

    /**
     * @param shown the stored key that the client's message leads to, were this the candidate
     */
    static Optional<Candidate> byStoredKey(SaslIdentity identity, ScramHash hash, Function<Candidate, byte[]> shown) {
        var tried = new ArrayList<>(identity.candidates());
        while (tried.size() < ALWAYS_TRIED) {
            tried.add(FAKE_CANDIDATE);
        }
        List<Candidate> matched = new ArrayList<>(1);
        for (var candidate : tried) {
            boolean same = MessageDigest.isEqual(
                    shown.apply(candidate), candidate.keys(hash).storedKey());
            if (same && !candidate.equals(FAKE_CANDIDATE)) {
                matched.add(candidate);
            }
        }
        return matched.stream().findFirst();
    }
}
