package dev.arcus.hub.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.arcus.testing.ThrowAwayPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub that moves from the embedded database to PostgreSQL, and back. */
class MoveTest {

    private static final String MAIL = "me@example.org";
    private static final String PASSWORD = "chosen by me";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void needsPostgres() {
        assumeTrue(ThrowAwayPostgres.isInstalled(), ThrowAwayPostgres.MISSING);
    }

    @Test
    void hubGoesOnInTheOtherDatabase() throws Exception {
        // Given a hub with a company in the embedded database, and an empty PostgreSQL database
        var server = ThrowAwayPostgres.running();
        var url = server.createDatabase();
        var secret = Files.writeString(folder.resolve("secret"), server.password());
        ApiClient before;
        try (var hub = start(Map.of())) {
            before = client(hub).login(MAIL, PASSWORD);
            before.post(ApiClient.ADMIN + "/companies", Map.of("name", "Bakery"))
                    .good();
        }

        // When it is moved
        assertThat(run("move", "--to", url, "--to-user", server.user(), "--to-password-file", secret.toString()))
                .as(said())
                .isZero();

        // Then it goes on there with its people, companies and tokens, and the old database is as it was
        var external = Map.of(
                Setting.DATABASE_URL, url,
                Setting.DATABASE_USER, server.user(),
                Setting.DATABASE_PASSWORD_FILE, secret.toString());
        try (var hub = start(external)) {
            assertThat(names(before.at(plain(hub)))).contains("Bakery");
            before.at(plain(hub))
                    .post(ApiClient.ADMIN + "/companies", Map.of("name", "Added in PostgreSQL"))
                    .good();
        }
        try (var hub = start(Map.of())) {
            assertThat(names(before.at(plain(hub)))).contains("Bakery").doesNotContain("Added in PostgreSQL");
        }

        // And a database that holds tables is refused
        assertThat(run("move", "--to", url, "--to-user", server.user(), "--to-password-file", secret.toString()))
                .isOne();
        assertThat(said()).contains("holds tables");

        // And back into a data folder whose database is gone
        Files.delete(folder.resolve("hub/db/hub.mv.db"));
        Files.deleteIfExists(folder.resolve("hub/db/hub.mv.db.log"));
        assertThat(run(
                        "move",
                        "--to",
                        "embedded",
                        "--database-url",
                        url,
                        "--database-user",
                        server.user(),
                        "--database-password-file",
                        secret.toString()))
                .as(said())
                .isZero();
        assertThat(run("check")).as(said()).isZero();
        try (var hub = start(Map.of())) {
            assertThat(names(before.at(plain(hub)))).contains("Bakery", "Added in PostgreSQL");
        }
    }

    @Test
    void wrongTargetsAreNamed() {
        assertThat(run("move", "--to", "jdbc:mysql://x")).isEqualTo(2);
        assertThat(run("move")).isEqualTo(2);
        assertThat(said()).contains("jdbc:postgresql:").contains("--to").doesNotContain("Exception");
    }

    @Test
    void checkFindsAnOpenFolderAndAMissingDatabase() throws Exception {
        start(Map.of()).close();
        assertThat(run("check")).as(said()).isZero();

        Files.setPosixFilePermissions(
                folder.resolve("hub/tls/ca.key"), java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        Files.delete(folder.resolve("hub/db/hub.mv.db"));

        assertThat(run("check")).isOne();
        assertThat(said()).contains("ca.key").contains("chmod").contains("there is no database");
    }

    private static List<String> names(ApiClient client) {
        var found = client.get(ApiClient.ADMIN + "/companies");
        return new ArrayList<>(found.data().findValuesAsText("name"));
    }

    private int run(String command, String... options) {
        var arguments = Stream.concat(
                        Stream.of(command, "--data", folder.resolve("hub").toString()), Stream.of(options))
                .toArray(String[]::new);
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return HubMain.run(arguments, stream, stream);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private Hub start(Map<Setting, String> more) {
        var all = new EnumMap<>(Map.of(
                Setting.DATA, folder.resolve("hub").toString(),
                Setting.ADMIN_PORT, "0",
                Setting.ADMIN_PLAIN_PORT, "0",
                Setting.GATEWAY_PORT, "0"));
        all.putAll(more);
        var bootstrap = Map.of("ARCUS_BOOTSTRAP_EMAIL", MAIL, "ARCUS_BOOTSTRAP_PASSWORD", PASSWORD);
        return Hub.start(HubConfiguration.of(Settings.of(Map.of(), all), bootstrap), Hub.Times.real(), failure -> {
            throw failure;
        });
    }

    private static ApiClient client(Hub hub) {
        return ApiClient.plain(plain(hub));
    }

    private static int plain(Hub hub) {
        return URI.create(Objects.requireNonNull(hub.facts().adminPlainUrl())).getPort();
    }
}
