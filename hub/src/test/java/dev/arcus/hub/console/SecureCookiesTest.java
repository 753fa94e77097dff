package dev.arcus.hub.console;

import static dev.arcus.hub.server.RunningApi.MAIL;
import static dev.arcus.hub.server.RunningApi.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.hub.server.RunningApi;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a browser is given to keep, over TLS. */
class SecureCookiesTest {

    private final RunningApi hub = RunningApi.start();
    private final HttpClient browser = HttpClient.newBuilder()
            .sslContext(RunningApi.trust())
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final List<String> given = new ArrayList<>();

    @AfterEach
    void close() {
        browser.close();
        hub.close();
    }

    @Test
    void everyCookieIsOfThisHostOnlyAndNeverSentInClear() throws Exception {
        var form = get("/login").body();
        get("/language/de");
        get("/theme/dark");
        var csrf = form.replaceAll("(?s).*name=\"csrf\" value=\"([^\"]*)\".*", "$1");
        var entered = post("/login", "csrf=" + csrf + "&email=" + MAIL + "&password=" + PASSWORD.replace(" ", "+"));
        assertThat(entered.statusCode()).isEqualTo(303);
        var page = get("/account").body();
        var own = page.replaceAll("(?s).*name=\"csrf\" value=\"([^\"]*)\".*", "$1");
        assertThat(post("/logout", "csrf=" + own).statusCode()).isEqualTo(303);

        assertThat(given)
                .extracting(cookie -> cookie.substring(0, cookie.indexOf('=')))
                .contains(
                        "__Host-arcus",
                        "__Host-arcus-visitor",
                        "__Host-arcus-step",
                        "__Host-arcus-language",
                        "__Host-arcus-theme")
                .allMatch(name -> name.startsWith("__Host-"));
        assertThat(given)
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("; Secure", "; HttpOnly", "; Path=/;", "; SameSite=")
                        .doesNotContainIgnoringCase("domain=")
                        .doesNotContain("SameSite=None"));
    }

    @Test
    void aCookieThatTheHubDidNotGiveOverTlsCountsForNothing() throws Exception {
        // A session that was made, and a cookie of the plain listener's name, as a neighbour on the network could plant
        // it.
        var token = new Browser(hub.plainPort())
                .logIn(MAIL, PASSWORD).cookies().stream()
                        .filter(cookie -> cookie.getName().equals("arcus"))
                        .map(HttpCookie::getValue)
                        .findFirst()
                        .orElseThrow();
        var bare = HttpClient.newBuilder().sslContext(RunningApi.trust()).build();

        var planted =
                bare.send(request("/account").header("Cookie", "arcus=" + token).build(), BodyHandlers.discarding());
        var prefixed = bare.send(
                request("/account").header("Cookie", "__Host-arcus=" + token).build(), BodyHandlers.discarding());

        assertThat(planted.statusCode()).isEqualTo(303);
        assertThat(prefixed.statusCode()).isEqualTo(200);
        bare.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + hub.tlsPort() + path))
                .header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = browser.send(request.build(), BodyHandlers.ofString());
        given.addAll(answer.headers().allValues("Set-Cookie"));
        return answer;
    }
}
