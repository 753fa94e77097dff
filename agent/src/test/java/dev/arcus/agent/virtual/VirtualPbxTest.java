package dev.arcus.agent.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.arcus.testing.TestClock;
import dev.arcus.wire.agent.Channel;
import dev.arcus.wire.agent.ChannelReport;
import dev.arcus.wire.agent.Stations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VirtualPbxTest {

    private final TestClock clock = new TestClock();
    private final AtomicInteger changes = new AtomicInteger();

    @TempDir
    Path temp;

    private VirtualPbx pbx;

    @BeforeEach
    void build() throws IOException {
        Nameplate plate = new Nameplate(Delivery.BTCO, "CPU1", Model.CONNECT, "R6.2");
        PbxFolder folder = new PbxFolder(temp);
        folder.build(plate);
        pbx = new VirtualPbx(plate, folder, clock::nanos);
        pbx.onChange(changes::incrementAndGet);
    }

    @Test
    void anAgeIsTheTimeSinceTheLastKeepAlive() {
        pass(Duration.ofSeconds(4));
        assertThat(csta()).isEqualTo(ChannelReport.up(Channel.CSTA, Duration.ofSeconds(4)));

        pass(Duration.ofSeconds(1));

        assertThat(csta().ageMillis()).isZero();
        assertThat(changes).hasValue(0);
    }

    @Test
    void aChannelThatIsTakenDownSaysWhyAndAgesOn() throws IOException {
        fault("csta=down cable pulled");

        pass(Duration.ofSeconds(7));

        assertThat(csta().up()).isFalse();
        assertThat(csta().reason()).isEqualTo("cable pulled");
        assertThat(csta().ageMillis()).isEqualTo(7_000);
        assertThat(conf().up()).isTrue();
        assertThat(changes).hasValue(1);
    }

    @Test
    void aSilentChannelIsDownAfterTwoMisses() throws IOException {
        fault("conf=silent");
        pass(Duration.ofSeconds(10));
        assertThat(conf().up()).isTrue();

        pass(Duration.ofMillis(1));

        assertThat(conf().up()).isFalse();
        assertThat(conf().reason()).isEqualTo("no answer from the PBX");
        assertThat(changes).hasValue(1);
    }

    @Test
    void anUnprovedChannelClaimsToBeUpAndAges() throws IOException {
        fault("csta=unproved");

        pass(Duration.ofMinutes(5));

        assertThat(csta().up()).isTrue();
        assertThat(csta().ageMillis()).isEqualTo(300_000);
    }

    @Test
    void aProbeIsFreshExceptWhereThePbxDoesNotAnswer() throws IOException {
        fault("csta=silent");
        pass(Duration.ofSeconds(3));

        var reports = pbx.probe(Duration.ofSeconds(2));

        assertThat(reports).extracting(ChannelReport::ageMillis).containsExactly(0L, 3_000L);
    }

    @Test
    void aChannelComesUpWhenTheFaultIsGone() throws IOException {
        fault("csta=down cable pulled");
        pass(Duration.ofSeconds(20));

        Files.delete(temp.resolve("faults"));
        pass(Duration.ZERO);

        assertThat(csta().up()).isTrue();
        assertThat(csta().ageMillis()).isZero();
        assertThat(changes).hasValue(2);
    }

    @Test
    void aFaultsFileThatMeansNothingChangesNothing() throws IOException {
        fault("csta=broken");

        pass(Duration.ofSeconds(5));

        assertThat(csta().up()).isTrue();
    }

    @Test
    void newPhonesAreNoticed() throws IOException {
        Files.writeString(temp.resolve("installation"), "customer=Huber\nstation.7=A;B;8068s\n");

        pass(Duration.ZERO);

        assertThat(pbx.stations()).containsExactly(new Stations.Station("7", "A;B", "8068s"));
        assertThat(changes).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "licences=a",
                "customer=A\nfleet-reference=ALE12",
                "customer=A\ninstallation-reference=1234.5678.90",
                "customer=A\nfleet-reference=AL-E\ninstallation-reference=1",
                "customer=A\ntrust=sha256:1",
                "customer=A\ncolour=red",
                "customer=A\nstation.=A;B",
                "customer"
            })
    void anInstallationFileThatIsWrongIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> InstallationFile.parse(text, temp));
    }

    @Test
    void anInstallationFileSurvivesTheRoundTrip() {
        InstallationFile file = InstallationFile.parse("""
                # from the order
                customer = Bäckerei Huber
                licences = rainbow, users-8
                fleet-reference = ALE12
                installation-reference = 1234.5678-90
                hub = wss://127.0.0.1:8444/websocket
                trust = public
                station.100 = Theke;8068s
                """, temp);

        assertThat(InstallationFile.parse(file.text(), temp)).isEqualTo(file);
        assertThat(file.pair().orElseThrow().text()).isEqualTo("ALE12-1234.5678-90");
    }

    @Test
    void anEvolutionIsNotBuiltToOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Nameplate(Delivery.BTCO, "CPU1", Model.EVOLUTION, "R6.2"));
    }

    private void fault(String line) throws IOException {
        Files.writeString(temp.resolve("faults"), line + "\n");
        pass(Duration.ZERO);
    }

    private void pass(Duration time) {
        clock.advance(time);
        pbx.step();
    }

    private ChannelReport conf() {
        return pbx.channels().getFirst();
    }

    private ChannelReport csta() {
        return pbx.channels().getLast();
    }
}
