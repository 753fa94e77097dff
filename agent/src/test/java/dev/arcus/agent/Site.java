package dev.arcus.agent;

import dev.arcus.agent.connection.ConnectionStatus;
import dev.arcus.agent.connection.JdkDialer;
import dev.arcus.agent.connection.Surroundings;
import dev.arcus.agent.console.Console;
import dev.arcus.agent.hub.Authority;
import dev.arcus.agent.hub.TestHub;
import dev.arcus.agent.state.ActivationCode;
import dev.arcus.agent.state.PabxId;
import dev.arcus.agent.state.Settings;
import dev.arcus.agent.state.SettingsFile;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.trust.Trust;
import dev.arcus.testing.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;

/** A PBX of a test with its agent: switched on and off, its clock moved by hand. */
final class Site implements AutoCloseable {

    static final String PABX_ID = "PBX-1";
    static final String CODE = "1234-5678";

    private final Path folder;
    private final TestClock clock = new TestClock();
    private final Surroundings around =
            new Surroundings(clock, clock::nanos, new SecureRandom(), new JdkDialer(HttpClient.Builder.NO_PROXY));
    private final List<ConnectionStatus> statuses = new CopyOnWriteArrayList<>();
    private Optional<Agent> agent = Optional.empty();
    private Optional<Console> console = Optional.empty();

    Site(Path folder) {
        this.folder = folder;
    }

    /** What a technician types for a hub. */
    static SettingsChange typed(TestHub hub, Authority authority) {
        return new SettingsChange(
                Optional.of(new PabxId(PABX_ID)),
                Optional.of(new ActivationCode(CODE)),
                Optional.of(TestHub.DOMAIN),
                Optional.of(hub.address()),
                Optional.of(Trust.parse("sha256:" + authority.fingerprint(), Path.of(""))),
                Optional.empty());
    }

    static SettingsChange code(String code) {
        return SettingsChange.none().withCode(new ActivationCode(code));
    }

    Site on(SettingsChange options) throws StateFault {
        agent = Optional.of(new VirtualSite(folder, PbxPlan.any(), options).start(around, statuses::add));
        return this;
    }

    /** The OMC page of the running agent, until {@link #off}. */
    Console console() throws StateFault {
        Console opened = agent.orElseThrow().openConsole(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        console = Optional.of(opened);
        return opened;
    }

    void off() {
        console.ifPresent(Console::close);
        console = Optional.empty();
        agent.ifPresent(Agent::close);
        agent = Optional.empty();
    }

    /** Someone presses <em>Apply</em>, in another process or here. */
    Settings apply(UnaryOperator<Settings> change) throws StateFault {
        return new SettingsFile(folder).apply(change);
    }

    Settings settings() throws StateFault {
        return new SettingsFile(folder).read();
    }

    void advance(Duration by) {
        clock.advance(by);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    String text(String name) throws IOException {
        return Files.readString(file(name));
    }

    ConnectionStatus status() {
        return statuses.getLast();
    }

    List<ConnectionStatus> statuses() {
        return statuses;
    }

    /** Waits until the status is of a kind, and gives it. */
    <T extends ConnectionStatus> T await(Class<T> kind) {
        return await(kind, status -> true);
    }

    <T extends ConnectionStatus> T await(Class<T> kind, Predicate<T> fits) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(10))
                .until(() -> !statuses.isEmpty() && kind.isInstance(status()) && fits.test(kind.cast(status())));
        return kind.cast(status());
    }

    /** How long the agent pauses, seen from the moment when it said so. */
    Duration pause() {
        return Duration.between(clock.instant(), status().nextAttempt().orElseThrow());
    }

    @Override
    public void close() {
        off();
        around.close();
    }
}
