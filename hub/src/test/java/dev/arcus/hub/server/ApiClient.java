package dev.arcus.hub.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.arcus.hub.contract.AnswerContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A client of the API as a test needs it: every answer is given back, refusals too. */
public final class ApiClient {

    public static final String ADMIN = "/api/rainbow/admin/v1.0";
    public static final String ARCUS = "/api/arcus/v1";
    public static final String LOGIN = "/api/rainbow/authentication/v1.0/login";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI hub;
    private final Map<String, String> headers;

    private ApiClient(URI hub, Map<String, String> headers) {
        this.hub = hub;
        this.headers = headers;
    }

    public static ApiClient plain(int port) {
        return new ApiClient(URI.create("http://127.0.0.1:" + port), Map.of());
    }

    /** What the hub said. */
    public record Answer(int status, HttpHeaders headers, String text) {

        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError("not JSON: " + text, e);
            }
        }

        public JsonNode data() {
            return json().path("data");
        }

        /** {@code errorDetailsCode}, 0 for none. */
        public int code() {
            return json().path("errorDetailsCode").asInt();
        }

        /** The names of the wrong inputs. */
        public List<String> params() {
            return json().path("errorDetails").findValuesAsText("param");
        }

        /** The data of an answer that must be good. */
        public JsonNode good() {
            if (status != 200) {
                throw new AssertionError(status + " " + text);
            }
            return data();
        }
    }

    /** The same client, of a hub on another port. */
    public ApiClient at(int port) {
        return new ApiClient(URI.create("http://127.0.0.1:" + port), headers);
    }

    /** A header that this client sends. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public ApiClient with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new ApiClient(hub, more);
    }

    public ApiClient login(String mail, String password) {
        var answer = tryLogin(mail, password);
        if (answer.status() != 200) {
            throw new AssertionError(answer.text());
        }
        return with("Authorization", "Bearer " + answer.json().path("token").asText());
    }

    public Answer tryLogin(String mail, String password) {
        var credentials = Base64.getEncoder().encodeToString((mail + ":" + password).getBytes(StandardCharsets.UTF_8));
        return with("Authorization", "Basic " + credentials).get(LOGIN);
    }

    public Answer get(String path) {
        return send("GET", path, new byte[0]);
    }

    public Answer delete(String path) {
        return send("DELETE", path, new byte[0]);
    }

    public Answer post(String path, Map<String, ?> body) {
        return send("POST", path, bytes(body));
    }

    public Answer put(String path, Map<String, ?> body) {
        return send("PUT", path, bytes(body));
    }

    public Answer post(String path, String body) {
        return send("POST", path, body.getBytes(StandardCharsets.UTF_8));
    }

    public Answer send(String method, String path, byte[] body) {
        var request = HttpRequest.newBuilder(hub.resolve(path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20));
        headers.forEach(request::setHeader);
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            var answer = new Answer(response.statusCode(), response.headers(), response.body());
            var type = response.headers().firstValue("Content-Type").orElse("");
            AnswerContract.check(method, path, answer.status(), type, answer.text());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Map<String, ?> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
