package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ARCUS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.ApiClient.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** Somebody who imports files over the API. */
final class ImportDesk {

    static final String IMPORTS = ARCUS + "/imports";

    private final ApiClient client;

    ImportDesk(ApiClient client) {
        this.client = client;
    }

    Answer send(String kind, byte[] file) {
        return client.with("Content-Type", "text/csv").send("POST", IMPORTS + "?kind=" + kind, file);
    }

    JsonNode rehearse(String kind, String file) {
        return send(kind, file.getBytes(StandardCharsets.UTF_8)).good();
    }

    JsonNode rehearse(String kind, byte[] file) {
        return send(kind, file).good();
    }

    /** Applies it and waits for the end. */
    JsonNode apply(JsonNode rehearsed) {
        client.post(at(rehearsed) + "/apply", Map.of()).good();
        return settled(rehearsed);
    }

    JsonNode settled(JsonNode rehearsed) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> client.get(at(rehearsed)).good(),
                        found -> !found.path("phase").asText().equals("applying"));
    }

    Answer undo(JsonNode rehearsed) {
        return client.post(at(rehearsed) + "/undo", Map.of());
    }

    JsonNode rows(JsonNode rehearsed, String outcome) {
        return client.get(at(rehearsed) + "/rows" + (outcome.isEmpty() ? "" : "?outcome=" + outcome))
                .good();
    }

    /** The only problem of the only row with an error. */
    JsonNode problem(String kind, String file) {
        var errors = rows(rehearse(kind, file), "error");
        if (errors.size() != 1 || errors.get(0).path("problems").size() != 1) {
            throw new AssertionError(errors);
        }
        return errors.get(0).path("problems").get(0);
    }

    String text(String path) {
        return client.with("Accept", "text/csv").get(ARCUS + path).text();
    }

    static String at(JsonNode rehearsed) {
        return IMPORTS + "/" + rehearsed.path("id").asText();
    }

    static String counts(JsonNode rehearsed) {
        var rows = rehearsed.path("rows");
        return rows.path("fresh") + " new, " + rows.path("same") + " same, " + rows.path("changed") + " changed, "
                + rows.path("errors") + " errors";
    }
}
