package dev.arcus.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.arcus.cli.client.AdminClient;
import dev.arcus.cli.demo.Processes.Child;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The hub as its own process: where it listens, whom to trust, who administers it. */
record HubChild(Child child, URI admin, URI gateway, Path caFile, String fingerprint, String email, String password) {

    private static final String EMAIL = "admin@demo.example";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static HubChild start(Processes processes, Path data, String password) {
        var child = processes.start(
                "hub",
                Map.of("ARCUS_BOOTSTRAP_EMAIL", EMAIL, "ARCUS_BOOTSTRAP_PASSWORD", password),
                List.of(
                        "up",
                        "--data",
                        data.toString(),
                        "--admin-port",
                        port(8443),
                        "--admin-plain-port",
                        port(8080),
                        "--gateway-port",
                        port(8444)));
        var facts =
                Patience.await(PATIENCE, () -> facts(child, data.resolve("run").resolve("hub.json")));
        return new HubChild(
                child,
                URI.create(facts.path("adminUrl").asText()),
                URI.create(facts.path("gatewayUrl").asText()),
                Path.of(facts.path("caFile").asText()),
                facts.path("caFingerprint").asText(),
                EMAIL,
                password);
    }

    AdminClient login() {
        return AdminClient.login(admin, caFile, email, password);
    }

    private static Patience.Answer<JsonNode> facts(Child child, Path file) {
        if (!child.isRunning()) {
            throw new DemoFailure("the hub did not start: " + child.lastWords());
        }
        if (!Files.exists(file)) {
            return Patience.notYet("the hub is not up: " + child.lastWords());
        }
        try {
            return Patience.now(new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new DemoFailure("cannot read " + file + ": " + e.getMessage());
        }
    }

    /** The usual port, or any free one where something else has it. */
    private static String port(int usual) {
        try (var probe = new ServerSocket(usual)) {
            return String.valueOf(probe.getLocalPort());
        } catch (IOException taken) {
            return "0";
        }
    }
}
