package dev.arcus.hub.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The hub's data folder: made for its owner only, held by one hub at a time. */
final class DataFolder implements AutoCloseable {

    /** With less room than this no start is tried. */
    static final long LEAST_ROOM = 4L * 1024 * 1024;

    private static final String LOCK = "hub.lock";

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** {@link StartFailure} when it cannot be written, or another hub holds it: then its process is named. */
    static DataFolder open(Path folder, InstantSource clock) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                restrict(folder, "rwx------");
            }
            requireRoom(folder);
            return hold(folder, clock);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    Path path() {
        return folder;
    }

    /** A folder inside, made when it is missing. */
    Path folder(String name) {
        try {
            var inside = folder.resolve(name);
            if (!Files.isDirectory(inside)) {
                Files.createDirectory(inside);
                restrict(inside, "rwx------");
            }
            return inside;
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /** Replaces a file inside, whole or not at all; only the owner may read it when it is {@code secret}. */
    Path write(String name, String text, boolean secret) {
        return write(name, text.getBytes(StandardCharsets.UTF_8), secret);
    }

    /** The same with bytes. */
    Path write(String name, byte[] content, boolean secret) {
        try {
            var file = folder.resolve(name);
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh);
            restrict(fresh, secret ? "rw-------" : "rw-r--r--");
            try (var out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            move(fresh, file);
            return file;
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is wrong with the folder, in one line. */
    static StartFailure unusable(Path folder, IOException e) {
        var words = String.valueOf(reason(e));
        if (words.contains("No space left")) {
            return new StartFailure(
                    "the disk of the data folder " + folder + " is full: make room, then start again", e);
        }
        if (words.contains("Read-only")) {
            return new StartFailure(
                    "the data folder " + folder + " is on a read-only file system: mount it writable, or choose another"
                            + " with --data",
                    e);
        }
        if (e instanceof AccessDeniedException) {
            return new StartFailure(
                    "no right to write to the data folder " + folder + ": give it to the user who runs the hub, or"
                            + " choose another with --data",
                    e);
        }
        return new StartFailure("cannot use the data folder " + folder + ": " + words, e);
    }

    private static void requireRoom(Path folder) throws IOException {
        var store = Files.getFileStore(folder);
        if (!store.isReadOnly() && store.getUsableSpace() < LEAST_ROOM) {
            throw full(folder);
        }
    }

    private static StartFailure full(Path folder) {
        return new StartFailure("the disk of the data folder " + folder + " is full: make room, then start again");
    }

    private static @Nullable String reason(IOException e) {
        return e instanceof FileSystemException file && file.getReason() != null ? file.getReason() : e.getMessage();
    }

    private static DataFolder hold(Path folder, InstantSource clock) throws IOException {
        var file = folder.resolve(LOCK);
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var lock = lock(channel);
        if (lock == null) {
            channel.close();
            throw new StartFailure("the data folder " + folder + " is held by another hub (" + holder(file)
                    + "): stop that one, or choose another folder with --data");
        }
        restrict(file, "rw-------");
        var text = "process " + ProcessHandle.current().pid() + ", since " + clock.instant() + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        return new DataFolder(folder, channel, lock);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static String holder(Path file) throws IOException {
        var text = Files.readString(file).strip();
        return text.isEmpty() ? "unknown process" : text;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void restrict(Path file, String permissions) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }
}
