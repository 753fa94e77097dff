package dev.arcus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.e2e.support.AdminClient.Declared;
import dev.arcus.e2e.support.AgentProcess;
import dev.arcus.e2e.support.Patience;
import dev.arcus.e2e.support.Signal;
import dev.arcus.e2e.support.Stage;
import dev.arcus.e2e.support.TcpPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the hub says of a PBX that is gone, in real time. */
class StatusTest {

    private static final Duration SILENT_LOSS = Duration.ofSeconds(35);
    private static final Duration CLEAN_STOP = Duration.ofSeconds(2);

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

    /** A PBX that is Running. */
    private record Live(Declared system, AgentProcess agent) {}

    @Test
    void everyLossIsShownInTime() throws Exception {
        try (var path = TcpPath.to(stage.hub().setup().gatewayPort())) {
            // Given four PBXs that are Running, one of them behind a path of its own
            var stopped = running(stage.hub().setup().gatewayPort());
            var killed = running(stage.hub().setup().gatewayPort());
            var frozen = running(stage.hub().setup().gatewayPort());
            var cut = running(path.port());

            // When one stops, one is killed, one stands still, and one is cut off without a word
            stopped.agent().process().signal(Signal.TERM);
            killed.agent().process().signal(Signal.KILL);
            frozen.agent().process().signal(Signal.STOP);
            path.cut();
            var shown = timeUntilShown(Map.of("stopped", stopped, "killed", killed, "frozen", frozen, "cut", cut));

            // Then the hub shows each as not Running in time
            assertThat(shown.get("stopped")).isLessThan(CLEAN_STOP);
            assertThat(shown.values()).allSatisfy(time -> assertThat(time).isLessThan(SILENT_LOSS));
        }
    }

    @Test
    void restartedHubNeverSaysRunningOfAPbxThatIsAway() {
        // Given two PBXs that are Running
        var away = running(stage.hub().setup().gatewayPort());
        var here = running(stage.hub().setup().gatewayPort());

        // When the hub is killed together with one of them, and started again
        stage.hub().process().kill();
        away.agent().process().kill();
        stage.hub().restart();
        var said = new TreeSet<String>();
        Patience.until(Duration.ofSeconds(30), "the other is back", () -> {
            said.add(label(away));
            return label(here).equals("Running");
        });

        // Then the one that is away is Unknown, until it returns
        assertThat(said).containsExactly("Unknown");
        away.agent().restart();
        stage.awaitLabel(away.system(), "Running");
    }

    @Test
    void hubThatStoodStillSaysUnknownUntilThePbxAnsweredAgain() throws Exception {
        // Given a PBX that is Running
        var live = running(stage.hub().setup().gatewayPort());

        // When the hub stands still for 8 s, the PBX stops answering meanwhile, and the hub is asked the moment it goes
        // on
        List<String> said;
        try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
            stage.hub().process().signal(Signal.STOP);
            live.agent().process().signal(Signal.STOP);
            Callable<String> question = () -> label(live);
            Patience.until(Duration.ofSeconds(10), "8 s have passed", after(Duration.ofSeconds(8)));
            var answers = List.of(asking.submit(question), asking.submit(question), asking.submit(question));
            stage.hub().process().signal(Signal.CONT);
            said = List.of(
                    answers.get(0).get(), answers.get(1).get(), answers.get(2).get(), label(live), label(live));
        }

        // Then it knows that it does not know, until the PBX answered
        assertThat(said).containsOnly("Unknown");
        live.agent().process().signal(Signal.CONT);
        stage.awaitLabel(live.system(), "Running");
    }

    private static Live running(int port) {
        var name = "pbx-" + NAMES.incrementAndGet();
        var system = stage.declare(name);
        var agent = stage.typed(name, "CPU%010d".formatted(NAMES.get()), system, port);
        stage.awaitLabel(system, "Running");
        return new Live(system, agent);
    }

    private static String label(Live live) {
        return stage.admin().label(live.system().id());
    }

    private static Map<String, Duration> timeUntilShown(Map<String, Live> lost) {
        var start = System.nanoTime();
        var shown = new LinkedHashMap<String, Duration>();
        Patience.until(SILENT_LOSS.plusSeconds(10), "every loss is shown", shown::toString, () -> {
            lost.forEach((name, live) -> {
                if (!label(live).equals("Running")) {
                    shown.putIfAbsent(name, Duration.ofNanos(System.nanoTime() - start));
                }
            });
            return shown.size() == lost.size();
        });
        return shown;
    }

    private static BooleanSupplier after(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() - end >= 0;
    }
}
