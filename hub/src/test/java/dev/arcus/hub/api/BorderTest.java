package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.store.StorageFailed;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import dev.arcus.wire.errors.ErrorCode;
import dev.arcus.wire.errors.Language;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a request as such, the answer is the standard body, and what operates the hub is for superadmins. */
class BorderTest {

    private static final String METRICS = "/api/rainbow/metrics";
    private static final String LEVELS = "/api/rainbow/logs/levels";
    private static final int ANSWER_MILLIS = 20_000;

    private static final RunningApi API = RunningApi.start();
    private static final Estate ESTATE = new Estate(API);
    private static final ApiClient OPERATOR = API.operator();

    @AfterAll
    static void stop() {
        API.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /api/rainbow/ping                       | GET",
                "POST   | /api/rainbow/authentication/v1.0/login  | GET",
                "DELETE | /api/rainbow/admin/v1.0/systems         | GET, POST",
                "PATCH  | /api/arcus/v1/fleet/items               | GET, POST",
                "POST   | /health                                 | GET"
            })
    void methodThatAnAddressDoesNotTakeIsRefusedWithThoseThatItTakes(String method, String path, String allowed) {
        var answer = OPERATOR.send(method, path, new byte[0]);

        assertThat(answer.code()).as(answer.text()).isEqualTo(405900);
        assertThat(answer.headers().firstValue("Allow")).contains(allowed);
        assertThat(answer.json().path("errorMsg").asText()).isEqualTo("Method Not Allowed");
    }

    @ParameterizedTest
    @CsvSource({"text/html", "'text/html, image/png;q=0.5'", "application/xml"})
    void answerThatTheCallerCannotReadIsRefused(String accept) {
        assertThat(OPERATOR.with("Accept", accept).get(ADMIN + "/systems").code())
                .isEqualTo(406900);
    }

    @ParameterizedTest
    @CsvSource({"*/*", "application/json", "'text/html, application/json;q=0.1'", "application/*"})
    void answerThatTheCallerCanReadIsGiven(String accept) {
        assertThat(OPERATOR.with("Accept", accept).get(ADMIN + "/systems").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain                          |          | 415900",
                "application/x-www-form-urlencoded   |          | 415900",
                "application/json; charset=utf-16    |          | 415900",
                "application/json                    | gzip     | 415900",
                "application/json; charset=UTF-8     |          | 400000",
                "application/merge-patch+json        | identity | 400000"
            })
    void bodyThatIsNotPlainJsonIsRefused(String type, String encoding, int code) throws IOException {
        var more = encoding == null ? "" : "Content-Encoding: " + encoding + "\r\n";
        var request = "POST " + ADMIN + "/systems HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                + OPERATOR.header("Authorization") + "\r\nContent-Type: " + type + "\r\n" + more
                + "Content-Length: 2\r\n\r\n{}";

        assertThat(raw(request).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /%zz HTTP/1.1                | 400",
                "GET /a%00b HTTP/1.1              | 400",
                "GET /../../etc/passwd HTTP/1.1   | 400",
                "GET /api/rainbow/admin/v1.0/systems/;{%& HTTP/1.1 | 400",
                "GET /api/rainbow/admin/v1.0/systems/;%a HTTP/1.1  | 400",
                "GET / HTTP/3.0                   | 505",
                "GET / HTTP                       | 505",
                "GET  HTTP/1.1                    | 505",
                "\u0001\u0002\u0003                | 400"
            })
    void malformedRequestGetsTheStandardBodyAndARequestId(String line, int status) throws IOException {
        var answer = raw(line + "\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).as(answer.text()).isIn(status, 400);
        assertThat(answer.code() / 1000).isEqualTo(answer.status());
        careful(answer);
    }

    @Test
    void addressAndHeadersHaveALimitEach() throws IOException {
        var address = raw("GET /?" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        var headers =
                raw("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n");

        assertThat(address.code()).as(address.text()).isEqualTo(414900);
        assertThat(headers.code()).as(headers.text()).isEqualTo(431900);
        careful(address);
        careful(headers);
    }

    @Test
    void bodyThatBreaksOffWritesNothingAndBreaksNothing() throws IOException {
        var head =
                "POST " + ADMIN + "/companies HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: "
                        + OPERATOR.header("Authorization") + "\r\nConnection: close\r\n";

        var badChunk = raw(head + "Transfer-Encoding: chunked\r\n\r\nnot a length\r\n");

        assertThat(badChunk.status()).as(badChunk.text()).isEqualTo(400);
        assertThat(OPERATOR.get(ADMIN + "/companies?name=half")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void refusalSpeaksTheUsersLanguageUnlessTheCallNamesOne() {
        var german = API.as(ESTATE.customer, AdminType.COMPANY_ADMIN, null, Role.ADMIN);

        assertThat(details(german.get("/nowhere-but-english"))).isEqualTo(ErrorCode.NOT_FOUND.text(Language.EN));
        assertThat(details(german.get("/api/arcus/v1/nowhere"))).isEqualTo(ErrorCode.NOT_FOUND.text(Language.DE));
        assertThat(details(german.with("Accept-Language", "fr").get("/api/arcus/v1/nowhere")))
                .isEqualTo(ErrorCode.NOT_FOUND.text(Language.FR));
        assertThat(details(german.with("Accept-Language", "pt").get("/api/arcus/v1/nowhere")))
                .isEqualTo(ErrorCode.NOT_FOUND.text(Language.DE));
    }

    @Test
    void hubWithoutItsDatabaseSaysWhenToComeBack() {
        API.memory.transactions().breakDown(new StorageFailed(StorageFailed.Reason.UNREACHABLE, "gone"));
        try {
            var answer = OPERATOR.get(ADMIN + "/systems");

            assertThat(answer.code()).isEqualTo(503900);
            assertThat(answer.headers().firstValue("Retry-After")).contains("10");
        } finally {
            API.memory.transactions().repair();
        }
    }

    @Test
    void metricsOfTheRunningHubAreForSuperadminsAndBeginAnewOnRequest() {
        OPERATOR.get(ADMIN + "/systems/countries");
        var line = "path=\"" + ADMIN + "/systems/countries\"";

        assertThat(API.anonymous().get(METRICS).code()).isEqualTo(401901);
        assertThat(ESTATE.partnerAdmin().get(METRICS).code()).isEqualTo(403000);
        assertThat(ESTATE.partnerAdmin().delete(METRICS).code()).isEqualTo(403000);
        assertThat(OPERATOR.get(METRICS).text()).contains(line);
        assertThat(OPERATOR.delete(METRICS).json().path("data").isArray()).isTrue();
        assertThat(OPERATOR.get(METRICS).text()).doesNotContain(line).contains("arcus_http_requests_seconds_count");
    }

    @Test
    void logLevelIsChangedForAWhileBySuperadminsOnly() {
        var debug = Map.of("logger", "gateway", "level", "debug", "minutes", 5);

        assertThat(ESTATE.partnerAdmin().put(LEVELS, debug).code()).isEqualTo(403000);
        assertThat(API.anonymous().put(LEVELS, debug).code()).isEqualTo(401901);
        var usual = level("gateway", OPERATOR.get(LEVELS).good()).path("level").asText();

        var changed = level("gateway", OPERATOR.put(LEVELS, debug).good());
        assertThat(changed.path("level").asText()).isEqualTo("debug");
        assertThat(changed.path("until").asText()).isNotEmpty();

        API.clock.advance(Duration.ofMinutes(5));
        var after = level("gateway", API.operator().get(LEVELS).good());
        assertThat(after.path("level").asText()).isEqualTo(usual);
        assertThat(after.has("until")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"logger, x", "logger, root", "level, ''", "level, loud", "minutes, 0", "minutes, 1441", "minutes, x"})
    void wrongLogLevelIsRefusedByName(String field, String value) {
        var good = Map.of("logger", "api", "level", "info");
        var bad = new HashMap<String, String>(good);
        bad.put(field, value);

        var answer = OPERATOR.put(LEVELS, bad);

        assertThat(answer.code()).as(answer.text()).isEqualTo(400000);
        assertThat(answer.params()).containsExactly(field);
    }

    @Test
    void countriesAreThereForEveryUser() {
        var countries = API.as(ESTATE.customer, AdminType.UNDEFINED, null, Role.USER)
                .get("/api/rainbow/enduser/v1.0/countries")
                .good();

        assertThat(countries.findValuesAsText("isoAlpha3Code")).contains("DEU", "FRA");
        assertThat(countries.findValuesAsText("fullname")).contains("Frankreich");
    }

    private static String details(ApiClient.Answer answer) {
        return answer.json().path("errorDetails").asText();
    }

    private static JsonNode level(String logger, JsonNode levels) {
        for (var level : levels) {
            if (level.path("logger").asText().equals(logger)) {
                return level;
            }
        }
        throw new AssertionError(levels.toString());
    }

    private static void careful(Raw answer) {
        assertThat(answer.head().toLowerCase(Locale.ROOT))
                .contains("content-type: application/json")
                .contains("x-content-type-options: nosniff")
                .containsPattern("x-rainbow-request-id: [0-9a-f]{16}")
                .doesNotContain("jetty");
    }

    /** An answer as it came through the socket. */
    private record Raw(String text) {

        int status() {
            return Integer.parseInt(text.substring(9, 12));
        }

        String head() {
            return text.substring(0, text.indexOf("\r\n\r\n"));
        }

        JsonNode json() {
            var json = text.substring(text.indexOf('{'), text.lastIndexOf('}') + 1);
            try {
                return new ObjectMapper().readTree(json);
            } catch (IOException e) {
                throw new AssertionError(text, e);
            }
        }

        int code() {
            return json().path("errorDetailsCode").asInt();
        }
    }

    private static Raw raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", API.plainPort())) {
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new Raw(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
