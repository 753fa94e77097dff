package dev.arcus.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.hub.Authority;
import dev.arcus.agent.hub.TestHub;
import dev.arcus.xmpp.StreamOpen;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command, as processes where signals and exit codes matter. */
final class AgentMainTest {

    private static final Authority AUTHORITY = Authority.make("Hub CA");

    private final TestHub hub = TestHub.start(AUTHORITY.server()).knows("code", Site.CODE);

    @TempDir
    Path temp;

    @AfterEach
    void tidy() throws IOException {
        hub.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--hub ws://127.0.0.1:1",
                "--hub wss://agent.openrainbow.com/websocket",
                "--domain a..b",
                "--trust sha256:12",
                "--trust no-such-file.pem",
                "--pabx-id",
                "--model Centrex",
                "--model=OXO_Connect_Evolution --delivery btco",
                "--installation no-such-file",
                "--delivery express",
                "--connector carrier-pigeon",
                "--connector sip",
                "--connector-file no-such-file",
                "--connector virtual --connector-file no-such-file",
                "--nonsense",
                "--console-port 0",
                "--console-port 65536",
                "--console-address 127.0.0.1",
                "--console-port 8090 --console-address pbx.example",
                "--fleet no-such-folder",
                "surprise"
            })
    void badOptionsAreRefusedInOneLineBeforeAnythingIsWritten(String options) {
        Path state = temp.resolve("state");
        boolean fleet = options.startsWith("--fleet");
        String[] typed = Stream.concat(
                        fleet ? Stream.empty() : Stream.of("--state", state.toString()),
                        Arrays.stream(options.split(" ")).map(word -> word.replace('_', ' ')))
                .toArray(String[]::new);
        StringWriter err = new StringWriter();
        CommandLine command = AgentMain.commandLine().setErr(new PrintWriter(err));

        int code = command.execute(typed);

        assertThat(code).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1).allMatch(line -> line.startsWith("arcus agent: "));
        assertThat(Files.exists(state)).isFalse();
    }

    @Test
    void sigtermIsACleanStop() throws Exception {
        try (Child child = Child.start(temp, options("a"))) {
            child.await("Connection status: Connected");

            child.stop();

            assertThat(child.exitCode()).isZero();
            hub.visit(1).awaitOver();
            assertThat(hub.visit(1).received()).anyMatch(StreamOpen::isClose);
            assertThat(child.said())
                    .contains("event=login-begun", "with=code", "event=stopped")
                    .doesNotContain(Site.CODE);
        }
    }

    @Test
    void theStatusIsHonestAfterAKill() throws Exception {
        try (Child child = Child.start(temp, options("a"))) {
            child.await("Connection status: Connected");
            assertThat(status("a")).startsWith("0 Connection status: Connected; since ");

            child.kill();

            assertThat(status("a"))
                    .startsWith("1 Connection status: unknown; the agent is not running (its last word: Connected");
        }
    }

    @Test
    void aSecondAgentOnTheFolderIsToldWhoHoldsIt() throws Exception {
        try (Child first = Child.start(temp, options("a"))) {
            first.await("Connection status: Connected");

            try (Child second = Child.start(temp, options("a"))) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.said()).contains("is in use by process " + first.pid());
            }
        }
    }

    @Test
    void aRunningAgentNoticesWhatAnotherProcessApplies() throws Exception {
        try (Child child = Child.start(temp, "--state", temp.resolve("a").toString())) {
            child.await("Connection status: Disabled");

            try (Child technician = Child.start(temp, words("configure", options("a")))) {
                assertThat(technician.exitCode()).isZero();
            }
            try (Child technician =
                    Child.start(temp, "enable", "--state", temp.resolve("a").toString())) {
                assertThat(technician.exitCode()).isZero();
            }

            child.await("Connection status: Connected");
        }
    }

    @Test
    void aFleetIsOneAgentPerFolder() throws Exception {
        for (String name : new String[] {"one", "two", "three"}) {
            Files.createDirectories(temp.resolve("fleet/" + name + "/pbx"));
            Files.writeString(temp.resolve("fleet/" + name + "/pbx/installation"), """
                    customer = %s
                    fleet-reference = ALE
                    installation-reference = %s
                    domain = %s
                    hub = %s
                    trust = sha256:%s
                    """.formatted(
                            name, name, TestHub.DOMAIN, hub.address(), AUTHORITY.fingerprint()));
            hub.knows(name, "ALE-" + name);
        }

        try (Child child = Child.start(temp, "--fleet", temp.resolve("fleet").toString())) {
            for (String name : new String[] {"one", "two", "three"}) {
                child.await(name + ": Connection status: Connected");
            }
            child.stop();

            assertThat(child.exitCode()).isZero();
        }

        assertThat(Stream.of(1, 2, 3).map(number -> hub.visit(number).user()))
                .containsExactlyInAnyOrder("ALE-one", "ALE-two", "ALE-three");
    }

    @Test
    void theOmcPageIsServedOnLoopbackUntilTheAgentStops() throws Exception {
        int port = freePort();
        try (Child child =
                Child.start(temp, "--state", temp.resolve("a").toString(), "--console-port", Integer.toString(port))) {
            child.await("OMC page: http://127.0.0.1:" + port + "/");
            assertThat(answer(port)).startsWith("HTTP/1.1 303 ").contains("/first-use");

            child.stop();

            assertThat(child.exitCode()).isZero();
        }
    }

    @Test
    void aPortThatIsTakenIsToldInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Child child = Child.start(
                        temp,
                        "--state",
                        temp.resolve("a").toString(),
                        "--console-port",
                        Integer.toString(taken.getLocalPort()))) {
            assertThat(child.exitCode()).isEqualTo(1);
            assertThat(child.said())
                    .contains("no OMC page: port " + taken.getLocalPort() + " of 127.0.0.1 cannot be had");
        }
    }

    @ResourceLock("System.in")
    @ParameterizedTest
    @CsvSource({"ein gutes Kennwort,0", "kurz,2", "'',2"})
    void thePasswordCommandReadsOneLineOfTheInput(String line, int code) throws Exception {
        Files.createDirectories(temp.resolve("a"));
        InputStream terminal = System.in;
        try {
            System.setIn(new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)));

            int exit = AgentMain.commandLine()
                    .setOut(new PrintWriter(new StringWriter()))
                    .setErr(new PrintWriter(new StringWriter()))
                    .execute("password", "--state", temp.resolve("a").toString());

            assertThat(exit).isEqualTo(code);
        } finally {
            System.setIn(terminal);
        }
        assertThat(Files.exists(temp.resolve("a/technician"))).isEqualTo(code == 0);
    }

    @Test
    void theStatusCommandShowsTheHistoryOfAttempts() throws Exception {
        hub.forgets("code");
        try (Child child = Child.start(temp, options("a"))) {
            child.await("Connection status: Refused");

            assertThat(status("a"))
                    .contains(
                            "; next attempt at ", "History of attempts:", "  Refused: PABX-ID or secret not accepted");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String answer(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String[] options(String state) {
        return new String[] {
            "--state",
            temp.resolve(state).toString(),
            "--pabx-id",
            Site.PABX_ID,
            "--activation-code",
            Site.CODE,
            "--domain",
            TestHub.DOMAIN,
            "--hub",
            hub.address().toString(),
            "--trust",
            "sha256:" + AUTHORITY.fingerprint()
        };
    }

    private static String[] words(String first, String[] rest) {
        return Stream.concat(Stream.of(first), Arrays.stream(rest)).toArray(String[]::new);
    }

    private String status(String state) {
        StringWriter out = new StringWriter();
        int code = AgentMain.commandLine()
                .setOut(new PrintWriter(out))
                .execute("status", "--state", temp.resolve(state).toString());
        return code + " " + out;
    }
}
