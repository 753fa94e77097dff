package dev.arcus.hub.gateway.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.testing.SeededRandom;
import dev.arcus.testing.TestClock;
import io.netty.handler.ssl.OpenSslSessionTicketKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketKeysTest {
    private static final Instant NOW = TestClock.START;

    private final RandomGenerator random = SeededRandom.create();

    @TempDir
    private Path folder = Path.of("");

    private TlsFiles.TicketFiles files = new TlsFiles.TicketFiles(folder, folder);

    @BeforeEach
    void nameFiles() {
        files = new TlsFiles.TicketFiles(folder.resolve("tickets"), folder.resolve("wrapping.key"));
    }

    @Test
    void keysOutliveARestart() {
        var before = TicketKeys.open(files, random).at(NOW);

        var after = TicketKeys.open(files, random).at(NOW.plusSeconds(60));

        assertThat(after).hasSize(1);
        assertThat(same(after[0], before[0])).isTrue();
    }

    @Test
    void keyIsReplacedAfterTwelveHoursAndTheOneBeforeIsKept() {
        var keys = TicketKeys.open(files, random);
        var first = keys.at(NOW)[0];

        var second = keys.at(NOW.plus(TicketKeys.LIFETIME));
        var third = keys.at(NOW.plus(TicketKeys.LIFETIME.multipliedBy(2)));

        assertThat(keys.at(NOW.plus(TicketKeys.LIFETIME.multipliedBy(2)).plus(Duration.ofHours(11))))
                .hasSize(2);
        assertThat(second).hasSize(2);
        assertThat(same(second[1], first)).isTrue();
        assertThat(third).hasSize(2);
        assertThat(same(third[1], second[0])).isTrue();
    }

    @Test
    void filesShowNothingAndBelongToTheOwner() throws Exception {
        var key = TicketKeys.open(files, random).at(NOW)[0];

        assertThat(new String(Files.readAllBytes(files.keys()), StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(key.aesKey(), StandardCharsets.ISO_8859_1));
        for (var file : new Path[] {files.keys(), files.wrappingKey()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void damagedOrForeignFileMeansFreshKeys() throws Exception {
        var before = TicketKeys.open(files, random).at(NOW)[0];
        byte[] stored = Files.readAllBytes(files.keys());
        stored[stored.length - 1] ^= 1;
        Files.write(files.keys(), stored);

        var after = TicketKeys.open(files, random).at(NOW);

        assertThat(after).hasSize(1);
        assertThat(same(after[0], before)).isFalse();
    }

    private static boolean same(OpenSslSessionTicketKey one, OpenSslSessionTicketKey other) {
        return Arrays.equals(one.name(), other.name())
                && Arrays.equals(one.aesKey(), other.aesKey())
                && Arrays.equals(one.hmacKey(), other.hmacKey());
    }
}
