package dev.arcus.e2e.clients;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.arcus.e2e.support.AdminClient;
import dev.arcus.e2e.support.HubProcess;
import dev.arcus.e2e.support.Stage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A hub on port 443 of an address of this machine, where alone the clients look for one, and the installed clients. One thread. */
final class ClientStage implements AutoCloseable {

    private static final int HTTPS = 443;
    private static final int ADDRESSES = 50;

    /** Hubs of one run never try the same address. */
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final Stage stage;
    private final NodePackages packages;
    private final String host;
    private final Path folder;

    private ClientStage(Stage stage, NodePackages packages, String host, Path folder) {
        this.stage = stage;
        this.packages = packages;
        this.host = host;
        this.folder = folder;
    }

    /** Starts the hub in {@code folder}; the test is skipped, by name, where nobody may listen on port 443. */
    static ClientStage open(Path folder) {
        var packages = NodePackages.installed();
        var host = freeAddress();
        var setup = HubProcess.Setup.in(folder).at(host, HTTPS);
        return new ClientStage(Stage.open(folder, setup), packages, host, folder);
    }

    Stage stage() {
        return stage;
    }

    AdminClient admin() {
        return stage.admin();
    }

    NodePackages packages() {
        return packages;
    }

    String host() {
        return host;
    }

    Path folder() {
        return folder;
    }

    /** What a client's process needs to know; {@code home} is where it may keep what it likes. */
    Map<String, String> environment(Path home) {
        return Map.of(
                "HOME",
                home.toString(),
                "NODE_EXTRA_CA_CERTS",
                stage.hub().authority().toString(),
                "ARCUS_CLIENTS_HOSTS",
                host,
                "ARCUS_CLIENTS_PASSWORD",
                HubProcess.PASSWORD,
                "NO_UPDATE_NOTIFIER",
                "1");
    }

    @Override
    public void close() {
        stage.close();
    }

    private static String freeAddress() {
        for (var address = next(); address <= ADDRESSES; address = next()) {
            var host = "127.0.0." + address;
            try (var socket = new ServerSocket(HTTPS, 1, InetAddress.getByName(host))) {
                return socket.getInetAddress().getHostAddress();
            } catch (IOException takenOrForbidden) {
                // the next one, then
            }
        }
        return abort("needs to listen on port 443 of a loopback address: run it as root");
    }

    private static int next() {
        return NEXT.getAndIncrement();
    }
}
