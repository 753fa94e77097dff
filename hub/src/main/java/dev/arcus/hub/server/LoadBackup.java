package dev.arcus.hub.server;

import dev.arcus.hub.storage.OfflineDatabase;
import dev.arcus.hub.storage.portable.BackupReader;
import dev.arcus.hub.storage.portable.BadBackup;
import dev.arcus.hub.storage.portable.Manifest;
import dev.arcus.hub.storage.portable.TableLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads the tables of a backup into a database that is marked and empty, and reads back what it read in. */
final class LoadBackup {

    private LoadBackup() {}

    /** The tables are then as the backup has them, and of its schema; {@code files} takes what is beside them. */
    static void into(
            OfflineDatabase database,
            BackupReader backup,
            Manifest manifest,
            BiConsumer<String, byte[]> files,
            PrintStream out)
            throws IOException {
        database.make(manifest.schema());
        database.with((OfflineDatabase.Work<Boolean, IOException>) connection -> {
            var loader = TableLoader.begin(connection);
            backup.read(new BackupReader.Taker() {
                @Override
                public void table(String name, InputStream rows) throws SQLException, IOException {
                    out.println("  " + name + ": " + loader.load(name, rows));
                }

                @Override
                public void file(String name, InputStream bytes) throws IOException {
                    files.accept(name, bytes.readAllBytes());
                }
            });
            loader.finish();
            return true;
        });
        compare(manifest, database);
    }

    private static void compare(Manifest manifest, OfflineDatabase database) throws IOException {
        var contents = database.reading((OfflineDatabase.Work<List<Manifest.Rows>, IOException>) TableLoader::contents);
        for (var table : manifest.tables()) {
            if (!contents.contains(table)) {
                throw new BadBackup("table " + table.table() + " is not what it was after it was read in");
            }
        }
    }
}
