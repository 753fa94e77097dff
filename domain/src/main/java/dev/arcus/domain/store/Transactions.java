package dev.arcus.domain.store;

import java.util.function.Supplier;

/**
 * Writes that belong together. A use case opens the transaction; every store called inside joins it.
 * An exception rolls everything back. Transactions do not nest: an inner one joins the outer.
 */
public interface Transactions {

    /** Runs {@code work} in one transaction. What it wrote would survive a power cut when this returns. */
    <T> T run(Supplier<T> work);

    /**
     * The same, and what it read would survive a power cut too. Concurrent callers share one synchronisation with the disk.
     * Nothing that depends on the write may leave the hub before this returns.
     */
    <T> T runDurably(Supplier<T> work);

    /**
     * Runs {@code work} in the open transaction, or in one of its own. What stores only add or change meanwhile may be written together
     * at the end of it: {@code work} looks for nothing that it wrote itself, except whether something was taken.
     */
    <T> T inBulk(Supplier<T> work);

    /**
     * Runs {@code work}, which writes nothing, in the open transaction, or in one of its own. What it asks a second time, or had looked
     * up ahead, may be answered with what was true the first time.
     */
    <T> T reading(Supplier<T> work);

    /**
     * Runs {@code act} once the open transaction was committed, and is on disk if it has to be; never when it was rolled back.
     * Now, when no transaction is open. For what others may only hear of when it is true.
     */
    void afterCommit(Runnable act);
}
