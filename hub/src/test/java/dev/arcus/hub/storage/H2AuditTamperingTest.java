package dev.arcus.hub.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2AuditTamperingTest extends AuditTamperingContract {

    @TempDir
    private Path folder;

    @Override
    DatabaseSettings database() {
        return new DatabaseSettings.Embedded(folder.resolve("data"));
    }
}
