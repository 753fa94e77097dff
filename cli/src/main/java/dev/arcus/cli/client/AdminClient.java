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
import java.util.Optional;

/** A logged-in client of the admin API over TLS, which trusts exactly the CA it was given. */
public final class AdminClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** For thousands of rows. */
    private static final Duration LONG = Duration.ofMinutes(10);

    private final HttpClient http;
    private final URI hub;
    private final String token;
    private final String language;

    private AdminClient(HttpClient http, URI hub, String token, String language) {
        this.http = http;
        this.hub = hub;
        this.token = token;
        this.language = language;
    }

    /** Logs in at {@code hub} (scheme, host and port) with the certificate of its CA in a PEM file. */
    public static AdminClient login(URI hub, Path caFile, String email, String password) {
        return login(hub, Optional.of(caFile), email, password, Optional.empty());
    }

    /** The same; without a file it trusts what the Java runtime trusts. {@code code}: of a second factor, for whoever has one. */
    public static AdminClient login(
            URI hub, Optional<Path> caFile, String email, String password, Optional<String> code) {
        var builder = HttpClient.newBuilder().connectTimeout(PATIENCE);
        caFile.ifPresent(file -> builder.sslContext(Trust.inFile(file)));
        var http = builder.build();
        var credentials = Base64.getEncoder().encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(hub.resolve("/api/rainbow/authentication/v1.0/login"))
                .header("Authorization", "Basic " + credentials)
                .header("Accept", "application/json")
                .timeout(PATIENCE);
        code.ifPresent(text -> request.header("X-Arcus-One-Time-Code", text));
        var answer = send(http, request.build());
        return new AdminClient(http, hub, answer.path("token").asText(), "en");
    }

    /** The same client, answered in {@code language} (RFC 9110 §12.5.4). */
    public AdminClient speaking(String language) {
        return new AdminClient(http, hub, token, language);
    }

    /** The {@code data} of the answer to a POST without a body. */
    public JsonNode post(String path) {
        return send(
                        http,
                        request(path)
                                .timeout(LONG)
                                .POST(BodyPublishers.noBody())
                                .build())
                .path("data");
    }

    /** The {@code data} of the answer to a POST of a file. */
    public JsonNode post(String path, String contentType, byte[] body) {
        var request = request(path)
                .setHeader("Content-Type", contentType)
                .timeout(LONG)
                .POST(BodyPublishers.ofByteArray(body));
        return send(http, request.build()).path("data");
    }

    /** A file. */
    public byte[] file(String path) {
        var request =
                request(path).setHeader("Accept", "text/csv").timeout(LONG).GET();
        return answer(http, request.build());
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
                .header("Accept-Language", language)
                .timeout(PATIENCE);
    }

    private static JsonNode send(HttpClient http, HttpRequest request) {
        try {
            return JSON.readTree(answer(http, request));
        } catch (IOException e) {
            throw new ApiFailure("no answer from the hub at " + request.uri().getAuthority() + ": " + e, e);
        }
    }

    private static byte[] answer(HttpClient http, HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 != 2) {
                throw refusal(request, response.statusCode(), JSON.readTree(response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new ApiFailure("no answer from the hub at " + request.uri().getAuthority() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiFailure("interrupted", e);
        }
    }

    /** With the remedy, and what stands in the way. */
    private static ApiFailure refusal(HttpRequest request, int status, JsonNode body) {
        var data = body.path("errorDetailsData");
        return new ApiFailure(request.method() + " " + request.uri().getPath() + " was answered with " + status + ": "
                + body.path("errorDetails")
                + (body.has("errorRemedy") ? " " + body.path("errorRemedy").asText() : "")
                + (data.isMissingNode() ? "" : " " + data));
    }
}
