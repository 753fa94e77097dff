package dev.arcus.hub.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.arcus.domain.company.Company;
import dev.arcus.hub.storage.portable.BackupReader;
import dev.arcus.hub.storage.portable.BadBackup;
import dev.arcus.testing.Samples;
import dev.arcus.testing.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups that the hub makes by itself. */
class ScheduledBackupsTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();

    /** An open data folder with its tables, and its schedule. */
    private record Running(DataFolder data, Storage storage, HubBackups backups, ScheduledBackups scheduled)
            implements AutoCloseable {
        @Override
        public void close() {
            scheduled.close();
            storage.close();
            data.close();
        }
    }

    @Test
    void oneIsMadeAtOnceAndTheNextWhenItIsTime() throws Exception {
        try (var hub = open(Map.of())) {
            assertThat(hub.scheduled().state()).isEqualTo("unknown");
            assertThat(hub.backups().age()).isNaN();
            assertThat(hub.scheduled().isDue()).isTrue();

            hub.scheduled().make();

            assertThat(kept()).hasSize(1);
            assertThat(new BackupReader(kept().getFirst(), null).verify().tables())
                    .isNotEmpty();
            assertThat(Files.getPosixFilePermissions(kept().getFirst())).hasSize(2);
            assertThat(hub.scheduled().state()).isEqualTo("up");
            assertThat(hub.scheduled().isDue()).isFalse();
            clock.advance(DAY.minusSeconds(1));
            assertThat(hub.scheduled().isDue()).isFalse();
            assertThat(hub.backups().age()).isEqualTo(DAY.toSeconds() - 1.0);
            clock.advance(Duration.ofSeconds(1));
            assertThat(hub.scheduled().isDue()).isTrue();
            clock.advance(DAY.plusSeconds(1));
            assertThat(hub.scheduled().state()).as("long overdue").isEqualTo("down");
        }
    }

    @Test
    void restartGoesOnWhereTheFolderSays() throws Exception {
        try (var hub = open(Map.of())) {
            hub.scheduled().make();
        }
        clock.advance(DAY.minusHours(1));

        try (var hub = open(Map.of())) {
            assertThat(hub.scheduled().isDue()).isFalse();
            assertThat(hub.scheduled().state()).isEqualTo("up");
            assertThat(hub.backups().age()).isEqualTo(DAY.minusHours(1).toSeconds());
        }
        clock.advance(Duration.ofHours(2));
        try (var hub = open(Map.of())) {
            assertThat(hub.scheduled().isDue()).as("what was missed").isTrue();
        }
    }

    @Test
    void oldestGoBeyondThoseToBeKeptAndFilesOfOthersStay() throws Exception {
        Files.createDirectories(target());
        var own = Files.writeString(target().resolve("arcus-20261123-100000.backup"), "somebody's");
        var cut =
                Files.writeString(target().resolve("arcus-auto-20200101-000000.backup.unfinished"), "of a killed hub");
        try (var hub = open(Map.of(Setting.BACKUP_KEEP, "2"))) {
            var all = new ArrayList<Path>();
            for (var count = 0; count < 4; count++) {
                hub.scheduled().make();
                all.addAll(kept().stream().filter(file -> !all.contains(file)).toList());
                clock.advance(DAY);
            }

            assertThat(all).hasSize(4);
            assertThat(kept()).containsExactlyElementsOf(all.subList(2, 4));
        }
        assertThat(own).exists();
        assertThat(cut).doesNotExist();
    }

    @Test
    void backupFromTheFutureHoldsNothingUpAndNothingIsRemovedForIt() throws Exception {
        Files.createDirectories(target());
        var future = Files.writeString(target().resolve("arcus-auto-20990101-000000.backup"), "of a wrong clock");
        try (var hub = open(Map.of(Setting.BACKUP_KEEP, "2"))) {
            assertThat(hub.scheduled().isDue()).isTrue();
            hub.scheduled().make();

            assertThat(kept()).hasSize(2).contains(future);
        }
    }

    @Test
    void encryptedOneOpensWithItsPassphraseOnly() throws Exception {
        var secret = Files.writeString(folder.resolve("secret"), "four words nobody guesses\n");
        try (var hub = open(Map.of(Setting.BACKUP_PASSPHRASE_FILE, secret.toString()))) {
            hub.scheduled().make();
        }

        var file = kept().getFirst();
        assertThat(new BackupReader(file, "four words nobody guesses").verify().countRows())
                .isPositive();
        assertThatThrownBy(() -> new BackupReader(file, null).verify()).isInstanceOf(BadBackup.class);
    }

    @Test
    void fullDiskLeavesTheOldOneNoHalfOneAndAHubThatGoesOn() throws Exception {
        Files.createDirectories(target());
        try (var disk = MountedDisk.at(target(), "1m");
                var hub = open(Map.of(Setting.BACKUP_KEEP, "1"))) {
            // Given a backup, and then more to back up than there is room
            hub.scheduled().make();
            var old = kept();
            putMegabytes();
            clock.advance(DAY);

            // When it is time for the next one
            hub.scheduled().make();

            // Then it failed, the old one is there and nothing else, and the hub works
            assertThat(hub.scheduled().state()).isEqualTo("down");
            assertThat(hub.scheduled().failures()).isOne();
            assertThat(files()).containsExactlyElementsOf(old);
            new BackupReader(old.getFirst(), null).verify();
            var company = new Samples().partner("After the full disk");
            hub.storage().stores().systems().companies().add(company);
            assertThat(hub.storage().stores().systems().companies().find(company.id()))
                    .map(Company::name)
                    .contains("After the full disk");

            // And with room again the next try is good, and only then the old one goes
            assertThat(hub.scheduled().isDue()).isFalse();
            disk.resize("16m");
            clock.advance(Duration.ofMinutes(15));
            assertThat(hub.scheduled().isDue()).isTrue();
            hub.scheduled().make();
            assertThat(hub.scheduled().state()).isEqualTo("up");
            assertThat(files()).hasSize(1).doesNotContainAnyElementsOf(old);
        }
    }

    @Test
    void lastRoomOfTheDataFoldersDiskIsLeftToTheHub() throws Exception {
        try (var disk = MountedDisk.at(folder, "48m");
                var hub = open(Map.of())) {
            hub.scheduled().make();

            assertThat(hub.scheduled().state()).isEqualTo("down");
            assertThat(files()).isEmpty();
            assertThat(hub.storage().isUp()).isTrue();
            disk.resize("128m");
            hub.scheduled().make();
            assertThat(kept()).hasSize(1);
        }
    }

    @Test
    void fileThatIsNotGoodWhenItIsReadBackNeverGetsItsName() throws Exception {
        var file = folder.resolve("some.file");

        assertThatThrownBy(() -> NewFile.write(file, out -> out.write(1), whole -> {
                    throw new BadBackup(whole + " is damaged");
                }))
                .hasMessageContaining("damaged");

        try (var inside = Files.list(folder)) {
            assertThat(inside).isEmpty();
        }
    }

    @Test
    void stopEndsTheOneThatIsBeingMadeAndLeavesNothing() throws Exception {
        try (var hub = open(Map.of())) {
            hub.scheduled().close();
            hub.scheduled().make();

            assertThat(files()).isEmpty();
            assertThat(hub.scheduled().failures()).as("nothing failed").isZero();
        }
    }

    @Test
    void runningHubBacksItselfUpAndSaysSo() throws Exception {
        // Given a hub that was told to
        var options = Map.of(Setting.BACKUP_EVERY, "15m", Setting.BACKUP_FOLDER, target().toString());
        try (var hub = Hub.start(configuration(options), Hub.Times.real(), failure -> {})) {
            var client = ApiClient.plain(
                    URI.create(Objects.requireNonNull(hub.facts().adminPlainUrl()))
                            .getPort());

            // When it has run for some seconds
            await().atMost(PATIENCE)
                    .until(() ->
                            client.get("/health").json().path("backup").asText().equals("up"));

            // Then the backup is there and counted
            assertThat(kept()).hasSize(1);
            assertThat(client.get("/metrics").text())
                    .contains("arcus_backups_made_total 1.0")
                    .contains("arcus_backup_age_seconds")
                    .doesNotContain("arcus_backup_age_seconds NaN");
        }

        // And the look at the stopped hub reads it, and finds it when it is damaged
        assertThat(check(options)).as(said()).isZero();
        assertThat(said()).contains("The last backup is of ");
        var bytes = Files.readAllBytes(kept().getFirst());
        bytes[bytes.length / 2] ^= 1;
        Files.write(kept().getFirst(), bytes);
        assertThat(check(options)).isOne();
        assertThat(said()).contains("damaged");
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int check(Map<Setting, String> options) {
        var arguments =
                new ArrayList<>(List.of("check", "--data", folder.resolve("hub").toString()));
        options.forEach((setting, value) -> arguments.addAll(List.of("--" + setting.key(), value)));
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return HubMain.run(arguments.toArray(String[]::new), stream, stream);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private Running open(Map<Setting, String> more) {
        var options = new EnumMap<>(Map.of(Setting.BACKUP_EVERY, "1d", Setting.BACKUP_FOLDER, target().toString()));
        options.putAll(more);
        var configuration = configuration(options);
        var data = DataFolder.open(configuration.data(), clock);
        var storage = Storage.open(configuration, data, clock, failure -> {});
        var backups = new HubBackups(configuration, data, storage, clock);
        var plan = Objects.requireNonNull(configuration.backups());
        return new Running(data, storage, backups, new ScheduledBackups(plan, data.path(), backups, clock));
    }

    private HubConfiguration configuration(Map<Setting, String> more) {
        var options = new EnumMap<>(Map.of(
                Setting.DATA, folder.resolve("hub").toString(),
                Setting.ADMIN_PORT, "0",
                Setting.ADMIN_PLAIN_PORT, "0",
                Setting.GATEWAY_PORT, "0"));
        options.putAll(more);
        return HubConfiguration.of(Settings.of(Map.of(), options), Map.of("ARCUS_BOOTSTRAP_PASSWORD", "chosen"));
    }

    /** Own licence texts are part of a backup; these cannot be packed. */
    private void putMegabytes() throws IOException {
        var licence = Files.createDirectories(folder.resolve("hub/licence"));
        for (var name : List.of("en.txt", "de.txt", "fr.txt")) {
            var bytes = new byte[900_000];
            new Random(name.hashCode()).nextBytes(bytes);
            Files.write(licence.resolve(name), bytes);
        }
    }

    private Path target() {
        return folder.resolve("target");
    }

    private List<Path> kept() throws IOException {
        return files().stream()
                .filter(file -> Optional.ofNullable(file.getFileName())
                        .filter(name -> name.toString().startsWith("arcus-auto-"))
                        .isPresent())
                .toList();
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(target())) {
            return List.of();
        }
        try (var inside = Files.list(target())) {
            return inside.sorted().toList();
        }
    }
}
