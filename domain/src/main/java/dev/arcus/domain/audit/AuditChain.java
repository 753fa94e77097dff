package dev.arcus.domain.audit;

import java.util.List;

/**
 * The chain of hashes through the trail. Acts add their entries without a place, so that no act waits for another; a place is
 * given afterwards, to one entry after the other as they were committed.
 */
public interface AuditChain {

    /** Gives the oldest entries that have none their places, {@code most} at most; how many got one. */
    int seal(int most);

    /** How many entries wait for a place. */
    long waiting();

    /** The last entry that retention dropped. */
    ChainLink cut();

    /** The last entry that has a place. */
    ChainLink head();

    /** The entries behind {@code place} in order. */
    List<Sealed> after(long place, int limit);

    /**
     * An entry that has a place.
     *
     * @param hash as it is stored
     * @param content what the hash must be of
     */
    record Sealed(long place, String hash, String content) {}
}
