package dev.arcus.xmpp.sasl;

import dev.arcus.xmpp.sasl.SaslIdentity.Candidate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the candidate whose secret the client has shown to know. The work does not tell how many candidates there are, as long as there
 * are at most two, nor which one matched: every one is tried, and fakes stand in for the missing.
 */
final class CandidateMatch {
    private static final int ALWAYS_TRIED = 2;
    private static final Candidate FAKE = new Candidate(
            "", new ScramKeys(new byte[32], new byte[32]), new ScramKeys(new byte[20], new byte[20]), secret -> false);

    private CandidateMatch() {}

    static Optional<Candidate> find(SaslIdentity identity, Predicate<Candidate> proves) {
        var matched = new ArrayList<Candidate>(1);
        for (var candidate : identity.candidates()) {
            if (proves.test(candidate)) {
                matched.add(candidate);
            }
        }
        for (int tried = identity.candidates().size(); tried < ALWAYS_TRIED; tried++) {
            boolean ignored = proves.test(FAKE);
        }
        return matched.stream().findFirst();
    }
}
