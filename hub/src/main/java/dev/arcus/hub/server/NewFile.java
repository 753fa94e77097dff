package dev.arcus.hub.server;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** A file that appears under its name when it is whole and on the disk, or not at all. Only its owner may read it. */
final class NewFile {

    private static final String UNFINISHED = ".unfinished";

    private NewFile() {}

    /** Writes what the file is to hold. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Looks at the file before it gets its name; an exception is the end of it. */
    @FunctionalInterface
    interface Look {
        void at(Path file) throws IOException;
    }

    static void write(Path file, Content content) throws IOException {
        write(file, content, whole -> {});
    }

    static void write(Path file, Content content, Look look) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(unfinished);
        try {
            try (var channel = FileChannel.open(
                    unfinished,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                var out = new BufferedOutputStream(Channels.newOutputStream(channel), 64 * 1024);
                content.to(out);
                out.flush();
                channel.force(true);
            }
            look.at(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            sync(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder"));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
    }

    /** A power cut could take the name back. */
    private static void sync(Path folder) throws IOException {
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
