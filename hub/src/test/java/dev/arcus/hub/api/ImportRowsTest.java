package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.hub.server.RunningApi;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a row is said with its line, its column, the reason and the remedy; nothing is applied. */
class ImportRowsTest {

    private static final RunningApi API = RunningApi.start();
    private static final Estate ESTATE = new Estate(API);
    private static final ImportDesk DESK = new ImportDesk(ESTATE.partnerAdmin());
    private static final String HEADER =
            "company;site;name;model;mode;deviceId;country;nationalPrefix;useOutboundPrefix;installationNumber\n";

    @AfterAll
    static void stop() {
        API.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bakery;Old Town;;OXO Connect;;;DEU;;;             | name               | 400955",
                ";Old Town;Shop;OXO Connect;;;DEU;;;               | company            | 400955",
                "Bakery;Old Town;Shop;;;;DEU;;;                    | model              | 400955",
                "Bakery;Old Town;Shop;OXO Connect;;;;;;            | country            | 400955",
                "Bakery;Old Town;Shop;Toaster;;;DEU;;;             | model              | 400959",
                "Bakery;Old Town;Shop;OXO Connect;fast;;DEU;;;     | mode               | 400963",
                "Bakery;Old Town;Shop;OXO Connect;;a b;DEU;;;      | deviceId           | 400964",
                "Bakery;Old Town;Shop;OXO Connect;;1,2E+11;DEU;;;  | deviceId           | 400956",
                "Bakery;Old Town;Shop;OXO Connect;stock;X1;DEU;;;  | deviceId           | 400965",
                "Bakery;Old Town;Shop;OXO Connect;stock;;DEU;;;    | deviceId           | 400965",
                "Bakery;Old Town;Shop;OXO Connect;btco;X1;DEU;;;   | deviceId           | 400965",
                "Bakery;Old Town;Shop;OXO Connect;;;XXX;;;         | country            | 400966",
                "Bakery;Old Town;Shop;OXO Connect;;;DEU;a;;        | nationalPrefix     | 400967",
                "Bakery;Old Town;Shop;OXO Connect;;;DEU;;maybe;    | useOutboundPrefix  | 400968",
                "Bakery;Old Town;Shop;OXO Connect;;;DEU;;;call me  | installationNumber | 400969",
                "Bakers;Old Town;Shop;OXO Connect;;;DEU;;;         | company            | 404940",
                "Butcher;New Town;Shop;OXO Connect;;;DEU;;;        | company            | 404940",
                "Bakery;New Town;Shop;OXO Connect;;;DEU;;;         | site               | 404941",
                "Bakery;Old Town;Shop;OXO Connect Evolution;;;DEU;;; | deviceId         | 400901"
            })
    void wrongCellIsNamed(String row, String column, int code) {
        var problem = DESK.problem("systems", HEADER + row + "\n");

        assertThat(problem.path("column").asText()).isEqualTo(column);
        assertThat(problem.path("code").asInt()).isEqualTo(code);
        assertThat(problem.path("text").asText()).isNotEmpty();
        assertThat(problem.path("remedy").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12;1234.5678.90;OXO Connect;       | fleetReference        | 400957",
                "ALE12;1234;OXO Connect;            | installationReference | 400958",
                "ALE12;1234.5678.90;;               | model                 | 400955",
                "ALE12;1234.5678.90;oxe;            | model                 | 400959",
                "ALE12;1234.5678.90;OXO Connect;a b | serial                | 400960",
                "ALE12;1234.5678.90;OXO Connect;1,23457E+11 | serial        | 400956"
            })
    void wrongCellOfAFleetItemIsNamed(String row, String column, int code) {
        var problem = DESK.problem("fleet", "fleetReference;installationReference;model;serial\n" + row + "\n");

        assertThat(problem.path("column").asText()).isEqualTo(column);
        assertThat(problem.path("code").asInt()).isEqualTo(code);
    }

    @Test
    void secondRowThatNamesTheSameNamesTheFirst() {
        var row = "Bakery;Old Town;Twice;OXO Connect;;;DEU;;;\n";

        var rehearsed = DESK.rehearse("systems", HEADER + row + row);

        var error = DESK.rows(rehearsed, "error").get(0);
        assertThat(error.path("line").asInt()).isEqualTo(3);
        assertThat(error.at("/problems/0/code").asInt()).isEqualTo(409956);
        assertThat(error.at("/problems/0/text").asText()).contains("Zeile 2");
    }

    @Test
    void companyIsFoundByIdAndReferenceAndRefusedWhenTwoFit() {
        var partner = ESTATE.partnerAdmin();
        partner.post(ADMIN + "/companies", Map.of("name", "Twin", "externalReference", "K-1"))
                .good();
        var rows = HEADER + "K-1;;A;OXO Connect;;;DEU;;;\n" + ESTATE.customer.id() + ";;B;OXO Connect;;;DEU;;;\n";
        assertThat(ImportDesk.counts(DESK.rehearse("systems", rows)))
                .as(DESK.rows(DESK.rehearse("systems", rows), "").toString())
                .isEqualTo("2 new, 0 same, 0 changed, 0 errors");

        partner.post(ADMIN + "/companies", Map.of("name", "Twin")).good();

        assertThat(DESK.problem("systems", HEADER + "Twin;;A;OXO Connect;;;DEU;;;\n")
                        .path("code")
                        .asInt())
                .isEqualTo(409950);
    }

    @Test
    void foreignDeviceIdIsTakenAndNobodyIsNamed() {
        ESTATE.declare(
                API.operator(),
                Map.of("pbxId", "PBX-FOREIGN", "siteId", ESTATE.rivalSite.id().value()));

        var problem = DESK.problem("systems", HEADER + "Bakery;;A;OXO Connect;;pbx-foreign;DEU;;;\n");

        assertThat(problem.path("code").asInt()).isEqualTo(409000);
        assertThat(problem.toString()).doesNotContain("Butcher").doesNotContain("Rival");
    }

    @Test
    void systemOfAnotherSiteOrModeIsNotMoved() {
        ESTATE.declare(ESTATE.partnerAdmin(), Map.of("name", "Stands", "pbxId", "PBX-STANDS"));
        var other = API.add(API.samples.site(ESTATE.customer, "Second"));

        var elsewhere = DESK.problem("systems", HEADER + "Bakery;Second;Stands;;;PBX-STANDS;;;;\n");
        var otherMode = DESK.problem("systems", HEADER + "Bakery;Old Town;Stands;;btco;PBX-STANDS;;;;\n");
        API.memory.sites().remove(other.id());

        assertThat(elsewhere.path("code").asInt()).isEqualTo(409953);
        assertThat(otherMode.path("code").asInt()).isEqualTo(409954);
    }

    @Test
    void wordsAreInTheCallersLanguage() {
        JsonNode problem = new ImportDesk(ESTATE.partnerAdmin().with("Accept-Language", "fr"))
                .problem("systems", HEADER + "Nobody;;A;OXO Connect;;;DEU;;;\n");

        assertThat(problem.path("text").asText()).contains("un import ne crée pas d'entreprise");
    }
}
