package dev.arcus.hub.gateway.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedTicketKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void emptyFilesThatAPowerCutLeftAreMadeAnew() throws IOException {
        // Given the files that a crash of the machine can leave: names without content
        var files = new TlsFiles.TicketFiles(folder.resolve("tickets"), folder.resolve("tickets.key"));
        Files.createFile(files.keys());
        Files.createFile(files.wrappingKey());

        // When the gateway starts on them
        var keys = TicketKeys.open(files, new SecureRandom()).at(NOW);

        // Then it has a key, and finds the same again
        var again = TicketKeys.open(files, new SecureRandom()).at(NOW);
        assertThat(keys).hasSize(1);
        assertThat(again).usingRecursiveComparison().isEqualTo(keys);
    }
}
