package dev.arcus.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arcus.domain.history.Retention;
import dev.arcus.hub.storage.OfflineDatabase.Work;
import dev.arcus.hub.storage.portable.BackupReader;
import dev.arcus.hub.storage.portable.BackupWriter;
import dev.arcus.hub.storage.portable.BadBackup;
import dev.arcus.hub.storage.portable.Catalogue;
import dev.arcus.hub.storage.portable.Manifest;
import dev.arcus.hub.storage.portable.SealedOutput;
import dev.arcus.hub.storage.portable.TableLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables out of one database and into another. */
class PortableTest {

    private static final String PASSPHRASE = "four words that nobody guesses";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"h2, h2", "h2, postgresql", "postgresql, h2", "postgresql, postgresql"})
    void everyRowOfEveryTableComesBack(String from, String to) throws Exception {
        // Given a hub with rows in every table
        List<Manifest.Rows> before;
        var file = folder.resolve("a.backup");
        try (var hub = OldHub.in(database(from, "from"))) {
            before = contents(hub);
            backUp(hub, file, null);
        }
        assertThat(before)
                .allSatisfy(table -> assertThat(table.rows()).as(table.table()).isPositive());

        // When its backup is read into another database
        try (var other = Database.offline(database(to, "to"))) {
            restore(other, file, null);

            // Then every row is there, and the numbers of rows go on
            assertThat(contents(other)).isEqualTo(before);
            assertThat(insertEvent(other)).isEqualTo(3);
            assertThatThrownBy(() -> run(other, "delete from site")).hasMessageContaining("system_site");
        }
    }

    @ParameterizedTest
    @CsvSource({"h2", "postgresql"})
    void everyTableOfTheNewestSchemaCanBeBackedUp(String kind) {
        try (var hub = Database.offline(database(kind, "newest"))) {
            hub.make(Database.schema());

            var names = hub.with((Work<List<String>, RuntimeException>) Catalogue::names);

            assertThat(contents(hub))
                    .extracting(Manifest.Rows::table)
                    .containsExactlyElementsOf(names.stream()
                            .filter(name -> !List.of("hub_lease", "flyway_schema_history")
                                    .contains(name))
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"h2", "postgresql"})
    void transactionsThatRunMeanwhileAreInItWholeOrNotAtAll(String kind) throws Exception {
        // Given a hub in which two rows of two tables are always written together
        var settings = database(kind, "busy");
        var file = folder.resolve("busy.backup");
        var stop = new AtomicBoolean();
        var some = new CountDownLatch(200);
        try (var hub = Database.open(settings, Retention.STANDARD, Instant::now, failure -> {});
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var state = hub.hubState();
            for (var writer = 0; writer < 4; writer++) {
                var name = "w" + writer;
                var unused = writers.submit(() -> {
                    for (var at = 0; !stop.get(); at++) {
                        var both = name + "-" + at;
                        hub.transactions().run(() -> {
                            state.secret("a" + both, () -> new byte[2000]);
                            return state.secret("b" + both, () -> new byte[2000]);
                        });
                        some.countDown();
                    }
                    return true;
                });
            }
            some.await();

            // When it is backed up meanwhile
            try (var out = Files.newOutputStream(file)) {
                hub.backup(about(Database.schema()), List.of(), out);
            }
            stop.set(true);
        }

        // Then the backup has both or none of them
        try (var other = Database.offline(database("h2", "quiet"))) {
            restore(other, file, null);
            assertThat(number(other, "select count(*) from hub_secret")).isGreaterThanOrEqualTo(400);
            assertThat(number(
                            other,
                            "select count(*) from hub_secret s where name like 'a%' and not exists"
                                    + " (select 1 from hub_secret t where t.name = concat('b', substring(s.name, 2)))"))
                    .isZero();
            assertThat(number(other, "select count(*) from hub_secret where name like 'a%'"))
                    .isEqualTo(number(other, "select count(*) from hub_secret where name like 'b%'"));
        }
    }

    @Test
    void encryptedBackupOpensWithItsPassphraseOnly() throws Exception {
        var file = folder.resolve("sealed.backup");
        try (var hub = OldHub.in(database("h2", "from"))) {
            backUp(hub, file, PASSPHRASE);
        }

        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .startsWith("ARCUSENC")
                .doesNotContain("jsonl");
        assertThat(new BackupReader(file, PASSPHRASE).verify().countRows()).isPositive();
        assertThatThrownBy(() -> new BackupReader(file, "another passphrase").verify())
                .isInstanceOf(BadBackup.class)
                .hasMessageContaining("passphrase");
        assertThatThrownBy(() -> new BackupReader(file, null).verify())
                .isInstanceOf(BadBackup.class)
                .hasMessageContaining("--passphrase-file");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void damageAndMissingEndAreNoticed(boolean sealed) throws Exception {
        var passphrase = sealed ? PASSPHRASE : null;
        var file = folder.resolve("good.backup");
        try (var hub = OldHub.in(database("h2", "from"))) {
            backUp(hub, file, passphrase);
        }
        var good = Files.readAllBytes(file);

        // The list at the end of a zip archive is of no use to us, nor is every byte of its headers.
        var text = new String(good, StandardCharsets.ISO_8859_1);
        var end = sealed ? good.length : text.indexOf("PK\u0001\u0002");
        for (var part : List.of("tables/company.jsonl", "tables/system.jsonl", "tables/session.jsonl", "backup.json")) {
            var at = sealed ? end * part.length() / 30 : text.indexOf(part) + part.length() + 20;
            var bad = good.clone();
            bad[at] ^= 0x10;
            assertBad(bad, passphrase);
        }
        for (var length : new int[] {end / 2, end * 3 / 4, 9, 0}) {
            assertBad(Arrays.copyOf(good, length), passphrase);
        }
        if (sealed) {
            assertBad(Arrays.copyOf(good, good.length - 1), passphrase);
        }
    }

    @Test
    void unfinishedRestoreIsRefusedByTheHubAndBegunAnew() throws Exception {
        // Given a restore that ended in the middle
        var settings = database("h2", "to");
        var file = folder.resolve("a.backup");
        try (var hub = OldHub.in(database("h2", "from"))) {
            backUp(hub, file, null);
        }
        try (var other = Database.offline(settings)) {
            other.clear();
            other.make(OldHub.SCHEMA);
            other.with((Work<TableLoader, RuntimeException>) TableLoader::begin);
        }

        // When a hub is started on it, then it says what to do
        assertThatThrownBy(() -> Database.open(settings))
                .isInstanceOf(CannotOpen.class)
                .hasMessageContaining("restore")
                .hasMessageContaining("again");

        // And begun again, the restore is whole
        try (var other = Database.offline(settings)) {
            restore(other, file, null);
        }
        Database.open(settings).close();
    }

    private void assertBad(byte[] bytes, @Nullable String passphrase) throws IOException {
        var bad = Files.write(folder.resolve("bad.backup"), bytes);
        assertThatThrownBy(() -> new BackupReader(bad, passphrase).verify()).isInstanceOf(BadBackup.class);
    }

    private static void backUp(OfflineDatabase hub, Path file, @Nullable String passphrase) throws IOException {
        hub.reading((Work<Manifest, IOException>) connection -> {
            try (var out = Files.newOutputStream(file)) {
                if (passphrase == null) {
                    return BackupWriter.write(connection, about(OldHub.SCHEMA), List.of(), out);
                }
                try (var sealed = new SealedOutput(out, passphrase)) {
                    return BackupWriter.write(connection, about(OldHub.SCHEMA), List.of(), sealed);
                }
            }
        });
    }

    private static void restore(OfflineDatabase database, Path file, @Nullable String passphrase) throws IOException {
        var backup = new BackupReader(file, passphrase);
        database.clear();
        database.make(backup.verify().schema());
        database.with((Work<Boolean, IOException>) connection -> {
            var loader = TableLoader.begin(connection);
            backup.read(new BackupReader.Taker() {
                @Override
                public void table(String name, InputStream rows) throws SQLException, IOException {
                    loader.load(name, rows);
                }

                @Override
                public void file(String name, InputStream bytes) {
                    throw new AssertionError("no files were given");
                }
            });
            loader.finish();
            return true;
        });
        run(database, "drop table " + Catalogue.MARK);
    }

    private static List<Manifest.Rows> contents(OfflineDatabase database) {
        try {
            return database.reading((Work<List<Manifest.Rows>, IOException>) TableLoader::contents);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static long insertEvent(OfflineDatabase database) {
        run(
                database,
                "insert into connection_event (system_id, at, kind, detail) values ('x', current_timestamp, 'A', 'b')");
        return number(database, "select max(seq) from connection_event");
    }

    private static long number(OfflineDatabase database, String sql) {
        return database.with((Work<Long, RuntimeException>) connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static void run(OfflineDatabase database, String sql) {
        database.with((Work<Boolean, RuntimeException>) connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    private static BackupWriter.About about(int schema) {
        return new BackupWriter.About("0.1.0", schema, "example.org", Instant.parse("2026-03-01T10:00:00Z"));
    }

    private DatabaseSettings database(String kind, String name) {
        return kind.equals("h2") ? OldHub.embedded(folder.resolve(name)) : PostgresStoresTest.freshDatabase();
    }
}
