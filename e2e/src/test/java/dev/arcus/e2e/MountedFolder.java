package dev.arcus.e2e;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * A small file system of the test's own, for faults that modes cannot make for root. Tests that ask for one where none can be
 * had are skipped.
 */
final class MountedFolder implements AutoCloseable {

    private static final int BLOCK = 64 << 10;

    private final Path path;
    private final Optional<Path> image;

    private MountedFolder(Path path, Optional<Path> image) {
        this.path = path;
        this.image = image;
    }

    /** In memory: can be full, and read-only while nobody writes. */
    public static MountedFolder inMemory(Path path, int megabytes) {
        Assumptions.assumeTrue(isRoot(), "needs root to mount a file system");
        make(path);
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "none", path.toString());
        return new MountedFolder(path, Optional.empty());
    }

    /** On a block device made of a file: can turn read-only under its users, as a faulty disk does. */
    public static MountedFolder onDisk(Path path, int megabytes) {
        Assumptions.assumeTrue(isRoot(), "needs root to mount a file system");
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/loop-control")), "needs loop devices");
        make(path);
        var image = path.resolveSibling(path.getFileName() + ".image");
        run("truncate", "-s", megabytes + "M", image.toString());
        run("mkfs.ext4", "-q", "-F", image.toString());
        var disk = new MountedFolder(path, Optional.of(image));
        disk.mount();
        return disk;
    }

    public Path path() {
        return path;
    }

    public void makeReadOnly() {
        run("mount", "-o", "remount,ro", path.toString());
    }

    /** Leaves not one byte of room. */
    public void fill() {
        try (var out = Files.newOutputStream(filler())) {
            for (var block = new byte[BLOCK]; block.length > 0; block = new byte[block.length / 2]) {
                writeUntilFull(out, block);
            }
        } catch (IOException fullAlready) {
            // That is what it is for.
        }
    }

    /** Gives back what {@link #fill} took. */
    public void free() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file system finds a fault and protects itself. */
    public void fail() {
        try {
            var device = run("findmnt", "-n", "-o", "SOURCE", path.toString()).strip();
            var name = String.valueOf(Path.of(device).getFileName());
            Files.writeString(Path.of("/sys/fs/ext4", name, "trigger_fs_error"), "test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks it and mounts it again; nobody may use it meanwhile. */
    public void repair() {
        run("umount", path.toString());
        var ignored =
                runWhateverItReturns("e2fsck", "-f", "-y", image.orElseThrow().toString());
        mount();
    }

    @Override
    public void close() {
        run("umount", "-l", path.toString());
    }

    private void mount() {
        run("mount", "-o", "loop,errors=remount-ro", image.orElseThrow().toString(), path.toString());
    }

    private Path filler() {
        return path.resolve("filler");
    }

    private static void writeUntilFull(OutputStream out, byte[] block) {
        try {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // Smaller blocks may still find room.
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(String... command) {
        Output output = runWhateverItReturns(command);
        if (output.code() != 0) {
            throw new IllegalStateException(List.of(command) + " failed: " + output.text());
        }
        return output.text();
    }

    private record Output(int code, String text) {}

    private static Output runWhateverItReturns(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Output(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
