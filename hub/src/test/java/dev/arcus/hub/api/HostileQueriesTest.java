package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.audit.AuditFilter;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SQL, HTML and patterns in every parameter of every list, and in every variable of a path: data, or refused by name. */
class HostileQueriesTest {

    private static final List<String> HOSTILE = List.of(
            "'; drop table system; --",
            "' or '1'='1",
            "%' union select * from app_user --",
            "<script>alert(1)</script>",
            "%_\\",
            "(a+)+$",
            "../../etc/passwd",
            "\u202e\ud83d\ude00");

    private static final RunningApi API = RunningApi.start();
    private static final Estate ESTATE = new Estate(API);
    private static final ApiClient OPERATOR = API.operator();

    @AfterAll
    static void stop() {
        API.close();
    }

    /** Every reading call of the description. */
    static List<String> reads() {
        var reads = new ArrayList<String>();
        API.anonymous()
                .get(ARCUS + "/openapi.json")
                .json()
                .path("paths")
                .properties()
                .forEach(path -> {
                    if (path.getKey().startsWith("/api/") && path.getValue().has("get")) {
                        reads.add(path.getKey());
                    }
                });
        return reads;
    }

    static List<List<String>> parameters() {
        var all = new ArrayList<List<String>>();
        var paths = API.anonymous().get(ARCUS + "/openapi.json").json().path("paths");
        for (var path : reads()) {
            if (!path.contains("{")) {
                paths.path(path).at("/get/parameters").forEach(parameter -> {
                    if (parameter.path("in").asText().equals("query")) {
                        all.add(List.of(path, parameter.path("name").asText()));
                    }
                });
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void aParameterIsDataOrRefusedByName(List<String> pathAndName) {
        var path = pathAndName.getFirst();
        var name = pathAndName.getLast();
        var before = written();
        for (var value : HOSTILE) {
            var answer = OPERATOR.get(path + "?" + name + "=" + encoded(value));

            assertThat(answer.status()).as(answer.text()).isIn(200, 400, 403);
            if (answer.status() == 400) {
                assertThat(answer.params()).containsExactly(name);
            }
            careful(answer);
        }
        assertThat(written()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("reads")
    void aVariableOfAPathIsRefused(String path) {
        var before = written();
        if (path.contains("{")) {
            for (var value : HOSTILE) {
                // A slash ends the variable, encoded or not.
                var answer = OPERATOR.get(path.replaceAll("[{]\\w+}", encoded(value.replace('/', '|'))));

                assertThat(answer.status()).as(answer.text()).isIn(400, 403, 404);
                careful(answer);
            }
        }
        assertThat(written()).isEqualTo(before);
    }

    private static void careful(ApiClient.Answer answer) {
        assertThat(answer.headers().firstValue("content-type").orElse(""))
                .containsPattern(answer.status() == 200 ? "^(application/json|text/csv)" : "^application/json");
        assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
    }

    private static long written() {
        assertThat(ESTATE.site).isNotNull();
        var exports = new AuditFilter(new Reach.Everything(), null, null, null, "audit.export", null, null, true);
        return count(AuditFilter.DONE) - count(exports);
    }

    private static long count(AuditFilter filter) {
        return API.memory.auditTrail().list(filter, new Page.Request(1, 0)).total();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
