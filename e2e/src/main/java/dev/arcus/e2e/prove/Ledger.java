package dev.arcus.e2e.prove;

import java.util.Map;
import java.util.Optional;

/** What the hub holds durably of each PBX. */
record Ledger(Book book) {

    /** By PABX-ID in lower case. */
    Map<String, Entry> read() {
        return book.read(CredentialQuery::on);
    }

    /** The state of a credential. */
    enum Phase {
        CREATED,
        ACTIVATING,
        ACTIVATED
    }

    /**
     * A renewal that is under way.
     *
     * @param transaction of the password that is to take the place of the one in force
     * @param offered whether it may have left the hub
     */
    record Renewal(String transaction, boolean offered) {}

    /**
     * What the hub holds.
     *
     * @param transaction of the exchange; empty in {@code CREATED}
     * @param pending the password offered, or to be offered in a renewal; else empty
     * @param fingerprint of the password in force; empty but in {@code ACTIVATED}
     */
    record Entry(Phase phase, String transaction, String pending, String fingerprint, Optional<Renewal> renewal) {

        static final Entry NOTHING = new Entry(Phase.CREATED, "", "", "", Optional.empty());

        /** Nothing was offered yet. */
        boolean isBefore() {
            return phase == Phase.CREATED
                    || renewal.filter(asked -> !asked.offered()).isPresent();
        }

        /** What was offered is in force. */
        boolean isOver() {
            return phase == Phase.ACTIVATED && renewal.isEmpty();
        }

        /** The transaction that is under way, or was the last one. */
        String offer() {
            return renewal.map(Renewal::transaction).orElse(transaction);
        }

        @Override
        public String toString() {
            return phase + " " + transaction + renewal.map(asked -> " " + asked).orElse("");
        }
    }
}
