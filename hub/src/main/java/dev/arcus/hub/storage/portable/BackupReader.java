package dev.arcus.hub.storage.portable;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a backup from its file, as often as it is asked to. */
public final class BackupReader {

    private final Path file;
    private final @Nullable String passphrase;

    /** {@code passphrase}: null when there is none. */
    public BackupReader(Path file, @Nullable String passphrase) {
        this.file = file;
        this.passphrase = passphrase;
    }

    /** Takes what a backup holds; what it does not read of a part is skipped. */
    public interface Taker {
        void table(String name, InputStream rows) throws SQLException, IOException;

        void file(String name, InputStream bytes) throws IOException;
    }

    /** Reads all of it and compares it with what it says of itself; {@link BadBackup} names what differs. */
    public Manifest verify() throws IOException {
        var parts = new ArrayList<Manifest.Part>();
        try (var zip = open()) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(Manifest.NAME)) {
                    var manifest = Manifest.read(zip.readAllBytes());
                    compare(parts, manifest.parts());
                    requireEnd(zip);
                    return manifest;
                }
                parts.add(measure(entry.getName(), zip));
            }
        } catch (ZipException | java.io.EOFException e) {
            throw new BadBackup("the backup " + file + " is damaged: " + e.getMessage(), e);
        }
        throw new BadBackup("the backup " + file + " is cut off: it ends before " + Manifest.NAME);
    }

    /** Hands each part to {@code taker}, in the order of the archive. */
    public void read(Taker taker) throws SQLException, IOException {
        try (var zip = open()) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                if (name.startsWith(BackupWriter.TABLES)) {
                    var end = name.length() - BackupWriter.ROWS.length();
                    taker.table(name.substring(BackupWriter.TABLES.length(), end), unclosable(zip));
                } else if (name.startsWith(BackupWriter.FILES)) {
                    taker.file(name.substring(BackupWriter.FILES.length()), unclosable(zip));
                }
            }
        }
    }

    private ZipInputStream open() throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), Seal.PIECE);
        in.mark(Seal.MAGIC.length);
        var sealed = Arrays.equals(in.readNBytes(Seal.MAGIC.length), Seal.MAGIC);
        if (!sealed) {
            in.reset();
            return new ZipInputStream(in);
        }
        if (passphrase == null) {
            in.close();
            throw new BadBackup("the backup " + file + " is encrypted: name the file of its passphrase with"
                    + " --passphrase-file");
        }
        return new ZipInputStream(new SealedInput(in, passphrase));
    }

    /** An encrypted backup that lost its end is noticed even if nothing of ours stood there. */
    private static void requireEnd(ZipInputStream zip) throws IOException {
        if (zip.getNextEntry() != null) {
            throw new BadBackup("something stands behind " + Manifest.NAME + " in the backup");
        }
    }

    private static Manifest.Part measure(String name, InputStream in) throws IOException {
        var digest = Fingerprint.sha256();
        var bytes = new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
        return new Manifest.Part(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static void compare(List<Manifest.Part> found, List<Manifest.Part> told) {
        for (var part : told) {
            if (!found.contains(part)) {
                throw new BadBackup("part " + part.name() + " of the backup is damaged or missing");
            }
        }
        if (found.size() != told.size()) {
            throw new BadBackup("the backup holds parts that it does not name");
        }
    }

    private static InputStream unclosable(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // The archive goes on after this part.
            }
        };
    }
}
