package dev.arcus.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.connection.ConnectionStatus;
import dev.arcus.agent.history.HistoryFile;
import dev.arcus.agent.hub.Authority;
import dev.arcus.agent.hub.TestHub;
import dev.arcus.agent.state.Settings;
import dev.arcus.agent.state.SettingsFile;
import dev.arcus.agent.state.StateFolder;
import dev.arcus.agent.virtual.Delivery;
import dev.arcus.agent.virtual.InstallationFile;
import dev.arcus.agent.virtual.Model;
import dev.arcus.agent.virtual.Nameplate;
import dev.arcus.agent.virtual.PbxFolder;
import dev.arcus.wire.agent.CredentialOffer;
import dev.arcus.wire.agent.Hello;
import dev.arcus.xmpp.Iq;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A factory reset forgets everything but the hardware, whenever it is cut off. */
final class FactoryResetTest {

    private static final Authority AUTHORITY = Authority.make("Hub CA");
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final TestHub hub = TestHub.start(AUTHORITY.server()).knows("code", Site.CODE);

    @TempDir
    Path temp;

    private Site site;

    @BeforeEach
    void build() {
        site = new Site(folder());
    }

    @AfterEach
    void tidy() throws IOException {
        site.close();
        hub.close();
    }

    @Test
    void aRunningAgentForgetsAndGoesOnAsFromTheFactory() throws Exception {
        Hello before = activated();
        String hardware = site.text("pbx/hardware");

        int code = reset("--yes");

        assertThat(code).isZero();
        site.await(ConnectionStatus.Disabled.class);
        assertForgotten();
        assertThat(site.text("pbx/hardware")).isEqualTo(hardware);
        site.apply(Site.typed(hub, AUTHORITY)::appliedAtStart);
        Hello after = hub.visit(2).awaitHello();
        assertThat(after.installationKey()).isNotEqualTo(before.installationKey());
        assertThat(after.serial()).isEqualTo(before.serial());
        assertThat(hub.visit(2).secret()).isEqualTo("code");
    }

    @Test
    void aStoppedAgentIsResetToo() throws Exception {
        activated();
        site.off();

        int code = reset("--yes");

        assertThat(code).isZero();
        assertForgotten();
    }

    @ResourceLock("System.in")
    @Test
    void withoutAYesNothingIsForgotten() throws Exception {
        activated();
        String settings = site.text("settings");
        InputStream terminal = System.in;
        try {
            System.setIn(new ByteArrayInputStream("no\n".getBytes(StandardCharsets.UTF_8)));

            assertThat(reset()).isEqualTo(1);
        } finally {
            System.setIn(terminal);
        }

        assertThat(site.text("settings")).isEqualTo(settings);
        assertThat(StateFolder.isToForget(folder())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "credential", "credential settings", "credential settings pbx/installation"})
    void whatACrashCutOffIsCompletedAtTheNextStart(String alreadyGone) throws Exception {
        activated();
        site.off();
        StateFolder.askToForget(folder());
        for (String name : alreadyGone.split(" ", -1)) {
            Files.deleteIfExists(folder().resolve(name));
        }

        site.on(SettingsChange.none());

        site.await(ConnectionStatus.Disabled.class);
        assertForgotten();
    }

    @Test
    void aBtcoPbxHasItsDataOnBoardAgain() throws Exception {
        site.on(Site.typed(hub, AUTHORITY));
        PbxFolder pbx = new PbxFolder(folder().resolve("pbx"));
        String onBoard = pbx.installation().orElseThrow().text();
        VirtualSite.install(
                folder(), new SettingsFile(folder()), InstallationFile.parse("customer = Other", Path.of("")));

        assertThat(reset("--yes")).isZero();

        assertThat(pbx.nameplate().orElseThrow().delivery()).isEqualTo(Delivery.BTCO);
        assertThat(pbx.installation().orElseThrow().text()).isEqualTo(onBoard);
    }

    @Test
    void aStockPbxIsEmptyAgain() throws Exception {
        activated();
        PbxFolder pbx = new PbxFolder(folder().resolve("pbx"));
        pbx.build(new Nameplate(Delivery.STOCK, "CPU1", Model.CONNECT, "R6.2"));

        assertThat(reset("--yes")).isZero();

        assertThat(pbx.installation()).isEmpty();
    }

    @Test
    void theHistoryIsForgottenInMemoryAsWell() throws Exception {
        activated();
        assertThat(HistoryFile.in(folder()).entries()).isNotEmpty();

        assertThat(reset("--yes")).isZero();

        site.await(ConnectionStatus.Disabled.class);
        site.apply(Site.typed(hub, AUTHORITY)::appliedAtStart);
        site.await(ConnectionStatus.Connected.class);
        assertThat(HistoryFile.in(folder()).entries()).hasSize(1);
    }

    /** Online, with a password; returns what it said of itself. */
    private Hello activated() throws IOException {
        site.on(Site.typed(hub, AUTHORITY));
        Hello hello = hub.visit(1).awaitHello();
        site.await(ConnectionStatus.Connected.class);
        hub.visit(1).send(Iq.set("offer", new CredentialOffer("00000000000000000000000000000001", SECRET).toElement()));
        assertThat(hub.visit(1).answer("offer")).isInstanceOf(Iq.Result.class);
        Files.writeString(folder().resolve("technician"), "format=1\n");
        return hello;
    }

    private void assertForgotten() throws IOException {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !StateFolder.isToForget(folder()));
        assertThat(folder().resolve("credential")).doesNotExist();
        assertThat(folder().resolve("technician")).doesNotExist();
        assertThat(folder().resolve("history")).doesNotExist();
        Settings settings = new SettingsFile(folder()).read();
        assertThat(settings.enabled()).isFalse();
        assertThat(settings.code()).isEmpty();
        assertThat(settings.pabxId()).isEmpty();
    }

    private Path folder() {
        return temp.resolve("site");
    }

    private int reset(String... options) {
        String[] words = new String[options.length + 3];
        words[0] = "reset";
        words[1] = "--state";
        words[2] = folder().toString();
        System.arraycopy(options, 0, words, 3, options.length);
        return AgentMain.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .execute(words);
    }
}
