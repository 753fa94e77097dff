package dev.arcus.hub.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arcus.hub.storage.portable.BackupReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hub that is backed up while it runs, lost, and restored by the command. */
class BackupTest {

    private static final String MAIL = "me@example.org";
    private static final String PASSWORD = "chosen by me";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void restoredHubIsTheSameHub() throws Exception {
        // Given a hub with a company, and its backup
        String fingerprint;
        Path backup;
        ApiClient before;
        try (var hub = start("lost")) {
            before = client(hub).login(MAIL, PASSWORD);
            before.post(ApiClient.ADMIN + "/companies", Map.of("name", "Bakery"))
                    .good();
            fingerprint = Objects.requireNonNull(hub.facts().caFingerprint());
            backup = download(hub);
            before.post(ApiClient.ADMIN + "/companies", Map.of("name", "After the backup"))
                    .good();
        }

        // When it is restored elsewhere
        assertThat(restore(backup, "--data", data("found").toString()))
                .as(said())
                .isZero();

        // Then people and data are those of the backup, PBXs trust it as before, and everybody logs in again
        try (var hub = start("found")) {
            assertThat(hub.firstOperator()).isEmpty();
            assertThat(hub.facts().caFingerprint()).isEqualTo(fingerprint);
            assertThat(before.at(plain(hub)).get(ApiClient.ADMIN + "/companies").status())
                    .isEqualTo(401);
            var names = client(hub)
                    .login(MAIL, PASSWORD)
                    .get(ApiClient.ADMIN + "/companies")
                    .data()
                    .findValuesAsText("name");
            assertThat(names).contains("Bakery").doesNotContain("After the backup");
        }
        assertThat(Files.readString(data("found").resolve("settings.conf"))).contains("data = " + data("lost"));
        try (var files = Files.list(data("found").resolve("tls"))) {
            assertThat(files.map(file -> file.getFileName().toString())).contains("ca.key", "server.key");
        }
        assertThat(Files.getPosixFilePermissions(data("found").resolve("tls/ca.key")))
                .hasSize(2);
    }

    @Test
    void ticketKeysAndTokensOfTheRunningHubAreInNoBackup() throws Exception {
        try (var hub = start("hub")) {
            var backup = download(hub);

            assertThat(new BackupReader(backup, null).verify().parts())
                    .extracting(part -> part.name())
                    .contains("files/tls/ca.key", "tables/company.jsonl")
                    .noneMatch(name -> name.contains("ticket") || name.contains("run/") || name.contains("hub_lease"));
        }
    }

    @Test
    void fullFolderIsRefusedUntilItMayBeReplacedAndIsThenMovedAside() throws Exception {
        Path backup;
        try (var hub = start("hub")) {
            backup = download(hub);
        }
        var place = data("hub");

        assertThat(restore(backup, "--data", place.toString())).isOne();
        assertThat(said()).contains(place.toString()).contains("--replace").doesNotContain("Exception");

        assertThat(restore(backup, "--data", place.toString(), "--replace"))
                .as(said())
                .isZero();
        try (var inside = Files.list(place)) {
            assertThat(inside.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("db.before-"))
                    .anyMatch(name -> name.startsWith("tls.before-"));
        }
        start("hub").close();
    }

    @Test
    void folderOfARunningHubIsRefused() throws Exception {
        try (var hub = start("hub")) {
            var backup = download(hub);

            assertThat(restore(backup, "--data", data("hub").toString(), "--replace"))
                    .isOne();
            assertThat(said()).contains("held by another hub");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"  company: ", "  system: ", "  site: "})
    void restoreThatWasKilledIsCompletedByTheSameCommand(String line) throws Exception {
        // Given a hub that is replaced, and a restore that died while it read a table in
        Path backup;
        try (var hub = start("hub")) {
            backup = download(hub);
        }
        var place = data("hub").toString();
        assertThatThrownBy(() -> HubMain.run(
                        new String[] {"restore", backup.toString(), "--data", place, "--replace"},
                        new Deadly(line),
                        new PrintStream(said)))
                .isInstanceOf(Deadly.Death.class);

        // Then no hub starts on what is there, and says why
        assertThatThrownBy(() -> start("hub"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("not finished")
                .hasMessageContaining("arcus admin restore");

        // And the same command completes it, without --replace, too
        assertThat(restore(backup, "--data", place)).as(said()).isZero();
        try (var hub = start("hub")) {
            client(hub).login(MAIL, PASSWORD);
        }
        try (var inside = Files.list(data("hub"))) {
            assertThat(inside.filter(file -> file.getFileName().toString().startsWith("db.before-")))
                    .as("the hub that was there")
                    .hasSize(1);
        }
    }

    @Test
    void fileThatIsNoBackupIsNamedAndNothingIsTouched() throws Exception {
        var file = Files.writeString(folder.resolve("no.backup"), "not a zip archive");

        assertThat(restore(file, "--data", data("new").toString())).isOne();

        assertThat(said()).contains("no.backup").doesNotContain("Exception");
        assertThat(data("new")).doesNotExist();
    }

    @Test
    void missingFileIsNamed() {
        assertThat(restore(folder.resolve("nowhere"), "--data", data("new").toString()))
                .isOne();
        assertThat(said()).contains("nowhere");
    }

    @Test
    void backupThatBreaksOffIsNotTakenForTheWhole() throws Exception {
        try (var api = RunningApi.start()) {
            api.backup = (out, passphrase) -> {
                out.write(new byte[1_000_000]);
                throw new IOException("the disk of the database is gone");
            };

            assertThatThrownBy(() -> get(api.plainPort(), RunningApi.LOCAL_TOKEN, folder.resolve("broken")))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void backupIsForTheOperatorOnThisMachineOnly() throws Exception {
        try (var api = RunningApi.start()) {
            assertThat(get(api.plainPort(), "another token", folder.resolve("none")))
                    .isEqualTo(403);
            assertThat(get(api.plainPort(), RunningApi.LOCAL_TOKEN, folder.resolve("busy")))
                    .as("while another one is written")
                    .isEqualTo(503);
        }
    }

    /** A console at which the process dies when it has read {@code line}. */
    private static final class Deadly extends PrintStream {
        private final String line;

        private Deadly(String line) {
            super(OutputStream.nullOutputStream());
            this.line = line;
        }

        private static final class Death extends Error {
            private static final long serialVersionUID = 1;
        }

        @Override
        public void println(String text) {
            if (text.startsWith(line)) {
                throw new Death();
            }
        }
    }

    private int restore(Path backup, String... options) {
        var arguments = Stream.concat(Stream.of("restore", backup.toString()), Stream.of(options))
                .toArray(String[]::new);
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return HubMain.run(arguments, stream, stream);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private Path download(Hub hub) throws Exception {
        var token = Files.readString(Path.of(hub.facts().localTokenFile()));
        var file = folder.resolve("hub-" + System.nanoTime() + ".backup");
        assertThat(get(plain(hub), token, file)).isEqualTo(200);
        return file;
    }

    private static int get(int port, String token, Path file) throws IOException, InterruptedException {
        var address = String.format(Locale.ROOT, "http://127.0.0.1:%d%s/local/backup", port, ApiClient.ARCUS);
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).header("X-Arcus-Local-Token", token);
            return http.send(request.build(), BodyHandlers.ofFile(file)).statusCode();
        }
    }

    private Hub start(String name) {
        var all = new EnumMap<>(Map.of(
                Setting.DATA, data(name).toString(),
                Setting.ADMIN_PORT, "0",
                Setting.ADMIN_PLAIN_PORT, "0",
                Setting.GATEWAY_PORT, "0"));
        var bootstrap = Map.of("ARCUS_BOOTSTRAP_EMAIL", MAIL, "ARCUS_BOOTSTRAP_PASSWORD", PASSWORD);
        return Hub.start(HubConfiguration.of(Settings.of(Map.of(), all), bootstrap), Hub.Times.real(), failure -> {
            throw failure;
        });
    }

    private Path data(String name) {
        return folder.resolve(name);
    }

    private static ApiClient client(Hub hub) {
        return ApiClient.plain(plain(hub));
    }

    private static int plain(Hub hub) {
        return URI.create(Objects.requireNonNull(hub.facts().adminPlainUrl())).getPort();
    }
}
