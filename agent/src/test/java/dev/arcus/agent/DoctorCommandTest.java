package dev.arcus.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.connection.ConnectionStatus;
import dev.arcus.agent.hub.Authority;
import dev.arcus.agent.hub.TestHub;
import dev.arcus.wire.agent.Attempt;
import dev.arcus.xmpp.sasl.SaslCondition;
import dev.arcus.xmpp.sasl.SaslFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code arcus agent doctor}, above all beside a running agent, which it must not disturb. */
final class DoctorCommandTest {

    private static final Authority AUTHORITY = Authority.make("Hub CA");

    private final TestHub hub = TestHub.start(AUTHORITY.server()).knows("code", Site.CODE);
    private Site site;

    @TempDir
    Path temp;

    @BeforeEach
    void setUp() {
        site = new Site(temp.resolve("a"));
    }

    @AfterEach
    void tidy() throws IOException {
        site.close();
        hub.close();
    }

    @Test
    void besideAConnectedAgentNobodyLogsInAgain() throws Exception {
        site.on(Site.typed(hub, AUTHORITY));
        site.await(ConnectionStatus.Connected.class);

        assertThat(doctor()).startsWith("0 ").contains("the agent runs here", "says: Connected");

        assertThat(logins()).isEqualTo(1);
        assertThat(hub.visit(1).isOver()).isFalse();
        assertThat(site.status()).isInstanceOf(ConnectionStatus.Connected.class);
    }

    @Test
    void theRefusalOfARunningAgentIsToldWithItsNumber() throws Exception {
        hub.forgets("code")
                .behaves(new TestHub.Behaviour()
                        .failure(new SaslFailure(
                                SaslCondition.NOT_AUTHORIZED, "", List.of(new Attempt("7KQ2-M9XD").toElement()))));
        site.on(Site.typed(hub, AUTHORITY));
        site.await(ConnectionStatus.Refused.class);

        assertThat(doctor("--json"))
                .startsWith("1 {\"ok\":false")
                .contains("\"fault\":\"credentials-refused\"", "attempt 7KQ2-M9XD");
        assertThat(logins()).isZero();
    }

    @Test
    void aRunningAgentThatIsNotConnectedSaysWhy() throws Exception {
        hub.behaves(new TestHub.Behaviour().silentAt("auth"));
        site.on(Site.typed(hub, AUTHORITY));
        hub.visit(1).await(frame -> frame.name().equals("auth"));
        hub.visit(1).cut();
        site.await(ConnectionStatus.NotConnected.class);

        assertThat(doctor("--json"))
                .startsWith("1 ")
                .contains("\"fault\":\"agent-not-connected\"", "says: Not connected: ");
    }

    @Test
    void theLinkOfARunningAgentIsReadFromWhatItReports() throws Exception {
        site.on(Site.typed(hub, AUTHORITY));
        site.await(ConnectionStatus.Connected.class);
        Files.writeString(site.file("pbx/faults"), "csta=down cable pulled\n");
        Awaitility.await().until(() -> site.text("channels").contains("csta=down cable pulled"));

        assertThat(doctor("--json"))
                .startsWith("1 ")
                .contains(
                        "\"fault\":\"pbx-link-down\"",
                        "cable pulled",
                        "{\"check\":\"channels\",\"verdict\":\"passed\"");
    }

    @Test
    void afterTheDoctorTheAgentExchangesItsCode() throws Exception {
        site.on(Site.typed(hub, AUTHORITY));
        site.await(ConnectionStatus.Connected.class);
        site.off();

        assertThat(doctor()).startsWith("0 ").contains("the hub accepts the activation code; it is not spent");

        site.on(SettingsChange.none());
        site.await(ConnectionStatus.Connected.class);
        assertThat(logins()).isEqualTo(3);
    }

    @Test
    void whereThePhoneSystemIsASipPbxThatOneIsAsked() throws Exception {
        site.on(Site.typed(hub, AUTHORITY));
        site.await(ConnectionStatus.Connected.class);
        site.off();
        int port = unusedPort();
        Files.writeString(
                site.file("connector"), "format=1\nconnector=sip\ntransport=tcp\nserver=127.0.0.1:" + port + "\n");

        assertThat(doctor("--json"))
                .startsWith("1 ")
                .contains("\"fault\":\"pbx-link-down\"", "nothing listens at 127.0.0.1:" + port);
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return taken.getLocalPort();
        }
    }

    @Test
    void aFolderThatIsNoneIsNamed() {
        assertThat(doctor("--json")).startsWith("1 ").contains("\"fault\":\"never-started\"");
        assertThat(temp.resolve("a")).doesNotExist();
    }

    @Test
    void theLanguageIsThatOfTheEnvironment() throws Exception {
        site.on(Site.typed(hub, AUTHORITY));
        site.await(ConnectionStatus.Connected.class);
        site.off();

        for (List<String> expected : List.of(
                List.of("de_DE.UTF-8", "Alles in Ordnung."),
                List.of("fr_FR.UTF-8", "Tout va bien."),
                List.of("C", "All is well."))) {
            ProcessBuilder command =
                    Child.command("doctor", "--state", site.file("").toString());
            command.environment().put("LC_ALL", expected.getFirst());
            Process process = command.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).as(said).isZero();
            assertThat(said).contains(expected.getLast());
        }
    }

    private int logins() {
        int found = 0;
        for (int i = 1; i <= hub.visits(); i++) {
            found += hub.visit(i).user().isEmpty() ? 0 : 1;
        }
        return found;
    }

    private String doctor(String... more) {
        StringWriter said = new StringWriter();
        String[] words = new String[more.length + 3];
        words[0] = "doctor";
        words[1] = "--state";
        words[2] = site.file("").toString();
        System.arraycopy(more, 0, words, 3, more.length);
        int code = AgentMain.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(words);
        return code + " " + said;
    }
}
