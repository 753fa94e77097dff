package dev.arcus.cli.admin;

import dev.arcus.cli.client.ApiFailure;
import dev.arcus.cli.client.LocalHub;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code arcus admin backup}. The file appears under its name when it is whole and on the disk, or not at all. Exit codes: 0 done, 1
 * refused, no hub runs, or no room, 2 bad options.
 */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes a backup of the running hub into a file, which only its owner may read.")
public final class BackupCommand implements Callable<Integer> {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder of the running hub (default: ~/.arcus/hub).")
    private Path data = Path.of(System.getProperty("user.home"), ".arcus", "hub");

    @Option(names = "--to", paramLabel = "FILE", description = "The file (default: arcus-<date>-<time>.backup, here).")
    private @Nullable Path to;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "Encrypts the backup with the passphrase in that file, 12 characters or more.")
    private @Nullable Path passphraseFile;

    @Override
    public Integer call() {
        var file = to == null ? Path.of("arcus-" + STAMP.format(Instant.now()) + ".backup") : to;
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            if (Files.exists(file)) {
                throw new ApiFailure("the file " + file + " exists already: name another one with --to");
            }
            write(unfinished, passphrase());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            sync(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder"));
            spec.commandLine().getOut().println("Backup: " + file + ", " + Files.size(file) + " bytes");
            return 0;
        } catch (ApiFailure e) {
            return failed(unfinished, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return failed(unfinished, "cannot write " + file + ": " + reason(e));
        }
    }

    private void write(Path unfinished, Optional<String> passphrase) throws IOException {
        var hub = LocalHub.in(data);
        Files.deleteIfExists(unfinished);
        try (var channel = FileChannel.open(
                unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            hub.backup(passphrase, channel);
            channel.force(true);
        }
    }

    private Optional<String> passphrase() throws IOException {
        if (passphraseFile == null) {
            return Optional.empty();
        }
        var text = Files.readString(passphraseFile).strip();
        if (text.length() < LocalHub.LEAST_PASSPHRASE) {
            throw new ApiFailure("the passphrase in " + passphraseFile + " is shorter than " + LocalHub.LEAST_PASSPHRASE
                    + " characters");
        }
        return Optional.of(text);
    }

    private int failed(Path unfinished, String words) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            spec.commandLine().getErr().println("arcus: " + unfinished + " cannot be removed: " + e.getMessage());
        }
        spec.commandLine().getErr().println("arcus: " + words);
        return 1;
    }

    private static String reason(IOException e) {
        var words = String.valueOf(e.getMessage());
        return words.contains("No space left")
                ? "its disk is full; make room, or name another with --to"
                : e.toString();
    }

    /** A power cut could take the name back. */
    private static void sync(Path folder) throws IOException {
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
