package dev.arcus.hub.console;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser without scripts: it keeps cookies, reads pages and sends their forms. It follows no redirect by itself. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");

    private static final String BOUNDARY = "----a-boundary-of-a-browser";

    private final URI hub;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Map<String, String> headers = new HashMap<>(Map.of("Accept", "text/html", "Accept-Language", "en"));

    Browser(int port) {
        this.hub = URI.create("http://127.0.0.1:" + port);
    }

    /** A page as it came. */
    record Page(int status, String text, HttpResponse<String> answer) {

        String header(String name) {
            return answer.headers().firstValue(name).orElse("");
        }

        /** Where a redirect leads, a path. */
        String location() {
            var to = URI.create(header("Location"));
            return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
        }

        /** What the forms of the page repeat. */
        String csrf() {
            var found = CSRF.matcher(text);
            if (!found.find()) {
                throw new IllegalStateException("no form on this page: " + text);
            }
            return found.group(1);
        }
    }

    /** Sends {@code name} with every request from now on. */
    Browser with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Page get(String path) {
        return send(request(path).GET());
    }

    /** What is on the wire: compressed, if it is. */
    byte[] bytes(String path) {
        try {
            return http.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The form of another page than ours: without what ours repeat. */
    Page postForeign(String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** The form of {@code page}, sent to {@code path}. */
    Page post(Page page, String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("csrf", page.csrf());
        return postForeign(path, all);
    }

    /** The form of {@code page} with a file. */
    Page upload(Page page, String path, Map<String, String> fields, byte[] file) {
        var all = new LinkedHashMap<>(fields);
        all.put("csrf", page.csrf());
        return uploadForeign(path, all, file);
    }

    /** A form with a file of another page than ours. */
    Page uploadForeign(String path, Map<String, String> fields, byte[] file) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) ->
                body.writeBytes(part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8))));
        body.writeBytes(part("name=\"file\"; filename=\"list.csv\"\r\nContent-Type: text/csv", file));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A body of any kind, whose length is not said beforehand. */
    Page postStream(String path, String type, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(request(path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
    }

    private static byte[] part(String head, byte[] content) {
        var part = new ByteArrayOutputStream();
        part.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return part.toByteArray();
    }

    /** Logs in by the form. */
    Browser logIn(String email, String password) {
        var entered = tryToLogIn(email, password);
        if (entered.status() != 303) {
            throw new IllegalStateException("login answered " + entered.status() + ": " + entered.text());
        }
        return this;
    }

    Page tryToLogIn(String email, String password) {
        return post(get("/login"), "/login", Map.of("email", email, "password", password));
    }

    /** Hears the server-sent events of {@code path} until it is closed. */
    Events listen(String path) {
        try {
            var answer = http.send(
                    request(path).setHeader("Accept", "text/event-stream").GET().build(), BodyHandlers.ofLines());
            return new Events(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a page is told while it is open. */
    static final class Events implements AutoCloseable {

        private static final Duration PATIENCE = Duration.ofSeconds(30);

        private final HttpResponse<Stream<String>> answer;
        private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

        private Events(HttpResponse<Stream<String>> answer) {
            this.answer = answer;
            Thread.ofVirtual().start(this::read);
        }

        int status() {
            return answer.statusCode();
        }

        /** The data of the next event of this kind. */
        String next(String event) {
            try {
                while (true) {
                    var line = said.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                    if (line == null) {
                        throw new AssertionError("no event " + event);
                    }
                    if (line.equals("event: " + event)) {
                        return said.take().substring("data: ".length());
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            answer.body().close();
        }

        private void read() {
            try {
                answer.body().forEach(said::add);
            } catch (UncheckedIOException closed) {
                said.add("closed");
            }
        }
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** Takes a cookie that somebody else gave it. */
    void take(HttpCookie cookie) {
        cookies.getCookieStore().add(hub, cookie);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(hub.resolve(path));
        headers.forEach(request::header);
        return request;
    }

    private Page send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Page(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
