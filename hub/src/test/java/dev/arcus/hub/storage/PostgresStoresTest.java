package dev.arcus.hub.storage;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.arcus.testing.Stores;
import dev.arcus.testing.StoresContract;
import dev.arcus.testing.ThrowAwayPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresStoresTest extends StoresContract {

    private @Nullable OpenStores stores;

    /** Settings for a database of its own; skips the test where there is no server. */
    static DatabaseSettings.PostgreSql freshDatabase() {
        assumeTrue(ThrowAwayPostgres.isInstalled(), ThrowAwayPostgres.MISSING);
        var server = ThrowAwayPostgres.running();
        return new DatabaseSettings.PostgreSql(server.createDatabase(), server.user(), server.password());
    }

    @BeforeAll
    void open() {
        stores = OpenStores.open(freshDatabase(), SMALL);
    }

    @AfterAll
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    @Override
    protected Stores stores() {
        return java.util.Objects.requireNonNull(stores);
    }

    @Override
    protected Stores storesWithoutIndex() {
        return java.util.Objects.requireNonNull(stores).withoutIndex();
    }
}
