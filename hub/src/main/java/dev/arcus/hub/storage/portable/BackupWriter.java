package dev.arcus.hub.storage.portable;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a backup as it is read, without a file of its own: a zip archive with a part {@code tables/NAME.jsonl} for each table,
 * {@code files/…} for each file, and last {@code backup.json}, without which it is none.
 */
public final class BackupWriter {

    static final String TABLES = "tables/";
    static final String FILES = "files/";
    static final String ROWS = ".jsonl";

    private final ZipOutputStream zip;
    private final List<Manifest.Part> parts = new ArrayList<>();

    private BackupWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out);
        this.zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Whose backup it is. */
    public record About(String hub, int schema, String domain, Instant moment) {}

    /** A file to go with the tables; {@code name} is a path with slashes. */
    public record File(String name, byte[] bytes) {}

    /** Reads in the transaction of {@code snapshot}, and leaves {@code out} open. */
    public static Manifest write(Connection snapshot, About about, List<File> files, OutputStream out)
            throws SQLException, IOException {
        return new BackupWriter(out).run(snapshot, about, files);
    }

    private Manifest run(Connection snapshot, About about, List<File> files) throws SQLException, IOException {
        var tables = new ArrayList<Manifest.Rows>();
        var rows = new RowWriter();
        for (var table : Catalogue.tables(snapshot)) {
            var part = begin(TABLES + table.name() + ROWS);
            tables.add(rows.write(snapshot, table, part));
            end(part);
        }
        for (var file : files) {
            var part = begin(FILES + file.name());
            part.write(file.bytes());
            end(part);
        }
        var manifest = new Manifest(
                Manifest.FORMAT,
                about.hub(),
                about.schema(),
                about.domain(),
                about.moment().toString(),
                tables,
                parts);
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest.json());
        zip.closeEntry();
        zip.finish();
        return manifest;
    }

    /** Counts and hashes what is written into it. */
    private static final class PartStream extends DigestOutputStream {
        private final String name;
        private long bytes;

        private PartStream(String name, OutputStream out) {
            super(out, Fingerprint.sha256());
            this.name = name;
        }

        @Override
        public void write(int one) throws IOException {
            super.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int count) throws IOException {
            super.write(some, from, count);
            bytes += count;
        }
    }

    private PartStream begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        return new PartStream(name, zip);
    }

    private void end(PartStream part) throws IOException {
        zip.closeEntry();
        var hash = HexFormat.of().formatHex(part.getMessageDigest().digest());
        parts.add(new Manifest.Part(part.name, part.bytes, hash));
    }
}
