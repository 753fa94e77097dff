package dev.arcus.e2e.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;

/** A logged-in superadmin at the admin API, over TLS. Any thread. */
public final class AdminClient implements AutoCloseable {

    private static final String ADMIN = "/api/rainbow/admin/v1.0";
    private static final String ARCUS = "/api/arcus/v1";
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

    /** The hub answered with something else than success. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }

    /** A declared system as the API shows it. */
    public record Declared(String id, String name, String pbxId, String code, String credential) {

        static Declared of(JsonNode system) {
            return new Declared(
                    system.path("id").asText(),
                    system.path("name").asText(),
                    system.path("pbxId").asText(),
                    system.path("jid_pbxagent_password").asText(),
                    system.path("status").asText());
        }
    }

    /** Logs in at {@code hub}: scheme, host and port. */
    public static AdminClient login(URI hub, SSLContext tls, String email, String password) {
        var http = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        var credentials = Base64.getEncoder().encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(hub.resolve("/api/rainbow/authentication/v1.0/login"))
                .header("Authorization", "Basic " + credentials)
                .header("Accept", "application/json")
                .timeout(PATIENCE)
                .build();
        return new AdminClient(
                http, hub, body(send(http, request)).path("token").asText());
    }

    public String createPartner(String name) {
        return id(post(ADMIN + "/companies", Map.of("name", name, "isBP", true, "bpType", "DR", "country", "DEU")));
    }

    public String createCustomer(String name, String partner) {
        return id(post(ADMIN + "/companies", Map.of("name", name, "bpId", partner, "country", "DEU")));
    }

    public String createSite(String name, String company) {
        return id(post(ADMIN + "/sites", Map.of("name", name, "companyId", company, "status", "active")));
    }

    /** Puts a PBX into the partner's stock, and returns the item's id; {@code pair} is fleet reference, hyphen, installation reference. */
    public String addToFleet(String partner, String pair, String model, String serial) {
        var hyphen = pair.indexOf('-');
        return id(post(
                ARCUS + "/fleet/items",
                Map.of(
                        "partnerId", partner,
                        "fleetReference", pair.substring(0, hyphen),
                        "installationReference", pair.substring(hyphen + 1),
                        "model", model,
                        "serial", serial)));
    }

    /** Built to customer order: the hub makes PABX-ID and code. */
    public Declared declare(String name, String site) {
        return declare(name, site, Map.of());
    }

    /** From stock: the pair is both. */
    public Declared declareStock(String name, String site, String pair) {
        return declare(name, site, Map.of("pbxId", pair, "activationCode", pair));
    }

    public Declared system(String id) {
        return Declared.of(get(ADMIN + "/systems/" + id));
    }

    /** Cuts the PBX off and returns the system with its new code. */
    public Declared reset(String id) {
        return Declared.of(post(ADMIN + "/systems/" + id + "/reset-password", Map.of()));
    }

    /** Asks for a new password in band, and returns the status. */
    public JsonNode renew(String id) {
        return post(ARCUS + "/systems/" + id + "/renew-password", Map.of());
    }

    /** The word of the console: Pending, Running, Degraded, Activated, Unknown. */
    public String label(String id) {
        return get(labelPath(id)).path("label").asText();
    }

    /** The same for several systems at once, in their order; {@code , renewing} behind it while a password is being renewed. */
    public List<String> labels(List<String> ids) {
        return ids.stream().map(this::askLabel).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    /**
     * What is kept under the number of a refused attempt: its cause, such as {@code code_spent}. Attempts are written behind the
     * connections, so it waits a moment for it.
     */
    public String causeOf(String attemptNumber) {
        var path = ARCUS + "/attempts/" + attemptNumber;
        Patience.until(Duration.ofSeconds(5), "attempt " + attemptNumber + " is kept", () -> isThere(path));
        return get(path).path("cause").asText();
    }

    private boolean isThere(String path) {
        return send(http, request(path).GET().build()).statusCode() != 404;
    }

    /** The HTTP status of the answer to any call; empty when none came. */
    public Optional<Integer> status(String method, String path, Map<String, ?> body, Map<String, String> headers) {
        try {
            var json = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
            var request = request(path).method(method, method.equals("DELETE") ? BodyPublishers.noBody() : json);
            headers.forEach(request::header);
            return Optional.of(
                    http.send(request.build(), BodyHandlers.ofByteArray()).statusCode());
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The {@code data} of the answer to a GET. */
    public JsonNode get(String path) {
        return body(send(http, request(path).GET().build())).path("data");
    }

    /** The {@code data} of the answer to a POST of a CSV file. */
    public JsonNode postFile(String path, String csv) {
        var request = request(path).setHeader("Content-Type", "text/csv").POST(BodyPublishers.ofString(csv));
        return body(send(http, request.build())).path("data");
    }

    /** The {@code data} of the answer to a POST. */
    public JsonNode post(String path, Map<String, ?> body) {
        try {
            var json = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
            return body(send(http, request(path).POST(json).build())).path("data");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private Declared declare(String name, String site, Map<String, String> more) {
        var form = new LinkedHashMap<String, Object>();
        form.put("name", name);
        form.put("siteId", site);
        form.put("type", "oxo");
        form.put("model", "OXO Connect");
        form.put("country", "DEU");
        form.put("pbxNationalPrefix", "0");
        form.put("pbxInternationalPrefix", "00");
        form.put("pbxMainBundlePrefix", List.of("0"));
        form.putAll(more);
        return Declared.of(post(ADMIN + "/systems", form));
    }

    private static String labelPath(String id) {
        return ARCUS + "/systems/" + id + "/status";
    }

    private CompletableFuture<String> askLabel(String id) {
        var request = request(labelPath(id)).GET().build();
        return http.sendAsync(request, BodyHandlers.ofByteArray())
                .thenApply(response -> body(response).path("data"))
                .thenApply(status -> status.path("label").asText() + (status.has("renewal") ? ", renewing" : ""));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(hub.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .timeout(PATIENCE);
    }

    private static HttpResponse<byte[]> send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode body(HttpResponse<byte[]> response) {
        try {
            if (response.statusCode() / 100 != 2) {
                throw new Refused(
                        response.statusCode(),
                        response.request().method() + " " + response.uri().getPath() + ": " + response.statusCode()
                                + " " + new String(response.body(), StandardCharsets.UTF_8));
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(JsonNode object) {
        return object.path("id").asText();
    }
}
