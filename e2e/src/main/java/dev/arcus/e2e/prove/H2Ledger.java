package dev.arcus.e2e.prove;

import java.nio.file.Path;
import java.util.Map;

/** The embedded database, read from a copy. */
final class H2Ledger implements Ledger {

    private final H2Copy copy;

    private H2Ledger(H2Copy copy) {
        this.copy = copy;
    }

    /** Of a hub whose data folder is {@code data}. */
    static H2Ledger of(Path data) {
        return new H2Ledger(H2Copy.of(data));
    }

    @Override
    public Map<String, Entry> read() {
        return copy.read(CredentialQuery::on);
    }

    @Override
    public void close() {}
}
