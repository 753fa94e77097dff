package dev.arcus.agent.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small mounted file systems, since root ignores modes. Needs root and the command mount; skipped by name without. */
final class StateOnBadDiskTest {

    private final RandomGenerator secure = new SecureRandom();

    @TempDir
    Path temp;

    @BeforeEach
    void mountSmallDisk() throws IOException, InterruptedException {
        assumeTrue("root".equals(System.getProperty("user.name")), "needs root to mount a small file system");
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", temp.toString()), "needs mount");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        assertThat(run("sh", "-c", "umount '" + temp + "' 2>/dev/null || true")).isTrue();
    }

    @Test
    void aFullDiskLosesNothingAndSaysSo() throws IOException {
        try (StateFolder folder = StateFolder.open(temp, secure)) {
            folder.store(StateWriter.credential(1));
            Identity before = folder.identity();
            fill();

            assertThatExceptionOfType(StateFault.class)
                    .isThrownBy(() -> folder.store(StateWriter.credential(2)))
                    .withMessage("cannot write " + temp.resolve("credential")
                            + ": No space left on device; what was stored before is unchanged");
            assertThatExceptionOfType(StateFault.class).isThrownBy(folder::nextLogin);

            assertThat(folder.credential()).contains(StateWriter.credential(1));
            assertThat(folder.identity()).isEqualTo(before);
        }

        try (StateFolder folder = StateFolder.open(temp, secure)) {
            assertThat(folder.credential()).contains(StateWriter.credential(1));
        }
    }

    @Test
    void aReadOnlyDiskIsOneClearLine() throws IOException, InterruptedException {
        StateFolder.open(temp, secure).close();
        assertThat(run("mount", "-o", "remount,ro", temp.toString())).isTrue();

        assertThatExceptionOfType(StateFault.class)
                .isThrownBy(() -> StateFolder.open(temp, secure))
                .withMessageContaining("Read-only file system");
    }

    /** Leaves the room of a lock's name, not of a file's content. */
    private void fill() throws IOException {
        try (var out = Files.newOutputStream(temp.resolve("filler"))) {
            byte[] block = new byte[1024];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
