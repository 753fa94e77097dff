package dev.arcus.cli.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** A logged-in client of the admin API over TLS, which trusts exactly the CA it was given. */
public final class AdminClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http;
    private final URI hub;
    private final String token;

    private AdminClient(HttpClient http, URI hub, String token) {
        this.http = http;
        this.hub = hub;
        this.token = token;
    }

    /** Logs in at {@code hub} (scheme, host and port) with the certificate of its CA in a PEM file. */
    public static AdminClient login(URI hub, Path caFile, String email, String password) {
        var http = HttpClient.newBuilder()
                .sslContext(Trust.inFile(caFile))
                .connectTimeout(PATIENCE)
                .build();
        var credentials = Base64.getEncoder().encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(hub.resolve("/api/rainbow/authentication/v1.0/login"))
                .header("Authorization", "Basic " + credentials)
                .header("Accept", "application/json")
                .timeout(PATIENCE)
                .build();
        var answer = send(http, request);
        return new AdminClient(http, hub, answer.path("token").asText());
    }

    /** The {@code data} of the answer to a GET. */
    public JsonNode get(String path) {
        return send(http, request(path).GET().build()).path("data");
    }

    /** The {@code data} of the answer to a POST. */
    public JsonNode post(String path, Map<String, ?> body) {
        try {
            var json = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
            return send(http, request(path).POST(json).build()).path("data");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(hub.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .timeout(PATIENCE);
    }

    private static JsonNode send(HttpClient http, HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            var body = JSON.readTree(response.body());
            if (response.statusCode() / 100 != 2) {
                throw new ApiFailure(request.method() + " " + request.uri().getPath() + " was answered with "
                        + response.statusCode() + ": " + body.path("errorDetails"));
            }
            return body;
        } catch (IOException e) {
            throw new ApiFailure("no answer from the hub at " + request.uri().getAuthority() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiFailure("interrupted", e);
        }
    }
}
