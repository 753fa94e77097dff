package dev.arcus.agent.sip;

import dev.arcus.agent.pbx.Hardware;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.time.Ticker;
import dev.arcus.wire.agent.Channel;
import dev.arcus.wire.agent.ChannelReport;
import dev.arcus.wire.agent.Stations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** The connector of a test on its folder, at a quick pace. */
final class WatchedPbx implements AutoCloseable {

    /** As usual, but a quick look, quick retransmissions, and nobody tries again after a refusal. */
    static final Pace QUICK = new Pace(
            Duration.ofSeconds(1),
            Duration.ofMillis(50),
            Duration.ofMillis(400),
            Duration.ofMillis(10),
            Duration.ofMillis(300),
            List.of(Duration.ofHours(1)));

    /** For a PBX that always answers: however busy the machine is, nothing is missed and nothing is sent twice. */
    static final Pace PATIENT = new Pace(
            Duration.ofSeconds(15),
            Duration.ofSeconds(15),
            Duration.ofSeconds(15),
            Duration.ofMillis(10),
            Duration.ofMillis(300),
            List.of(Duration.ofHours(1)));

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final SipPbx pbx;
    private final AtomicInteger changes = new AtomicInteger();

    private WatchedPbx(Path folder, Pace pace) throws StateFault {
        this.folder = folder;
        this.pbx = new SipPbx(
                new Hardware("CPU1", "OXO Connect", "R6.2"), folder, Ticker.system(), new SecureRandom(), pace);
        pbx.onChange(changes::incrementAndGet);
    }

    /** Watches by the lines of a connector file. */
    static WatchedPbx start(Path folder, String... lines) throws StateFault {
        return start(folder, QUICK, lines);
    }

    static WatchedPbx start(Path folder, Pace pace, String... lines) throws StateFault {
        write(folder, lines);
        WatchedPbx watched = new WatchedPbx(folder, pace);
        SipPbx unused = watched.pbx.started();
        return watched;
    }

    /** Someone loads another connector file. */
    void configure(String... lines) {
        write(folder, lines);
    }

    SipPbx pbx() {
        return pbx;
    }

    int changes() {
        return changes.get();
    }

    ChannelReport csta() {
        return of(Channel.CSTA);
    }

    ChannelReport conf() {
        return of(Channel.CONF);
    }

    List<String> numbers() {
        return pbx.stations().stream().map(Stations.Station::number).toList();
    }

    WatchedPbx awaitUp() {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(5))
                .atMost(PATIENCE)
                .untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(csta().up())
                        .as(csta().reason())
                        .isTrue());
        return this;
    }

    /** Waits until csta is down for a reason that contains these words. */
    WatchedPbx awaitDown(String words) {
        Awaitility.await().pollInterval(Duration.ofMillis(5)).atMost(PATIENCE).untilAsserted(() -> {
            org.assertj.core.api.Assertions.assertThat(csta().reason()).contains(words);
            org.assertj.core.api.Assertions.assertThat(csta().up()).isFalse();
        });
        return this;
    }

    static void await(java.util.concurrent.Callable<Boolean> holds) {
        Awaitility.await().pollInterval(Duration.ofMillis(5)).atMost(PATIENCE).until(holds);
    }

    @Override
    public void close() {
        pbx.close();
    }

    private ChannelReport of(Channel channel) {
        return pbx.channels().stream()
                .filter(report -> report.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    private static void write(Path folder, String... lines) {
        try {
            Path fresh = Files.writeString(
                    folder.resolve("connector.new"), "connector=sip\n" + String.join("\n", lines) + "\n");
            Files.move(fresh, folder.resolve("connector"), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
