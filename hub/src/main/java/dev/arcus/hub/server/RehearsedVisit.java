package dev.arcus.hub.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody who declares a PBX in a {@link Rehearsal} and looks at the pages of the console, a few times each: so the first one to do so later does not wait. */
final class RehearsedVisit {

    static final String LOGIN = "/api/rainbow/authentication/v1.0/login";

    private static final String API = "/api/rainbow/admin/v1.0";
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");
    private static final int ROUNDS = 4;
    private static final int OK = 200;

    private final HttpClient client;
    private final String hub;
    private final String email;
    private final String password;

    /** {@code client} keeps cookies and follows no redirect; {@code hub} is its address. */
    RehearsedVisit(HttpClient client, String hub, String email, String password) {
        this.client = client;
        this.hub = hub;
        this.email = email;
        this.password = password;
    }

    /** {@link IllegalStateException} when a page was not shown. */
    void run() throws IOException, InterruptedException {
        var token = token();
        var company = create(token, "/companies", Map.of("name", "Rehearsal " + UUID.randomUUID(), "country", "DEU"));
        var site = create(token, "/sites", Map.of("name", "Site", "companyId", company, "status", "active"));
        var system = create(token, "/systems", Map.of("name", "PBX", "siteId", site, "type", "oxo", "country", "DEU"));
        enter();
        for (var round = 0; round < ROUNDS; round++) {
            for (var path : pages(company, system)) {
                expect(
                        OK,
                        send(HttpRequest.newBuilder(at(path))
                                .header("Accept-Language", round % 2 == 0 ? "de" : "fr")
                                .header("Accept-Encoding", "gzip")
                                .build()));
            }
        }
    }

    private static List<String> pages(String company, String system) {
        var servers = "/companies/" + company + "/communication/servers";
        return List.of(
                "/",
                "/systems",
                "/systems?status=pending&q=PBX&sort=created&down=1",
                "/search?q=pb",
                "/customers",
                "/companies/" + company,
                "/companies/" + company + "/users",
                servers,
                servers + "/new",
                "/systems/" + system,
                "/systems/" + system + "/telephony",
                "/systems/" + system + "/connection",
                "/systems/" + system + "/history",
                "/fleet",
                "/audit",
                "/audit?act=system",
                "/incidents",
                "/waiting",
                "/imports",
                "/operator",
                "/account");
    }

    private String token() throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString((email + ":" + password).getBytes(UTF_8));
        var answer = send(HttpRequest.newBuilder(at(LOGIN))
                .header("Authorization", "Basic " + credentials)
                .build());
        return new ObjectMapper()
                .readTree(expect(OK, answer).body())
                .path("token")
                .asText();
    }

    /** The id of what was created. */
    private String create(String token, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var json = new ObjectMapper();
        var answer = send(HttpRequest.newBuilder(at(API + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(fields)))
                .build());
        return json.readTree(answer.body()).path("data").path("id").asText();
    }

    private void enter() throws IOException, InterruptedException {
        var form = CSRF.matcher(
                new String(send(HttpRequest.newBuilder(at("/login")).build()).body(), UTF_8));
        if (!form.find()) {
            throw new IllegalStateException("the login has no form");
        }
        var fields = "csrf=" + encoded(form.group(1)) + "&email=" + encoded(email) + "&password=" + encoded(password);
        expect(
                303,
                send(HttpRequest.newBuilder(at("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build()));
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> expect(int status, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.uri() + " was answered with " + answer.statusCode());
        }
        return answer;
    }

    private URI at(String path) {
        return URI.create(hub + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
