package dev.arcus.hub.storage;

import java.sql.Connection;
import java.sql.SQLException;

/** What stands between a commit and the promise that nothing undoes it: neither a killed hub nor a power cut. */
interface Barrier {

    /** The gate for what {@code connection} commits next; asked for before it commits. */
    Gate gate(Connection connection) throws SQLException;

    /** Passed after the commit. */
    @FunctionalInterface
    interface Gate {

        /** Returns when what was committed before the call lasts. Throws {@code StorageFailed} if it may be lost. */
        void await();
    }

    /** PostgreSQL writes and syncs its log before a commit returns; {@link PostgresDatabase} refuses servers that do not. */
    static Barrier commitIsEnough() {
        return connection -> () -> {};
    }
}
