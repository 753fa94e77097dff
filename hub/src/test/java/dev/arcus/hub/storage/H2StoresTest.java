package dev.arcus.hub.storage;

import dev.arcus.testing.Stores;
import dev.arcus.testing.StoresContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class H2StoresTest extends StoresContract {

    private OpenStores stores;

    @BeforeAll
    void open(@TempDir Path folder) {
        stores = OpenStores.open(new DatabaseSettings.Embedded(folder.resolve("data")), SMALL);
    }

    @AfterAll
    void close() {
        stores.close();
    }

    @Override
    protected Stores stores() {
        return stores;
    }

    @Override
    protected Stores storesWithoutIndex() {
        return stores.withoutIndex();
    }
}
