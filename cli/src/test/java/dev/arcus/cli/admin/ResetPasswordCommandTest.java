package dev.arcus.cli.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.arcus.wire.admin.HubFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ResetPasswordCommandTest {

    @TempDir
    Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void newPasswordIsShownOnce() throws Exception {
        var server = hub(200, "{\"data\":{\"password\":\"ABCDE-FGHJK\"}}");
        try {
            assertThat(run("reset-password", "me@example.org", "--data", data.toString()))
                    .isZero();
        } finally {
            server.stop(0);
        }
        assertThat(out.toString()).isEqualTo("New password of me@example.org: ABCDE-FGHJK (not shown again)\n");
    }

    @Test
    void unknownPersonIsNamed() throws Exception {
        var server = hub(404, "{}");
        try {
            assertThat(run("reset-password", "nobody@example.org", "--data", data.toString()))
                    .isOne();
        } finally {
            server.stop(0);
        }
        assertThat(err.toString()).contains("nobody has the login e-mail address nobody@example.org");
    }

    @Test
    void hubThatDoesNotRunIsNamed() {
        assertThat(run("reset-password", "me@example.org", "--data", data.toString()))
                .isOne();

        assertThat(err.toString()).contains("no hub runs on the data folder").contains("--data");
    }

    @Test
    void aSecondFactorIsTurnedOffForWhoeverLostThePhone() throws Exception {
        var server = hub(200, "{\"data\":{\"turnedOff\":true}}");
        try {
            assertThat(run("turn-off-second-factor", "me@example.org", "--data", data.toString()))
                    .isZero();
        } finally {
            server.stop(0);
        }
        assertThat(out.toString()).isEqualTo("Two-factor login of me@example.org is off now\n");
    }

    @Test
    void missingAddressIsABadOption() {
        assertThat(run("reset-password")).isEqualTo(2);
    }

    private int run(String... arguments) {
        return new CommandLine(new AdminCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    /** Answers only who sends the token of the data folder. */
    private HttpServer hub(int status, String answer) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.createContext("/api/arcus/v1/local/", exchange -> {
            var known = "the token".equals(exchange.getRequestHeaders().getFirst("X-Arcus-Local-Token"));
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? status : 403, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        var token = Files.writeString(data.resolve("token"), "the token");
        var plain = "http://127.0.0.1:" + server.getAddress().getPort();
        var facts = new HubFile(
                1,
                "openrainbow.com",
                "https://127.0.0.1:1",
                plain,
                "wss://127.0.0.1:1",
                null,
                null,
                null,
                token.toString());
        Files.createDirectories(data.resolve("run"));
        new ObjectMapper().writeValue(data.resolve(HubFile.PATH).toFile(), facts);
        return server;
    }
}
