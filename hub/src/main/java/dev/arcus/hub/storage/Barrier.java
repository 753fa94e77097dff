package dev.arcus.hub.storage;

/** What stands between a commit and the promise that a power cut does not undo it. */
interface Barrier {

    /** Returns when everything committed before the call would survive a power cut; throws {@code StorageFailed} if not. */
    void await();

    /** PostgreSQL writes and syncs its log before a commit returns; {@link PostgresSource} refuses servers that do not. */
    static Barrier commitIsEnough() {
        return () -> {};
    }
}
