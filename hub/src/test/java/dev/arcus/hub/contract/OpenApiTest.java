package dev.arcus.hub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.arcus.hub.server.RunningApi;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The description says what the hub does, no more and no less; its answers are held to it wherever a test asks for one. */
class OpenApiTest {

    @Test
    void descriptionInTheCheckoutIsWhatTheRecordsSay() {
        assertThat(OpenApiFile.text())
                .as("write it anew: mvn test -pl hub -am -Dtest=OpenApiTest -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Darcus.openapi.write=true")
                .isEqualTo(Description.written());
    }

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        try (var api = RunningApi.start()) {
            assertThat(api.server().routes())
                    .as("what differs needs its line in Operations")
                    .containsExactlyInAnyOrderElementsOf(
                            Operations.all().stream().map(Operation::route).toList());
        }
    }

    @Test
    void descriptionIsServedWithoutLogin() throws IOException {
        try (var api = RunningApi.start()) {
            var answer = api.anonymous().get("/api/arcus/v1/openapi.json");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json()).isEqualTo(document());
        }
    }

    @Test
    void callsHaveNamesOfTheirOwnAndEveryReferenceLeadsSomewhere() throws IOException {
        var document = document();

        assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(document.findValuesAsText("operationId"))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(40);
        assertThat(references(document))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void callsThatNeedNoLoginAreTheOnesThatTheContractNames() {
        assertThat(Operations.all().stream().filter(Operation::open).map(Operation::route))
                .filteredOn(route -> route.contains(" /api/rainbow/"))
                .allMatch(route -> route.matches(".*/(ping|about|urls|login|settings/apis)"));
    }

    private static List<String> references(JsonNode document) {
        return document.findValuesAsText("$ref").stream().distinct().toList();
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper().readTree(OpenApiFile.text());
    }
}
