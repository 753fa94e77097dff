package dev.arcus.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.arcus.agent.connection.JdkDialer;
import dev.arcus.agent.connection.Surroundings;
import dev.arcus.agent.state.CodeOrigin;
import dev.arcus.agent.state.PabxId;
import dev.arcus.agent.state.Settings;
import dev.arcus.agent.state.SettingsFile;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.virtual.Delivery;
import dev.arcus.agent.virtual.InstallationFile;
import dev.arcus.agent.virtual.Model;
import dev.arcus.agent.virtual.Nameplate;
import dev.arcus.agent.virtual.PbxFolder;
import dev.arcus.testing.TestClock;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files make of a PBX. Nothing is dialled: there is no trust anchor. */
final class VirtualSiteTest {

    private static final String INSTALLATION = """
            customer = Bäckerei Huber
            licences = rainbow
            fleet-reference = ALE12
            installation-reference = 1234.5678.90
            hub = wss://127.0.0.1:1/websocket
            """;

    private final TestClock clock = new TestClock();
    private final Surroundings around =
            new Surroundings(clock, clock::nanos, new SecureRandom(), new JdkDialer(HttpClient.Builder.NO_PROXY));

    @TempDir
    Path temp;

    @AfterEach
    void tidy() {
        around.close();
    }

    @Test
    void aBtcoPbxHasDataOnBoardAndRainbowOff() throws StateFault {
        run(PbxPlan.any(), SettingsChange.none());

        assertThat(settings().enabled()).isFalse();
        assertThat(settings().pabxId()).isEmpty();
        assertThat(pbx().nameplate().orElseThrow().delivery()).isEqualTo(Delivery.BTCO);
        assertThat(pbx().installation().orElseThrow().licences()).contains("rainbow");
    }

    @Test
    void aStockPbxHasNothingUntilItIsInstalled() throws StateFault {
        run(stock(Optional.empty()), SettingsChange.none());

        assertThat(pbx().installation()).isEmpty();
        assertThat(settings()).isEqualTo(Settings.factory());
    }

    @Test
    void theInstallationFileFillsBothFieldsAndEnablesRainbow() throws StateFault {
        run(stock(Optional.of(installation())), SettingsChange.none());

        assertThat(settings().enabled()).isTrue();
        assertThat(settings().pabxId()).contains(new PabxId("ALE12-1234.5678.90"));
        assertThat(settings().code().orElseThrow().text()).isEqualTo("ALE12-1234.5678.90");
        assertThat(settings().origin()).isEqualTo(CodeOrigin.INSTALLED);
        assertThat(settings().address().hub()).contains("wss://127.0.0.1:1/websocket");
    }

    @Test
    void aFileWithAPairMakesAStockPbx() throws StateFault {
        run(
                new PbxPlan(
                        Optional.empty(),
                        Optional.of("CPU9"),
                        Optional.of(Model.EVOLUTION),
                        Optional.empty(),
                        Optional.of(installation())),
                SettingsChange.none());

        assertThat(pbx().nameplate())
                .contains(new Nameplate(Delivery.STOCK, "CPU9", Model.EVOLUTION, Nameplate.SOFTWARE));
    }

    @Test
    void theSameFileAgainDoesNotUndoWhatATechnicianChanged() throws StateFault {
        run(stock(Optional.of(installation())), SettingsChange.none());
        Settings changed = new SettingsFile(temp).apply(old -> old.withEnabled(false));

        run(stock(Optional.of(installation())), SettingsChange.none());

        assertThat(settings()).isEqualTo(changed);
    }

    @Test
    void installingBesideARunningAgentIsTheSame() throws StateFault {
        run(stock(Optional.empty()), SettingsChange.none());

        assertThat(VirtualSite.install(temp, new SettingsFile(temp), installation())
                        .enabled())
                .isTrue();

        assertThat(pbx().installation()).contains(installation());
    }

    @Test
    void typingEnablesRainbowOnceAndTheSameOptionsAgainChangeNothing() throws StateFault {
        run(PbxPlan.any(), Site.code("1234"));
        assertThat(settings().enabled()).isTrue();
        Settings disabled = new SettingsFile(temp).apply(old -> old.withEnabled(false));

        run(PbxPlan.any(), Site.code("1234"));

        assertThat(settings()).isEqualTo(disabled);
    }

    @Test
    void theSameCodeAppliedAgainCountsAsNew() throws StateFault {
        run(PbxPlan.any(), Site.code("1234"));

        Settings applied = new SettingsFile(temp).apply(Site.code("1234")::applied);

        assertThat(applied.codeRevision()).isEqualTo(2);
    }

    @Test
    void theSerialNumberIsMadeOnceAndKept() throws StateFault {
        run(PbxPlan.any(), SettingsChange.none());
        Nameplate first = pbx().nameplate().orElseThrow();

        run(PbxPlan.any(), SettingsChange.none());

        assertThat(pbx().nameplate()).contains(first);
    }

    @Test
    void softwareMayChangeButHardwareMayNot() throws StateFault {
        run(plan("CPU1", Optional.of("R6.2")), SettingsChange.none());

        run(plan("CPU1", Optional.of("R6.3")), SettingsChange.none());

        assertThat(pbx().nameplate().orElseThrow().software()).isEqualTo("R6.3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(plan("CPU2", Optional.empty()), SettingsChange.none()))
                .withMessageContaining("serial number CPU1");
    }

    @Test
    void aContradictionIsRefusedBeforeAnythingIsWritten() {
        Path fresh = temp.resolve("fresh");
        PbxPlan plan = new PbxPlan(
                Optional.of(Delivery.BTCO),
                Optional.empty(),
                Optional.of(Model.EVOLUTION),
                Optional.empty(),
                Optional.empty());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VirtualSite(fresh, plan, SettingsChange.none()).start(around, status -> {}));

        assertThat(Files.exists(fresh)).isFalse();
    }

    private void run(PbxPlan plan, SettingsChange change) throws StateFault {
        new VirtualSite(temp, plan, change).start(around, status -> {}).close();
    }

    private static PbxPlan stock(Optional<InstallationFile> file) {
        return new PbxPlan(Optional.of(Delivery.STOCK), Optional.empty(), Optional.empty(), Optional.empty(), file);
    }

    private static PbxPlan plan(String serial, Optional<String> software) {
        return new PbxPlan(Optional.empty(), Optional.of(serial), Optional.empty(), software, Optional.empty());
    }

    private InstallationFile installation() {
        return InstallationFile.parse(INSTALLATION, temp);
    }

    private Settings settings() throws StateFault {
        return new SettingsFile(temp).read();
    }

    private PbxFolder pbx() {
        return new PbxFolder(temp.resolve("pbx"));
    }
}
