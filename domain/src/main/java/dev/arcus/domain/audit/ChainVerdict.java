package dev.arcus.domain.audit;

/** Whether the trail is what was written. */
public sealed interface ChainVerdict {

    /**
     * Nothing was changed, removed, inserted or put elsewhere.
     *
     * @param cut the last entry that retention dropped
     * @param head the last entry that has a place
     * @param waiting entries that have no place yet
     */
    record Whole(ChainLink cut, ChainLink head, long waiting) implements ChainVerdict {}

    /**
     * The first entry that is not as it was written.
     *
     * @param words what is wrong with it, in English
     */
    record Broken(long place, String words) implements ChainVerdict {}

    /**
     * The chain holds, but retention dropped the entry to compare with.
     *
     * @param cut the last entry that was dropped; newer heads can be compared
     */
    record TooOld(ChainLink cut) implements ChainVerdict {}
}
