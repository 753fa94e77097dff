package dev.arcus.bench.console;

import dev.arcus.bench.BenchFailure;
import dev.arcus.bench.load.HubTrust;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** One person with a browser that draws nothing: one TLS connection, one request after the other, compressed as for any browser. */
public final class Visitor implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;

    private final HttpClient http;
    private final URI hub;

    private Visitor(HttpClient http, URI hub) {
        this.http = http;
        this.hub = hub;
    }

    /**
     * What was seen.
     *
     * @param nanos from the request to the last byte
     * @param weight bytes as they came over the line, without their heads
     */
    public record Seen(long nanos, long weight) {

        Seen and(Seen other) {
            return new Seen(nanos + other.nanos, weight + other.weight);
        }
    }

    private record Answer(Seen seen, HttpResponse<byte[]> http) {}

    /** Logs in by the form. */
    public static Visitor login(URI hub, Path caFile, String email, String password) {
        try {
            var tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {HubTrust.inFile(caFile)}, null);
            var http = HttpClient.newBuilder()
                    .sslContext(tls)
                    .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
            var visitor = new Visitor(http, hub);
            visitor.logIn(email, password);
            return visitor;
        } catch (GeneralSecurityException e) {
            throw new BenchFailure("cannot log in: " + e.getMessage(), e);
        }
    }

    /** The page alone, its style and scripts being known. */
    public Seen see(String path) {
        return get(path).seen();
    }

    /** The page with its style, scripts and pictures, as a browser has it that was never here. */
    public Seen seeAll(String path) {
        var page = get(path);
        var all = page.seen();
        for (var asset : assets(page)) {
            all = all.and(get(asset).seen());
        }
        return all;
    }

    private static List<String> assets(Answer page) {
        return ASSET.matcher(text(page.http()))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private void logIn(String email, String password) {
        var csrf = CSRF.matcher(text(get("/login").http()))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new BenchFailure("the login has no form"));
        var fields = "csrf=" + encoded(csrf) + "&email=" + encoded(email) + "&password=" + encoded(password);
        var answer = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build());
        if (answer.statusCode() != SEE_OTHER) {
            throw new BenchFailure("cannot log in as " + email + ": " + answer.statusCode());
        }
    }

    private Answer get(String path) {
        long start = System.nanoTime();
        var answer = send(request(path).build());
        var seen = new Seen(System.nanoTime() - start, answer.body().length);
        if (answer.statusCode() != OK) {
            throw new BenchFailure(path + " was answered with " + answer.statusCode() + ": " + text(answer));
        }
        return new Answer(seen, answer);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(hub.resolve(path))
                .header("Accept", "text/html")
                .header("Accept-Language", "de")
                .header("Accept-Encoding", "gzip")
                .timeout(PATIENCE);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new BenchFailure(request.uri() + " was not answered: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        var encoding = answer.headers().firstValue("Content-Encoding").orElse("");
        try (var in = encoding.equals("gzip")
                ? new GZIPInputStream(new ByteArrayInputStream(answer.body()))
                : new ByteArrayInputStream(answer.body())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BenchFailure("the page cannot be read: " + e.getMessage(), e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
