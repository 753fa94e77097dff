package dev.arcus.agent.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The password is replaced by a process of its own, which strace kills when it enters the first system call of a kind about
 * that file, in the next run at the second, until it comes through: no moment is left to chance.
 */
@Execution(ExecutionMode.SAME_THREAD)
final class StateAtEachCallTest {

    /** Strace counts each kind by itself. */
    private static final List<String> KINDS =
            List.of("openat", "write,pwrite64", "fsync,fdatasync", "rename,renameat,renameat2");

    /** Looks for the old one, opens, writes, synchronises, renames, synchronises the folder. */
    private static final int LEAST_CALLS = 6;

    private static final int MOST_CALLS = 40;

    private final RandomGenerator random = new SecureRandom();

    @TempDir
    Path temp;

    /** What is killed. */
    static final class Replacement {
        private Replacement() {}

        public static void main(String[] args) throws IOException {
            try (StateFolder folder = StateFolder.open(Path.of(args[0]), new SecureRandom())) {
                folder.store(StateWriter.credential(2));
            }
        }
    }

    @Test
    void killedAtEachCallTheOldOrTheNewPasswordIsThere() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "needs the package strace");
        Path folder = temp.toRealPath().resolve("state");
        List<Credential> found = new ArrayList<>();
        for (String kind : KINDS) {
            int call = 1;
            while (call < MOST_CALLS && !comesThrough(folder, kind, call)) {
                found.add(stored(folder));
                call++;
            }
            assertThat(stored(folder)).isEqualTo(StateWriter.credential(2));
        }

        assertThat(found)
                .hasSizeBetween(LEAST_CALLS, MOST_CALLS)
                .contains(StateWriter.credential(1), StateWriter.credential(2))
                .containsOnly(StateWriter.credential(1), StateWriter.credential(2));
    }

    private Credential stored(Path folder) throws IOException {
        try (StateFolder found = StateFolder.open(folder, random)) {
            return found.credential().orElseThrow();
        }
    }

    /** Begins with the old password, and kills at the n-th call. */
    private boolean comesThrough(Path folder, String kind, int call) throws IOException, InterruptedException {
        try (StateFolder old = StateFolder.open(folder, random)) {
            old.store(StateWriter.credential(1));
        }
        Process traced = new ProcessBuilder(List.of(
                        "/usr/bin/strace",
                        "-f",
                        "-o",
                        temp.resolve("trace").toString(),
                        "-P",
                        folder.toString(),
                        "-P",
                        folder.resolve("credential").toString(),
                        "-P",
                        folder.resolve(".credential.new").toString(),
                        "-e",
                        "trace=" + kind,
                        "-e",
                        "inject=" + kind + ":signal=SIGKILL:when=" + call,
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Replacement.class.getName(),
                        folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("out").toFile())
                .start();
        assertThat(traced.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return traced.exitValue() == 0;
    }
}
