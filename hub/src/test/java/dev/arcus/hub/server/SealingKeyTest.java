package dev.arcus.hub.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arcus.testing.SeededRandom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingKeyTest {

    private static final String FILE = "keys/people.key";

    private final RandomGenerator random = SeededRandom.create();

    @TempDir
    private Path folder;

    @Test
    void theKeyIsMadeOnceForItsOwnerOnly() throws IOException {
        open();
        var made = Files.readAllBytes(folder.resolve(FILE));
        open();

        assertThat(made).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(Files.readAllBytes(folder.resolve(FILE))).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(FILE))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aDamagedKeyStopsTheStartAndIsNotReplaced() throws IOException {
        open();
        Files.writeString(folder.resolve(FILE), "short");

        assertThatThrownBy(this::open).isInstanceOf(StartFailure.class).hasMessageContaining("is damaged: put back");
        assertThat(folder.resolve(FILE)).hasContent("short");
    }

    @Test
    void backupsOfTheHubHoldIt() throws IOException {
        open();

        assertThat(FolderParts.read(folder, "")).anyMatch(file -> file.name().equals(FILE));
    }

    private void open() {
        try (var data = DataFolder.open(folder, InstantSource.system())) {
            assertThat(SealingKey.open(data, random)).hasToString("SecretBox[****]");
        }
    }
}
