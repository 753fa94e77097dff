package dev.arcus.bench.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.arcus.bench.BenchFailure;
import dev.arcus.bench.load.HubTrust;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** One person who pages through lists over one TLS connection, one request after the other. */
public final class Caller implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI hub;
    private String token = "";

    private Caller(HttpClient http, URI hub) {
        this.http = http;
        this.hub = hub;
    }

    /** Logs in. */
    public static Caller login(URI hub, Path caFile, String email, String password) {
        try {
            var tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {HubTrust.inFile(caFile)}, null);
            var http = HttpClient.newBuilder()
                    .sslContext(tls)
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
            var caller = new Caller(http, hub);
            var credentials = (email + ":" + password).getBytes(StandardCharsets.UTF_8);
            var login = caller.get(
                    "/api/rainbow/authentication/v1.0/login",
                    "Basic " + Base64.getEncoder().encodeToString(credentials));
            caller.token = JSON.readTree(login).path("token").asText();
            return caller;
        } catch (IOException | GeneralSecurityException e) {
            throw new BenchFailure("cannot log in: " + e.getMessage(), e);
        }
    }

    /** How many items the list has in all. */
    public long total(String path) {
        try {
            return JSON.readTree(get(path, "Bearer " + token)).path("total").asLong();
        } catch (IOException e) {
            throw new BenchFailure(path + " was not answered in JSON", e);
        }
    }

    /** Asks for a page; how long it took from the request to the last byte of the answer, in nanoseconds. */
    public long time(String path) {
        long start = System.nanoTime();
        var body = get(path, "Bearer " + token);
        long took = System.nanoTime() - start;
        if (body.length == 0) {
            throw new BenchFailure(path + " was answered with nothing");
        }
        return took;
    }

    private byte[] get(String path, String authorization) {
        var request = HttpRequest.newBuilder(hub.resolve(path))
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .timeout(PATIENCE)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new BenchFailure(path + " was answered with " + answer.statusCode() + ": "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException e) {
            throw new BenchFailure(path + " was not answered: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
