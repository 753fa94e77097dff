package dev.arcus.agent.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that only its user may look into, with secrets in its files. One that others could read is repaired, and the log
 * says so: whoever read the password meanwhile still has it.
 */
final class PrivateFolder {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private PrivateFolder() {}

    /**
     * Makes the folder if need be, and private in any case.
     *
     * @throws StateFault when that cannot be, as in a folder of somebody else
     */
    static void make(Path folder) throws StateFault {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                @Nullable Path parent = folder.getParent();
                if (parent != null) {
                    DurableFile.synchronise(parent);
                }
            }
            Set<PosixFilePermission> before = Files.getPosixFilePermissions(folder);
            if (close(folder)) {
                LOG.warn(
                        "event=state-folder-repaired state={} mode={} reason=\"others could look into it\"",
                        folder,
                        PosixFilePermissions.toString(before));
            }
        } catch (IOException e) {
            throw StateFault.writing(folder, e);
        }
    }

    /**
     * Makes what is inside private as well; for whoever holds the folder.
     *
     * @throws StateFault when that cannot be
     */
    static void closeFiles(Path folder) throws StateFault {
        try {
            for (Path inside : inside(folder)) {
                closeIfThere(inside);
                if (Files.isDirectory(inside)) {
                    for (Path file : inside(inside)) {
                        closeIfThere(file);
                    }
                }
            }
        } catch (IOException e) {
            throw StateFault.writing(folder, e);
        }
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> !Files.isSymbolicLink(path)).toList();
        }
    }

    /** A command may replace a file meanwhile. */
    private static void closeIfThere(Path path) throws IOException {
        try {
            boolean closed = close(path);
            LOG.debug("event=state-file-looked-at file={} repaired={}", path, closed);
        } catch (NoSuchFileException e) {
            LOG.debug("event=state-file-gone file={}", path);
        }
    }

    /** Takes from group and others what they may; says whether they might anything. */
    private static boolean close(Path path) throws IOException {
        Set<PosixFilePermission> now = Files.getPosixFilePermissions(path);
        Set<PosixFilePermission> closed = EnumSet.noneOf(PosixFilePermission.class);
        closed.addAll(now);
        if (!closed.removeAll(OTHERS)) {
            return false;
        }
        Files.setPosixFilePermissions(path, closed);
        return true;
    }
}
