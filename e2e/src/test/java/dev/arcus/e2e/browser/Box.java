package dev.arcus.e2e.browser;

import dev.arcus.e2e.support.AgentProcess;
import dev.arcus.e2e.support.HubProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A PBX whose page is served, and the port of the page. */
record Box(AgentProcess agent, int port) {

    /** Built to order, as it leaves the factory: it knows no hub. */
    static Box builtToOrder(Scene scene, String name, String serial) {
        var port = freePort();
        return serving(
                port,
                scene.stage()
                        .agent(
                                name,
                                "--serial",
                                serial,
                                "--model",
                                "OXO Connect",
                                "--console-port",
                                String.valueOf(port)));
    }

    /** From stock, installed with its pair. */
    static Box fromStock(Scene scene, String name, String serial, String pair) {
        var port = freePort();
        return serving(port, scene.stage().fromStock(name, serial, pair, "--console-port", String.valueOf(port)));
    }

    /** The file that tells a box built to order where the hub is. */
    static Path installation(Scene scene, String name) {
        try {
            return Files.writeString(scene.folder().resolve(name + ".txt"), """
                    customer = Bäckerei Huber
                    licences = rainbow, users-8
                    hub = %s
                    trust = sha256:%s
                    """.formatted(
                            HubProcess.gatewayAddress(scene.hub().setup().gatewayPort()),
                            scene.hub().facts().caFingerprint()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What its process takes of the machine's memory (RSS). */
    long mebibytes() {
        try (var lines =
                Files.lines(Path.of("/proc", String.valueOf(agent.process().pid()), "status"))) {
            var kibibytes =
                    lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(kibibytes.replaceAll("[^0-9]", "")) / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Box serving(int port, AgentProcess agent) {
        agent.process().awaitLine(line -> line.contains("event=console-opened"), Chromium.PATIENCE);
        return new Box(agent, port);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
