package dev.arcus.agent.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Real processes, really killed: after each SIGKILL every file holds the old or the new content, never neither. */
@Execution(ExecutionMode.SAME_THREAD)
final class StateUnderKillTest {

    private static final int ROUNDS = 12;
    private static final int LONGEST_MICROS = 120_000;

    private final RandomGenerator random = new SecureRandom();

    @TempDir
    Path folder;

    @TempDir
    Path reportFolder;

    @Test
    void killedAtAnyMomentTheStateIsOldOrNew() throws IOException, InterruptedException {
        String key = "";
        long least = 0;
        for (int round = 0; round < ROUNDS; round++) {
            least = Math.max(least, writeAndKill());
            try (StateFolder found = StateFolder.open(folder, random)) {
                long counter = found.identity().counter();
                assertThat(counter).isBetween(least, least + 1);
                assertThat(found.credential().orElseThrow())
                        .isIn(StateWriter.credential(least), StateWriter.credential(least + 1));
                assertThat(found.configuration()).isIn(configuration(least), configuration(least + 1));
                assertThat(found.settings().read().pabxId().orElseThrow().text())
                        .isIn("PBX-" + least, "PBX-" + (least + 1));
                assertThat(key.isEmpty() || key.equals(found.identity().key())).isTrue();
                key = found.identity().key();
                least = settle(found, counter);
            }
        }
    }

    /** The next round begins with all four files at the same number again. */
    private static long settle(StateFolder found, long counter) throws StateFault {
        found.store(StateWriter.credential(counter));
        found.storeConfiguration(StateWriter.configuration(counter));
        Settings settled = found.settings().edit(old -> old.withPabxId(new PabxId("PBX-" + counter)));
        assertThat(settled.pabxId()).isPresent();
        return counter;
    }

    /** Starts a writer, kills it at a random moment after its first round, and gives the last round that it reported. */
    private long writeAndKill() throws IOException, InterruptedException {
        Path reports = Files.createTempFile(reportFolder, "writer", ".out");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StateWriter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(reports.toFile())
                .start();
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> Files.size(reports) > 0 || !writer.isAlive());
        LockSupport.parkNanos(1_000L * random.nextInt(LONGEST_MICROS));
        assertThat(writer.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
        return lastStored(reports);
    }

    private static long lastStored(Path reports) throws IOException {
        try (Stream<String> lines = Files.lines(reports)) {
            return lines.filter(line -> line.endsWith(" stored"))
                    .mapToLong(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                    .max()
                    .orElseThrow();
        }
    }

    private static Optional<String> configuration(long n) {
        return Optional.of(StateWriter.configuration(n));
    }
}
