package dev.arcus.hub.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;

/** A file system in memory of a size that a test chooses; the test is skipped where nothing may be mounted. */
record MountedDisk(Path path) implements AutoCloseable {

    /** {@code size} as tmpfs takes it: {@code 1m}. */
    static MountedDisk at(Path path, String size) throws IOException, InterruptedException {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + size, "arcus", path.toString()),
                "needs root and the right to mount a tmpfs");
        return new MountedDisk(path);
    }

    void resize(String size) throws IOException, InterruptedException {
        run("mount", "-o", "remount,size=" + size, path.toString());
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", path.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
