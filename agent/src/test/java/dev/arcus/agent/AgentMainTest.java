package dev.arcus.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.hub.Authority;
import dev.arcus.agent.hub.TestHub;
import dev.arcus.xmpp.StreamOpen;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
                "--nonsense",
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
