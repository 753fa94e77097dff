package dev.arcus.hub.server;

import dev.arcus.hub.storage.portable.BackupReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of the backups that the hub makes by itself, each named by its moment. A file has such a name only when it is whole and
 * was read back; files of other names are never touched.
 */
final class BackupFolder {

    /** On the disk of the data folder no backup takes more than leaves this to the hub. */
    static final long RESERVE = 64L * 1024 * 1024;

    private static final int LOOK = 256 * 1024;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("arcus-auto-([0-9]{8}-[0-9]{6})\\.backup");
    private static final Pattern UNFINISHED = Pattern.compile(NAME.pattern() + "\\.unfinished");

    private final BackupPlan plan;
    private final Path data;

    /** {@code data}: the folder whose disk must not be filled. */
    BackupFolder(BackupPlan plan, Path data) {
        this.plan = plan;
        this.data = data;
    }

    /** A backup and when it was begun. */
    record Kept(Path file, Instant moment) {}

    /** The backups that are there, newest first; none when there is no folder. */
    List<Kept> list() throws IOException {
        if (!Files.isDirectory(plan.folder())) {
            return List.of();
        }
        try (var files = Files.list(plan.folder())) {
            return files.flatMap(file -> kept(file).stream())
                    .sorted(Comparator.comparing(Kept::moment).reversed())
                    .toList();
        }
    }

    /**
     * Writes a backup, reads it back and gives it its name.
     *
     * @param stopped asked while it is written: true ends it with an {@code IOException}
     * @throws IOException no file is left then; the message of {@link #reason} is for the operator
     */
    Path write(Instant moment, NewFile.Content content, BooleanSupplier stopped) throws IOException {
        makeFolder();
        removeUnfinished();
        var file = plan.folder().resolve("arcus-auto-" + STAMP.format(moment) + ".backup");
        NewFile.write(
                file,
                out -> content.to(new Guarded(out, stopped)),
                whole -> new BackupReader(whole, plan.passphraseOrNull()).verify());
        return file;
    }

    /** Removes the oldest beyond those to be kept, never {@code newest}; those that were removed. */
    List<Path> prune(Path newest) throws IOException {
        var removed = new ArrayList<Path>();
        for (var old : list().stream()
                .map(Kept::file)
                .filter(file -> !file.equals(newest))
                .skip(plan.keep() - 1L)
                .toList()) {
            Files.delete(old);
            removed.add(old);
        }
        return removed;
    }

    /** Why writing failed, in one line. */
    String reason(Exception e) {
        var words = String.valueOf(e.getMessage());
        return words.contains("No space left") || words.contains("quota exceeded")
                ? "the disk of " + plan.folder() + " is full: make room, or name another folder with backup-folder"
                : words.lines().findFirst().orElse(e.getClass().getSimpleName());
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(plan.folder())) {
            Files.createDirectories(plan.folder());
            Files.setPosixFilePermissions(plan.folder(), PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** What a hub left that was killed over it. */
    private void removeUnfinished() throws IOException {
        try (Stream<Path> files = Files.list(plan.folder())) {
            for (var file : files.filter(BackupFolder::isUnfinished).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean isUnfinished(Path file) {
        return UNFINISHED.matcher(String.valueOf(file.getFileName())).matches();
    }

    private static Optional<Kept> kept(Path file) {
        var name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Kept(file, STAMP.parse(name.group(1), Instant::from)));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    /** Looks from time to time whether to go on. */
    private final class Guarded extends FilterOutputStream {
        private final BooleanSupplier stopped;
        private final Optional<FileStore> shared;
        private long untilLook;

        Guarded(OutputStream out, BooleanSupplier stopped) throws IOException {
            super(out);
            this.stopped = stopped;
            var store = Files.getFileStore(plan.folder());
            this.shared = Optional.of(store).filter(Files.getFileStore(data)::equals);
            look();
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            out.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            count(length);
            out.write(Objects.requireNonNull(some), from, length);
        }

        private void count(int bytes) throws IOException {
            untilLook -= bytes;
            if (untilLook <= 0) {
                look();
            }
        }

        private void look() throws IOException {
            untilLook = LOOK;
            if (stopped.getAsBoolean()) {
                throw new IOException("the hub stops");
            }
            if (shared.isPresent() && shared.get().getUsableSpace() < RESERVE) {
                throw new IOException("the last " + RESERVE / 1024 / 1024 + " MiB of the disk of " + plan.folder()
                        + " are left to the hub's own data: make room, or name another disk with backup-folder");
            }
        }
    }
}
