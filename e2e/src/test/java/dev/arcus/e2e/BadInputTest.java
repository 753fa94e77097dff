package dev.arcus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.arcus.e2e.support.FrameSocket;
import dev.arcus.e2e.support.Patience;
import dev.arcus.e2e.support.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What strangers send to a hub that serves honest PBXs meanwhile. */
class BadInputTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int PER_ADDRESS = 500;
    private static final int KEPT_FREE = 500;
    private static final long MOST_STRANGERS = 250L * PER_ADDRESS;
    private static final long MOST_GROWTH = 256L << 20;

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

    static List<Arguments> badFrames() {
        var open = "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='openrainbow.com' version='1.0'";
        return List.of(
                Arguments.of("not XML", "hello", "not-well-formed"),
                Arguments.of("half an element", open, "not-well-formed"),
                Arguments.of("two elements", open + "/>" + open + "/>", "not-well-formed"),
                Arguments.of("a DTD", "<!DOCTYPE x [<!ENTITY a 'b'>]>" + open + "/>", "restricted-xml"),
                Arguments.of("an instruction", "<?xml version='1.0'?>" + open + "/>", "restricted-xml"),
                Arguments.of("depth", "<a>".repeat(5_000) + "</a>".repeat(5_000), "policy-violation"),
                Arguments.of(
                        "another domain", open.replace("openrainbow.com", "elsewhere.example") + "/>", "host-unknown"));
    }

    @ParameterizedTest(name = "{0} is answered with {2}")
    @MethodSource("badFrames")
    void badFrameIsNamedAndEndsTheConnection(String what, String frame, String condition) {
        // Given a connection
        try (var socket = FrameSocket.dial(stage.hub().gateway())) {
            // When it brings what it must not
            socket.send(frame);
            var heard = everything(socket);

            // Then it is told why, and closed
            assertThat(heard).as(what).contains("<" + condition + " ");
            assertThat(socket.closeCode(SOON)).isPositive();
        }
    }

    @Test
    void stanzaOfTenMegabytesIsCutOffAtTheLimit() {
        // Given a connection
        try (var socket = FrameSocket.dial(stage.hub().gateway())) {
            // When it sends 10 MB in one frame
            sendUntilCut(socket, "x".repeat(10 << 20));

            // Then it is closed as too big
            assertThat(socket.closeCode(SOON)).isIn(1009, 1006);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void connectionsThatNeverLogInCostBoundedMemoryAndHonestPbxsComeIn() {
        // Given a hub that serves, and a PBX that was never there
        var system = stage.declare("Honest");
        var before = residentBytes();
        var strangers = new ArrayList<SocketChannel>();
        try {
            // When as many connections as this machine allows are opened and never say a word
            crowd(strangers);
            stage.typed("honest", "CPU0000000001", system);
            stage.awaitLabel(system, "Running");

            // Then the honest one is Running, and the hub has not grown out of bounds
            assertThat(strangers).hasSizeGreaterThan(1_000);
            assertThat(residentBytes() - before).isLessThan(MOST_GROWTH);
        } finally {
            strangers.forEach(BadInputTest::close);
        }
        assertThat(stage.admin().label(system.id())).isEqualTo("Running");
    }

    /** From many addresses, so that the bound in all is met, not only the one for each address. */
    private static void crowd(List<SocketChannel> strangers) {
        var all = Math.min(free() - KEPT_FREE, MOST_STRANGERS);
        for (var i = 0; i < all; i++) {
            strangers.add(connect("127.0.0." + (2 + i / PER_ADDRESS)));
        }
    }

    private static SocketChannel connect(String from) {
        try {
            var channel = SocketChannel.open();
            channel.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            channel.connect(
                    new InetSocketAddress("127.0.0.1", stage.hub().setup().gatewayPort()));
            return channel;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long free() {
        var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount();
    }

    private static long residentBytes() {
        try (var lines = Files.lines(Path.of("/proc/" + stage.hub().process().pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String everything(FrameSocket socket) {
        var heard = new StringBuilder();
        for (var frame = socket.next(); frame.isPresent(); frame = socket.next()) {
            heard.append(frame.get());
        }
        Patience.until(SOON, "the connection ends", () -> !socket.isOpen());
        return heard.toString();
    }

    private static void sendUntilCut(FrameSocket socket, String frame) {
        try {
            socket.send(frame);
        } catch (CompletionException cutMeanwhile) {
            // That is what is expected: the hub does not read it to the end.
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
