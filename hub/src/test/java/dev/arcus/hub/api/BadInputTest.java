package dev.arcus.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.hub.api.RequestBodies.Call;
import dev.arcus.hub.api.RequestField.Kind;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.ApiClient.Answer;
import dev.arcus.hub.server.RunningApi;
import dev.arcus.wire.admin.PasswordChange;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every body, with everything that can be wrong with it: refused by name, and nothing written. */
class BadInputTest {

    private static final RunningApi API = RunningApi.start();
    private static final RequestBodies BODIES = new RequestBodies(API);
    private static final List<Call> CALLS = BODIES.all();

    private static final String MARKUP = "<script>alert(1)</script>'; drop table system; -- ${7*7} ../../x %s \\";
    private static final String LONG = "9".repeat(100_001);

    @AfterAll
    static void stop() {
        API.close();
    }

    static Stream<Call> calls() {
        return CALLS.stream();
    }

    static Stream<Arguments> fields() {
        return calls().flatMap(call -> call.fields().stream().map(field -> Arguments.of(call, field)));
    }

    @Test
    void everyCallThatTakesABodyIsTried() {
        var described = new ArrayList<String>();
        var paths =
                API.anonymous().get(ApiClient.ARCUS + "/openapi.json").json().path("paths");
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(call -> {
                    if (call.getValue().has("requestBody")) {
                        described.add(call.getKey().toUpperCase(Locale.ROOT) + " "
                                + path.getKey().replaceAll("[{]\\w+}", "{id}"));
                    }
                }));

        assertThat(CALLS)
                .as("a call that takes a body needs its row in RequestBodies")
                .extracting(Call::toString)
                .containsExactlyInAnyOrderElementsOf(described);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void goodBodyIsTakenAndUnknownFieldsArePassedOver(Call call) {
        // What another test has stored already is a conflict: the body was good all the same.
        var ready = call.ready();
        assertThat(BODIES.send(ready, ready.with("fieldOfAnotherVersion", List.of(Map.of("x", 1))))
                        .status())
                .isIn(200, 409);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void valueOfAnotherTypeIsRefusedByName(Call call, RequestField field) {
        for (var wrong : field.kind().wrong()) {
            refusedByName(call, field, wrong);
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void textPastEveryLimitIsRefusedByName(Call call, RequestField field) {
        if (field.kind() == Kind.TEXT && !call.passedOver().contains(field.name())) {
            refusedByName(call, field, LONG);
        }
        if (field.kind() == Kind.LIST && !call.passedOver().contains(field.name())) {
            refusedByName(call, field, List.of(LONG));
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void textThatNoDatabaseKeepsIsRefusedByName(Call call, RequestField field) {
        if (field.kind() == Kind.TEXT) {
            refusedByName(call, field, "a\u0000b");
            refusedByName(call, field, "a\ud800b");
            refusedByName(call, field, "\udc00");
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void markupAndQueriesAreDataOrRefusedByName(Call call, RequestField field) {
        if (field.kind() == Kind.TEXT) {
            var ready = call.ready();
            var answer = BODIES.send(ready, ready.with(field.name(), MARKUP));

            if (answer.status() == 200) {
                var stored = answer.data().path(field.name());
                assertThat(stored.isMissingNode()
                                || call.passedOver().contains(field.name())
                                || stored.asText().equals(MARKUP))
                        .as(answer.text())
                        .isTrue();
                harmless(answer);
            } else if (answer.status() != 409 && !call.refusals().contains(answer.code())) {
                named(field, answer);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void nullIsAsGoodAsAbsentOrRefusedByName(Call call, RequestField field) {
        var ready = call.ready();
        var before = BODIES.rows();
        var answer = BODIES.send(ready, ready.with(field.name(), null));

        if (answer.status() != 200) {
            assertThat(answer.code())
                    .as(answer.text())
                    .satisfiesAnyOf(
                            code -> assertThat(code).isIn(400000, 400100),
                            code -> assertThat(code / 1000).isEqualTo(409));
            assertThat(BODIES.rows()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void depthInsideAFieldIsBounded(Call call, RequestField field) {
        var deep = "{\"" + field.name() + "\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";

        var answer = refused(call, deep.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.code()).as(answer.text()).isIn(400900, 400000);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void bodyThatIsNoJsonObjectIsRefused(Call call) {
        var field = call.fields().stream()
                .filter(each -> each.kind() == Kind.TEXT)
                .findFirst()
                .map(RequestField::name)
                .orElse("another");
        for (var body : List.of(
                "{\"" + field + "\":\"x\",\"" + field + "\":\"y\"}",
                "[]",
                "null",
                "\"text\"",
                "{",
                "{}{}",
                "{'a':1}",
                "<a/>")) {
            assertThat(refused(call, body.getBytes(StandardCharsets.UTF_8)).code())
                    .as(body)
                    .isEqualTo(400900);
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void bodyInAnotherEncodingIsRefused(Call call) {
        for (var charset : List.of("UTF-16", "UTF-16LE", "UTF-32", "UTF-32BE")) {
            var body = new String(RequestBodies.json(call.good()), StandardCharsets.US_ASCII)
                    .getBytes(Charset.forName(charset));
            assertThat(refused(call, body).code()).as(charset).isEqualTo(400900);
        }
        assertThat(refused(call, new byte[] {'{', '"', (byte) 0xc3, '(', '"', ':', '1', '}'})
                        .code())
                .isEqualTo(400900);
        assertThat(refused(call, new byte[] {0, 0, (byte) 0xfe, (byte) 0xff, 1, 2, 3})
                        .code())
                .isEqualTo(400900);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void bodyOfTenMegabytesIsRefused(Call call) {
        var body = "{\"x\":\"" + "a".repeat(10 << 20) + "\"}";

        assertThat(refused(call, body.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo(413900);
    }

    @ParameterizedTest
    @CsvSource({
        "POST /api/rainbow/admin/v1.0/organisations, name,               n, 255",
        "PUT /api/rainbow/admin/v1.0/organisations/{id}, name,           n, 255",
        "PUT /api/rainbow/admin/v1.0/systems/{id}/phone-numbers/{id}, firstName,  f, 255",
        "PUT /api/rainbow/admin/v1.0/systems/{id}/phone-numbers/{id}, lastName,   l, 255",
        "PUT /api/rainbow/admin/v1.0/systems/{id}/phone-numbers/{id}, deviceName, d, 255",
        "PUT /api/rainbow/admin/v1.0/systems/{id}/phone-numbers/{id}, internalNumber, 7, 32",
        "PUT /api/rainbow/enduser/v1.0/users/{id}/change-password, newPassword, word, 128",
        "POST /api/arcus/v1/password,            password,            word, 128",
        "POST /api/rainbow/admin/v1.0/companies/{id}/bp-link/requests, customMessage, m, 100000",
        "POST /api/rainbow/admin/v1.0/systems,   name,                   n, 255",
        "POST /api/rainbow/admin/v1.0/systems,   pbxId,                  p, 128",
        "POST /api/rainbow/admin/v1.0/systems,   activationCode,         c, 256",
        "POST /api/rainbow/admin/v1.0/systems,   pbxLdapId,              l, 255",
        "POST /api/rainbow/admin/v1.0/systems,   version,                v,  64",
        "POST /api/rainbow/admin/v1.0/systems,   pbxNationalPrefix,      0,  32",
        "POST /api/rainbow/admin/v1.0/systems,   pbxInternationalPrefix, 0,  32",
        "POST /api/rainbow/admin/v1.0/sites,     name,                   n, 255",
        "POST /api/rainbow/admin/v1.0/companies, name,                   n, 255",
        "PUT /api/rainbow/admin/v1.0/systems/{id},   name,               n, 255",
        "PUT /api/rainbow/admin/v1.0/sites/{id},     name,               n, 255",
        "PUT /api/rainbow/admin/v1.0/companies/{id}, name,               n, 255"
    })
    void textIsTakenAtItsLimitAndRefusedPastIt(String where, String field, String letters, int limit) {
        var call = CALLS.stream()
                .filter(each -> each.toString().equals(where))
                .findFirst()
                .orElseThrow();

        var longest = letters.repeat(limit / letters.length());
        var ready = call.ready();
        var taken = BODIES.send(ready, ready.with(field, longest));
        assertThat(taken.status()).as(taken.text()).isIn(200, 409);
        refusedByName(call, new RequestField(field, Kind.TEXT), longest + "x");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void badTokenIsRefusedBeforeTheBodyIsRead(Call call) {
        if (call.isOpen()) {
            return;
        }
        var token = API.operator().header("Authorization");
        var none = "eyJhbGciOiJub25lIn0." + token.substring(token.indexOf('.') + 1, token.lastIndexOf('.')) + ".";
        for (var bad : List.of(
                "", "Bearer", "Bearer x", "Basic eA==", "Bearer " + none, token + "x", token.substring(0, 200))) {
            var client = bad.isEmpty() ? API.anonymous() : API.anonymous().with("Authorization", bad);
            var before = BODIES.rows();

            var answer = client.send(call.method(), call.path(), RequestBodies.json(call.good()));

            assertThat(answer.status()).as(bad).isEqualTo(401);
            assertThat(BODIES.rows()).isEqualTo(before);
        }
    }

    private static void refusedByName(Call call, RequestField field, @Nullable Object value) {
        var ready = call.ready();
        var answer = refused(ready, RequestBodies.json(ready.with(field.name(), value)));
        if (!call.refusals().contains(answer.code())) {
            named(field, answer);
        }
    }

    private static void named(RequestField field, Answer answer) {
        assertThat(answer.code()).as(answer.text()).isEqualTo(400000);
        assertThat(answer.params()).as(answer.text()).anyMatch(param -> param.startsWith(field.name()));
        assertThat(answer.json().path("errorDetails").findValuesAsText("msg"))
                .as(answer.text())
                .isNotEmpty();
        assertThat(answer.text().length()).as("no body is sent back whole").isLessThan(10_000);
    }

    private static Answer refused(Call given, byte[] body) {
        var call = given.type() == PasswordChange.ByLink.class ? given.ready() : given;
        var before = BODIES.rows();
        var answer = BODIES.send(call, body);

        assertThat(answer.status()).as("%s %s", call, answer.text()).isBetween(400, 499);
        assertThat(BODIES.rows()).as("%s wrote nothing", call).isEqualTo(before);
        harmless(answer);
        return answer;
    }

    private static void harmless(ApiClient.Answer answer) {
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/json");
        assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
    }
}
