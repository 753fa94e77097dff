package dev.arcus.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.e2e.support.AdminClient.Declared;
import dev.arcus.e2e.support.AgentProcess;
import dev.arcus.e2e.support.ChildProcess;
import dev.arcus.e2e.support.Patience;
import dev.arcus.e2e.support.Stage;
import dev.arcus.testing.sip.Kamailio;
import dev.arcus.testing.sip.RealSip;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the hub says of a real SIP PBX behind a real agent, in real time. */
class SipConnectorTest {

    /** Two misses, each up to 10 s after the one before and 5 s long. */
    private static final Duration TWO_MISSES = Duration.ofSeconds(25);

    /** If the agent's own word should be lost, the hub asks this often. */
    private static final Duration ALIVE = Duration.ofSeconds(15);

    private static final Duration DEGRADED_WITHIN = TWO_MISSES.plus(ALIVE);
    private static final Duration RUNNING_WITHIN = Duration.ofSeconds(30);
    private static final AtomicInteger NAMES = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static Stage stage;

    @BeforeAll
    static void start() {
        stage = Stage.open(folder);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    /** A PBX of the hub, its agent and where that keeps its state. */
    private record Live(Declared system, AgentProcess agent, Path state) {}

    @Test
    void killedPbxIsDegradedWithTheReasonAndRunningOnceItIsBack() throws IOException {
        // Given a system that is Running by a real PBX, with the stations of a file
        var kamailio = kamailio();
        Files.writeString(folder.resolve("stations.csv"), "Nummer;Name\n100;Empfang\n101;Büro\n");
        try (var pbx = kamailio.start()) {
            var live = behind(kamailio.port(), "stations=" + folder.resolve("stations.csv"));
            await(live, "Running", RUNNING_WITHIN);

            // When the PBX is killed
            pbx.kill();
            await(live, "Degraded", DEGRADED_WITHIN);
            var reason = csta(live).path("reason").asText();
            live.agent().process().awaitLine(line -> line.contains("channel=csta state=down"), DEGRADED_WITHIN);

            // Then the hub says so in time and why, and Running once the PBX is back
            try (var again = kamailio.start()) {
                await(live, "Running", RUNNING_WITHIN);
                assertThat(again.said()).doesNotContain("ERROR");
            }
            assertThat(reason)
                    .isEqualTo("no answer from the PBX: nothing listens at 127.0.0.1:" + kamailio.port() + " (UDP)");
            assertThat(live.agent().process().output()).contains("event=stations-sent", "count=2");
        }
    }

    @Test
    void wrongPasswordIsDegradedUntilTheRightOneIsLoaded() throws IOException {
        // Given a PBX of which the agent is to be an extension, and the password of another
        var kamailio = kamailio();
        try (var pbx = kamailio.start()) {
            var live = behind(kamailio.port(), "extension=" + Kamailio.EXTENSION, "password=guess");
            await(live, "Degraded", RUNNING_WITHIN);
            Patience.until(
                    RUNNING_WITHIN,
                    "the reason is told",
                    () -> csta(live)
                            .path("reason")
                            .asText()
                            .startsWith("wrong password: the PBX does not accept the login of extension 200"));

            // When the technician loads the right one
            var file = connector(
                    folder.resolve("right"),
                    kamailio.port(),
                    "extension=" + Kamailio.EXTENSION,
                    "password=" + Kamailio.PASSWORD);
            try (var command = command("connector", "--state", live.state().toString(), file.toString())) {
                assertThat(command.awaitExit(RUNNING_WITHIN)).isZero();
            }

            // Then it is Running, and the PBX was not tried in between
            await(live, "Running", RUNNING_WITHIN);
            assertThat(kamailio.refusals(pbx)).isEqualTo(1);
        }
    }

    @Test
    void pbxThatNeverAnswersIsDegradedAndTheStatusCommandSaysWhy() throws IOException {
        // Given a port on which nobody answers
        try (var silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            // When an agent is set before it
            var live = behind(silent.getLocalPort());
            await(live, "Degraded", DEGRADED_WITHIN);

            // Then hub and agent say why
            var words = "no answer from the PBX at 127.0.0.1:" + silent.getLocalPort() + " (UDP)";
            Patience.until(
                    DEGRADED_WITHIN,
                    "the reason is told",
                    () -> csta(live).path("reason").asText().equals(words));
            try (var command = command("status", "--state", live.state().toString())) {
                assertThat(command.awaitExit(RUNNING_WITHIN)).isZero();
                assertThat(command.output()).contains("Connection status: Connected", "Channel csta: down: " + words);
            }
        }
    }

    private static Kamailio kamailio() throws IOException {
        assumeTrue(Kamailio.isInstalled(), Kamailio.MISSING);
        var place = Files.createDirectories(folder.resolve("pbx-" + NAMES.incrementAndGet()));
        return Kamailio.prepare(place, pem(place), "SHA-256");
    }

    /** Kamailio wants a certificate for its TLS, whoever uses that. */
    private static String pem(Path place) throws IOException {
        try (var openssl = RealSip.start(
                place,
                List.of(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-keyout",
                        "key.pem",
                        "-out",
                        "cert.pem",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=127.0.0.1"))) {
            Patience.until(
                    RUNNING_WITHIN,
                    "there is a certificate",
                    openssl::said,
                    () -> Files.exists(place.resolve("cert.pem")) && isWhole(place.resolve("cert.pem")));
            return Files.readString(place.resolve("key.pem")) + Files.readString(place.resolve("cert.pem"));
        }
    }

    private static boolean isWhole(Path pem) {
        try {
            return Files.readString(pem).contains("-----END CERTIFICATE-----");
        } catch (IOException e) {
            return false;
        }
    }

    /** A system with an agent whose connector file names a PBX on this port. */
    private static Live behind(int port, String... more) throws IOException {
        var name = "sip-" + NAMES.incrementAndGet();
        var state = Files.createDirectories(folder.resolve(name));
        connector(state.resolve("connector"), port, more);
        var system = stage.declare(name);
        return new Live(system, stage.typed(name, "CPU%010d".formatted(NAMES.get()), system), state);
    }

    private static Path connector(Path file, int port, String... more) throws IOException {
        return Files.writeString(
                file, "connector=sip\nserver=127.0.0.1:" + port + "\n" + String.join("\n", more) + "\n");
    }

    private static void await(Live live, String label, Duration limit) {
        Patience.until(
                limit,
                live.system().name() + " is " + label,
                () -> stage.admin().label(live.system().id()) + "\n"
                        + live.agent().process().output(),
                () -> stage.admin().label(live.system().id()).equals(label));
    }

    private static JsonNode csta(Live live) {
        var channels = stage.admin()
                .get("/api/arcus/v1/systems/" + live.system().id() + "/status")
                .path("channels");
        return StreamSupport.stream(channels.spliterator(), false)
                .filter(channel -> channel.path("name").asText().equals("csta"))
                .findFirst()
                .orElseThrow();
    }

    private static ChildProcess command(String... arguments) {
        return ChildProcess.start(
                new ChildProcess.Program(
                        "command-" + NAMES.incrementAndGet(),
                        folder,
                        List.of("-XX:TieredStopAtLevel=1"),
                        "dev.arcus.agent.AgentMain",
                        List.of(arguments),
                        Map.of()),
                line -> {});
    }
}
