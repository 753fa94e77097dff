package dev.arcus.domain.store;

import java.util.function.Supplier;

/**
 * Writes that belong together. A use case opens the transaction; every store called inside joins it.
 * An exception rolls everything back. Transactions do not nest: an inner one joins the outer.
 */
public interface Transactions {

    /** Runs {@code work} in one transaction. Committed, but perhaps not yet on disk, when it returns. */
    <T> T run(Supplier<T> work);

    /**
     * Runs {@code work} in one transaction and returns only when it would survive a power cut. Concurrent callers share
     * one synchronisation with the disk. Nothing that depends on the write may leave the hub before this returns.
     */
    <T> T runDurably(Supplier<T> work);
}
