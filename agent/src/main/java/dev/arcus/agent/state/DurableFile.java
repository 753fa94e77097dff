package dev.arcus.agent.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A small file that holds its old or its new content after a crash at any moment, never neither: the new content goes to
 * {@code .name.new} in the same folder, is synchronised, renamed over the old file, and the folder is synchronised.
 * One writer at a time; who that is says the owner of the file. Interrupting the writing thread fails the write. A file
 * belongs to whom its folder belongs to.
 */
public final class DurableFile {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path path;
    private final Path fresh;

    public DurableFile(Path path) {
        this.path = path;
        this.fresh = path.resolveSibling("." + path.getFileName() + ".new");
    }

    public Path path() {
        return path;
    }

    /**
     * The content, or nothing when the file does not exist.
     *
     * @throws StateFault when it exists and cannot be read
     */
    public Optional<String> read() throws StateFault {
        try {
            return Optional.of(Files.readString(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw StateFault.reading(path, e);
        }
    }

    /**
     * The content as keys and values, or nothing when the file does not exist.
     *
     * @throws StateFault when it cannot be read or is damaged
     */
    public Optional<KeyValues> readKeyValues() throws StateFault {
        Optional<String> text = read();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(KeyValues.parse(text.get()));
        } catch (IllegalArgumentException e) {
            throw StateFault.damaged(path, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Replaces the content; once this returns, a power cut does not undo it.
     *
     * @throws StateFault when it could not be made durable; readers then find the old content, or the new one if only
     *     the last step failed
     */
    public void replace(String content) throws StateFault {
        replace(content, true);
    }

    /**
     * Replaces the content for readers at once, without waiting for the disk: for facts that a restart makes anew.
     *
     * @throws StateFault when it could not be written
     */
    public void replaceVolatile(String content) throws StateFault {
        replace(content, false);
    }

    /**
     * Differs after each replacement by anyone, and after most edits by hand.
     *
     * @throws StateFault when one cannot find out
     */
    public FileMark mark() throws StateFault {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            return new FileMark(now.fileKey() + "/" + now.size() + "/"
                    + now.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        } catch (NoSuchFileException e) {
            return FileMark.ABSENT;
        } catch (IOException e) {
            throw StateFault.reading(path, e);
        }
    }

    /**
     * Removes the file; once this returns, a power cut does not bring it back. Nothing happens when it does not exist.
     *
     * @throws StateFault when it could not be removed durably
     */
    public void delete() throws StateFault {
        try {
            if (Files.deleteIfExists(path)) {
                synchronise(path.toAbsolutePath().normalize().resolveSibling("."));
            }
        } catch (IOException e) {
            throw StateFault.writing(path, e);
        }
    }

    /** Removes what a crash in the middle of a write may have left behind. */
    void removeLeftover() throws StateFault {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            throw StateFault.writing(fresh, e);
        }
    }

    /** Makes the names in a folder durable, not only the files. */
    static void synchronise(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void replace(String content, boolean durably) throws StateFault {
        try {
            write(content.getBytes(StandardCharsets.UTF_8), durably);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
            if (durably) {
                synchronise(path.toAbsolutePath().normalize().resolveSibling("."));
            }
        } catch (IOException e) {
            discard(e);
            throw StateFault.writing(path, e);
        }
    }

    private void write(byte[] content, boolean durably) throws IOException {
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(fresh, options, OWNER_ONLY)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            keepOwner();
            if (durably) {
                channel.force(true);
            }
        }
    }

    /** What root writes by a command stays readable for the service's user, who owns the folder. */
    private void keepOwner() throws IOException {
        UserPrincipal owner = Files.getOwner(path.toAbsolutePath().resolveSibling("."));
        if (!owner.equals(Files.getOwner(fresh))) {
            Files.setOwner(fresh, owner);
        }
    }

    private void discard(IOException cause) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
