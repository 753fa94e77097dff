package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.store.Page;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is wrong with a request is taken, and nothing of it is written. */
class JsonBorderTest {

    private static final String SYSTEMS = ADMIN + "/systems";
    private static final RunningApi API = RunningApi.start();
    private static final Estate ESTATE = new Estate(API);
    private static final ApiClient ADMIN_CLIENT = API.operator();

    @AfterAll
    static void stop() {
        API.close();
    }

    @AfterEach
    void nothingWasWritten() {
        assertThat(ADMIN_CLIENT.get(SYSTEMS).json().path("total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name                   | null",
                "name                   | 7",
                "name                   | ''",
                "name                   | ' '",
                "name                   | ['x']",
                "name                   | 'a\\u0000b'",
                "name                   | 'a\\ud800b'",
                "siteId                 | 'short'",
                "siteId                 | '65A0C1D2E3F40516273849ZZ'",
                "siteId                 | {}",
                "type                   | 'OXO'",
                "type                   | true",
                "model                  | 'OXO'",
                "country                | 'DE'",
                "country                | 'XXX'",
                "country                | 49",
                "pbxId                  | 'with blank'",
                "pbxId                  | 'ä'",
                "activationCode         | 'ä'",
                "activationCode         | 1234",
                "pbxNationalPrefix      | 0",
                "pbxNationalPrefix      | 'zero'",
                "pbxInternationalPrefix | '000000000000000000000000000000000'",
                "pbxMainBundlePrefix    | [0]",
                "pbxMainBundlePrefix    | [null]",
                "pbxMainBundlePrefix    | {}",
                "pbxMainBundlePrefix    | ['1','2','3','4','5','6','7','8','9','10','11']",
                "usePbxMainBundlePrefix | 'yes'",
                "usePbxMainBundlePrefix | 1",
                "installationNumber     | 'call me'",
                "pbxNumberingTranslator | 'x'",
                "pbxNumberingTranslator | [null]",
                "pbxNumberingTranslator | [{}]",
                "pbxNumberingTranslator | [{'regexpMatch':''}]",
                "pbxNumberingTranslator | [{'regexpMatch':7}]",
                "pbxNumberingTranslator | [{'regexpMatch':'(1'}]",
                "pbxNumberingTranslator | [{'regexpMatch':'1','regexpReplace':'$1'}]",
                "serverPingTimeout      | 0",
                "serverPingTimeout      | 'soon'",
                "serverPingTimeout      | 1.5",
                "serverPingTimeout      | 99999999999",
                "searchResultOrder      | ['RAINBOW','RAINBOW']",
                "searchResultOrder      | ['GOOGLE']",
                "isShared               | 'false'",
                "bpId                   | 'x'",
                "emergency              | true",
                "emergency              | {'internalNumbers':['x']}",
                "emergency              | {'internalNumbers':[null]}",
                "emergency              | {'confirmedRules':['']}",
                "emergency              | {'confirmedRules':['^1']}",
                "webRtcGateway          | true",
                "webRtcGateway          | {'licenceSha256':'x'}"
            })
    void wrongValueIsRefusedByName(String field, String value) {
        var body = json(form -> form + ",\"" + field + "\":" + value.replace('\'', '"'));

        var answer = ADMIN_CLIENT.post(SYSTEMS, without(field, body));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(400000);
        assertThat(answer.params()).as(answer.text()).anyMatch(param -> param.startsWith(field));
        assertThat(answer.json().path("errorDetails").get(0).path("msg").isTextual())
                .isTrue();
    }

    @Test
    void everyProblemIsNamedAtOnce() {
        var answer = ADMIN_CLIENT.post(SYSTEMS, Map.of("country", "XX", "pbxNationalPrefix", "x"));

        assertThat(answer.params()).contains("name", "siteId", "type", "country", "pbxNationalPrefix");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                "{\"name\":\"x\"}}",
                "{\"name\":\"x\"} {}",
                "{\"name\":\"x\",\"name\":\"y\"}",
                "{'name':'x'}",
                "{\"name\":\"x\",}",
                "<xml/>",
                "{\"x\":1e99999999999999999999999999999999999999999999999999999999999999999999999}"
            })
    void whatIsNoJsonObjectIsRefused(String body) {
        var answer = ADMIN_CLIENT.post(SYSTEMS, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isIn(400900, 400000);
    }

    @Test
    void depthIsBounded() {
        var deep = "{\"x\":" + String.join("", Collections.nCopies(10_000, "["))
                + String.join("", Collections.nCopies(10_000, "]")) + "}";

        assertThat(ADMIN_CLIENT.post(SYSTEMS, deep).code()).isEqualTo(400900);
    }

    @Test
    void bodyOfMoreThanAMebibyteIsRefused() {
        var most = "{\"x\":\"" + "a".repeat(Json.MAX_BODY - 8) + "\"}";

        assertThat(ADMIN_CLIENT.post(SYSTEMS, most).code()).isEqualTo(400000);
        assertThat(ADMIN_CLIENT.post(SYSTEMS, most + " ").code()).isEqualTo(413900);
        assertThat(ADMIN_CLIENT.post(SYSTEMS, " ".repeat(10 * Json.MAX_BODY)).code())
                .isEqualTo(413900);
    }

    @Test
    void rulesAndNamesAreTakenAtTheirLimitAndRefusedPastIt() {
        var rules = "[" + String.join(",", Collections.nCopies(101, "{\"regexpMatch\":\"1\"}")) + "]";

        assertThat(post("pbxNumberingTranslator", rules).params()).containsExactly("pbxNumberingTranslator");
        assertThat(post("name", "\"" + "n".repeat(256) + "\"").params()).containsExactly("name");
        assertThat(post("pbxId", "\"" + "p".repeat(129) + "\"").params()).containsExactly("pbxId");
        assertThat(post("activationCode", "\"" + "c".repeat(257) + "\"").params())
                .containsExactly("activationCode");
        assertThat(post("version", "\"" + "v".repeat(65) + "\"").params()).containsExactly("version");
    }

    @Test
    void ruleThatCannotBeReadIsRefusedWithItsPlaceAndPosition() {
        var rules = "[{'regexpMatch':'^1'},{'regexpMatch':'^0(8'},{'regexpMatch':'^2','regexpReplace':'0$3'}]"
                .replace('\'', '"');

        var answer = post("pbxNumberingTranslator", rules);

        assertThat(answer.code()).isEqualTo(400000);
        assertThat(answer.params())
                .containsExactly("pbxNumberingTranslator[1].regexpMatch", "pbxNumberingTranslator[2].regexpReplace");
        var problem = answer.json().path("errorDetails").get(0);
        assertThat(problem.path("value").asText()).isEqualTo("^0(8");
        assertThat(problem.path("position").asInt()).isEqualTo(5);
        assertThat(answer.json().path("errorDetails").get(1).path("position").asInt())
                .isEqualTo(2);
    }

    static Stream<Arguments> wrongQueries() {
        return Stream.of(
                        "limit=0",
                        "limit=1001",
                        "limit=-1",
                        "limit=x",
                        "offset=-1",
                        "offset=1.5",
                        "sortField=secret",
                        "type=x",
                        "status=x",
                        "siteId=x",
                        "companyId=x",
                        "format=huge",
                        "name=%00",
                        "limit=99999999999999999999")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("wrongQueries")
    void wrongQueryIsRefusedByName(String query) {
        var answer = ADMIN_CLIENT.get(SYSTEMS + "?" + query);

        assertThat(answer.code()).as(answer.text()).isEqualTo(400000);
        assertThat(answer.params()).containsExactly(query.substring(0, query.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "65a0c1d2e3f4051627384950a", "%27%20or%201=1", "65A0C1D2E3F4051627384950"})
    void wrongIdIsRefusedWithItsParameter(String id) {
        var answer = ADMIN_CLIENT.get(SYSTEMS + "/" + id);

        assertThat(answer.code()).isEqualTo(400000);
        assertThat(answer.params()).containsExactly("id");
    }

    @Test
    void whatIsNotHttpGetsAStandardBodyWithoutAWordAboutTheServer() throws Exception {
        try (var socket = new Socket("127.0.0.1", API.plainPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write("GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = read(socket);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("\"errorCode\":400");
            assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("jetty").doesNotContain("exception");
        }
    }

    @Test
    void textsOfOtherLanguagesOfQueriesAndMarkupAreDataOnly() {
        var name = "'; drop table system; -- <script>alert(1)</script> Ünïcödé 漢字 😀";

        var company =
                ADMIN_CLIENT.post(ADMIN + "/companies", Map.of("name", name)).good();

        assertThat(company.path("name").asText()).isEqualTo(name);
        assertThat(API.memory
                        .auditTrail()
                        .list(new Page.Request(1, 0))
                        .items()
                        .getFirst()
                        .detail())
                .isEqualTo(name);
    }

    private static ApiClient.Answer post(String field, String value) {
        return ADMIN_CLIENT.post(SYSTEMS, without(field, json(form -> form + ",\"" + field + "\":" + value)));
    }

    /** The good form, changed; the first occurrence of a repeated field is dropped by {@link #without}. */
    private static String json(UnaryOperator<String> change) {
        var form = "\"name\":\"Shop\",\"siteId\":\"" + ESTATE.site.id() + "\",\"type\":\"oxo\",\"country\":\"DEU\"";
        return "{" + change.apply(form) + "}";
    }

    private static String without(String field, String body) {
        var key = "\"" + field + "\":";
        var first = body.indexOf(key);
        return first == body.lastIndexOf(key) ? body : body.replaceFirst(key + "\"[^\"]*\",", "");
    }

    private static String read(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        var buffer = new byte[4096];
        var in = socket.getInputStream();
        int read;
        while (!answer.toString(StandardCharsets.UTF_8).contains("}") && (read = in.read(buffer)) >= 0) {
            answer.write(buffer, 0, read);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
