package dev.arcus.domain.history;

import dev.arcus.domain.credential.PbxId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The store of attempts. Those that differ in nothing but their time are kept as one, as long as no more than
 * {@link FoldedAttempt#GAP} lies between two of them. What is kept is bounded for each identity, for unknown identities together, and
 * in age.
 */
public interface Attempts {

    /** How many of the numbers that boxes were told are kept with one fold: the newest. */
    int NUMBERS = 20;

    /** In the order in which they were made. */
    void addAll(List<Attempt> attempts);

    /** The newest {@code limit} that named this PABX-ID, last seen first. */
    List<FoldedAttempt> of(PbxId identity, int limit);

    /** Where the attempt is that a box was told {@code number} of. */
    Optional<Numbered> find(AttemptNumber number);

    /** The newest {@code limit} that named no known identity, last seen first. */
    List<FoldedAttempt> ofStrangers(int limit);

    /** The newest {@code limit} from this address that named no identity at all, last seen first. */
    List<FoldedAttempt> namelessFrom(String address, int limit);

    /**
     * One attempt, with the others like it.
     *
     * @param at when it was made
     */
    record Numbered(AttemptNumber number, Instant at, FoldedAttempt fold) {}
}
