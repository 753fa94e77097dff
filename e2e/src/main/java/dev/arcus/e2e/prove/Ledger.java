package dev.arcus.e2e.prove;

import java.util.Map;

/** The hub's database, read by other eyes than the hub's, while the hub is dead or stopped. */
interface Ledger extends AutoCloseable {

    /** What the hub holds durably of each PBX, by PABX-ID in lower case. */
    Map<String, Entry> read();

    @Override
    void close();

    /** The state of a credential. */
    enum Phase {
        CREATED,
        ACTIVATING,
        ACTIVATED
    }

    /**
     * What the hub holds.
     *
     * @param transaction of the offer; empty in {@code CREATED}
     * @param pending the password offered; empty but in {@code ACTIVATING}
     * @param fingerprint of the password in force; empty but in {@code ACTIVATED}
     */
    record Entry(Phase phase, String transaction, String pending, String fingerprint) {

        @Override
        public String toString() {
            return phase + " " + transaction;
        }
    }
}
