package dev.arcus.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.console.Console;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A browser without a screen: keeps cookies, knows the token of the page it is on, follows nothing by itself. */
final class OmcBrowser implements AutoCloseable {

    static final String PASSWORD = "ein gutes Kennwort";

    private static final String CHEAP = cheap();
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]*)\"");
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"([^\"]*)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI console;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> headers = new ArrayList<>();
    private String token = "";
    private String revision = "";

    OmcBrowser(Console console) {
        this.console = URI.create("http://127.0.0.1:" + console.address().getPort());
    }

    /** Logged in with a password that was set before; its hash is made cheap, so that tests spend no time on it. */
    static OmcBrowser loggedIn(Site site, Console console) throws Exception {
        if (!Files.exists(site.file("technician"))) {
            Files.writeString(site.file("technician"), CHEAP);
        }
        OmcBrowser browser = new OmcBrowser(console);
        browser.login(PASSWORD).hasSeeOther("/cloud-rainbow");
        Shown unused = browser.get("/cloud-rainbow").hasStatus(200);
        return browser;
    }

    Shown login(String password) throws IOException, InterruptedException {
        Shown unused = get("/login").hasStatus(200);
        return post("/login", "password", password);
    }

    private static String cheap() {
        byte[] salt = new byte[16];
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, 10, 256))
                    .getEncoded();
            HexFormat hex = HexFormat.of();
            return "iterations=10\nsalt=" + hex.formatHex(salt) + "\nhash=" + hex.formatHex(hash) + "\n";
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** An answer with what tests ask of it. */
    record Shown(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        /** The start tag of the input with that id. */
        String input(String id) {
            Matcher tag = Pattern.compile("<input id=\"" + id + "\"[^>]*>").matcher(text());
            assertThat(tag.find()).as(id + " in " + text()).isTrue();
            return tag.group();
        }

        /** What a person reads: no tags, blanks as one. */
        String words() {
            return text().replaceAll("<[^>]*>", " ")
                    .replace("&#39;", "'")
                    .replace("&quot;", "\"")
                    .replaceAll("\\s+", " ");
        }

        Shown hasStatus(int expected) {
            assertThat(status()).as(text()).isEqualTo(expected);
            return this;
        }

        Shown hasSeeOther(String path) {
            hasStatus(303);
            assertThat(header("Location")).contains(path);
            return this;
        }
    }

    /** A further header of every request. */
    OmcBrowser with(String name, String value) {
        headers.add(name);
        headers.add(value);
        return this;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    String token() {
        return token;
    }

    Shown get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Sends a form with the token of the page before. */
    Shown post(String path, String... fields) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("token", token, "revision", revision));
        all.addAll(List.of(fields));
        return postExactly(path, all);
    }

    Shown postExactly(String path, List<String> fields) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.size(); i += 2) {
            body.append(fields.get(i))
                    .append('=')
                    .append(URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8))
                    .append('&');
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sends files: field name, file name, text, and so on. */
    Shown upload(String path, String... files) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder(part("token", "")).append(token).append("\r\n");
        for (int i = 0; i < files.length; i += 3) {
            body.append(part(files[i], "; filename=\"" + files[i + 1] + "\"\r\nContent-Type: text/plain"))
                    .append(files[i + 2])
                    .append("\r\n");
        }
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=b0und")
                .POST(BodyPublishers.ofString(body.append("--b0und--\r\n").toString())));
    }

    /** The lines of the event stream, as they come. */
    Stream<String> events() throws IOException, InterruptedException {
        HttpResponse<Stream<String>> response =
                http.send(request("/events").timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static String part(String name, String more) {
        return "--b0und\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n";
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(console.resolve(path)).timeout(Duration.ofSeconds(30));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    String.join(
                            "; ",
                            cookies.entrySet().stream()
                                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                    .toList()));
        }
        return headers.isEmpty() ? request : request.headers(headers.toArray(String[]::new));
    }

    private Shown send(HttpRequest.Builder request) throws IOException, InterruptedException {
        Shown shown = new Shown(http.send(request.build(), BodyHandlers.ofString()));
        for (String cookie : shown.response().headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        token = found(TOKEN, shown.text()).orElse(token);
        revision = found(REVISION, shown.text()).orElse(revision);
        return shown;
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
