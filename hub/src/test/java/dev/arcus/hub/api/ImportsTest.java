package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import dev.arcus.wire.errors.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rehearse, apply, undo: over the API, for both kinds of file. */
class ImportsTest {

    private static final String FLEET = """
            Flottenreferenz;Anlagenreferenz;Server-Typ;Seriennummer
            ALE12;1234.5678.90;OXO Connect;SN-1
            ALE12;1234.5678.91;OXO Connect Evolution;
            """;

    private static final String SYSTEMS = """
            Company,Site,Server name,Server type,Delivery mode,Device ID,Country,Outbound prefix,Installation number
            Bakery,Old Town,Shop,OXO Connect,BTCO,,DEU,0,+49 89 123456-0
            Bakery,Old Town,Oven,OXO Connect,stock,ale12-1234.5678.90,DE,0,
            Bakery,,Counter,oxe,specified,PBX-COUNTER,DEU,,
            """;

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient partner = estate.partnerAdmin();
    private final ImportDesk desk = new ImportDesk(partner);

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void rehearsalSaysWhatWouldHappenAndChangesNothing() {
        var rehearsed = desk.rehearse("fleet", FLEET);

        assertThat(ImportDesk.counts(rehearsed)).isEqualTo("2 new, 0 same, 0 changed, 0 errors");
        assertThat(rehearsed.path("phase").asText()).isEqualTo("rehearsed");
        assertThat(total("/fleet/items")).isZero();
    }

    @Test
    void appliedFleetIsInStockAndTheSameFileIsAllSame() {
        var applied = desk.apply(desk.rehearse("fleet", FLEET));

        assertThat(applied.path("phase").asText()).isEqualTo("applied");
        assertThat(total("/fleet/items")).isEqualTo(2);
        assertThat(ImportDesk.counts(desk.rehearse("fleet", FLEET))).isEqualTo("0 new, 2 same, 0 changed, 0 errors");
    }

    @Test
    void appliedDeclarationsStandInTheirCompanyAndTheSameFileIsAllSame() {
        desk.apply(desk.rehearse("fleet", FLEET));

        var applied = desk.apply(desk.rehearse("systems", SYSTEMS));

        assertThat(applied.path("phase").asText()).as(applied.toString()).isEqualTo("applied");
        assertThat(partner.get(ADMIN + "/systems?format=full&siteId=" + estate.site.id())
                        .good())
                .extracting(system -> system.path("name").asText())
                .containsExactlyInAnyOrder("Shop", "Oven", "Counter");
        assertThat(ImportDesk.counts(desk.rehearse("systems", SYSTEMS)))
                .isEqualTo("0 new, 3 same, 0 changed, 0 errors");
        assertThat(partner.get(ARCUS + "/fleet/items").good().findValuesAsText("custody"))
                .contains("assigned");
    }

    @Test
    void changedRowNamesColumnAndBothValuesAndNeverTouchesTheSecret() {
        desk.apply(desk.rehearse("systems", SYSTEMS));
        var counter = partner.get(ADMIN + "/systems/pbxid/PBX-COUNTER").good();
        var id = new SystemId(counter.path("id").asText());
        var before = api.memory.credentials().find(id);

        var rehearsed = desk.rehearse("systems", SYSTEMS.replace("Counter,oxe", "Till,oxe"));
        var changes = desk.rows(rehearsed, "changed").get(0).path("changes").get(0);
        desk.apply(rehearsed);

        assertThat(changes.path("column").asText()).isEqualTo("name");
        assertThat(changes.path("from").asText()).isEqualTo("Counter");
        assertThat(changes.path("to").asText()).isEqualTo("Till");
        assertThat(partner.get(ADMIN + "/systems/pbxid/PBX-COUNTER")
                        .good()
                        .path("name")
                        .asText())
                .isEqualTo("Till");
        assertThat(api.memory.credentials().find(id)).isEqualTo(before);
    }

    @Test
    void undoTakesAllBackAndTheFileCanBeImportedAgain() {
        desk.apply(desk.rehearse("fleet", FLEET));
        var systems = desk.rehearse("systems", SYSTEMS);
        desk.apply(systems);

        var undone = desk.undo(systems).good();

        assertThat(undone.path("phase").asText()).isEqualTo("undone");
        assertThat(total(ADMIN, "/systems")).isZero();
        assertThat(partner.get(ARCUS + "/fleet/items").good().findValuesAsText("custody"))
                .containsOnly("in_stock");
        assertThat(ImportDesk.counts(desk.rehearse("systems", SYSTEMS)))
                .isEqualTo("3 new, 0 same, 0 changed, 0 errors");
        assertThat(desk.undo(systems).good().path("phase").asText()).isEqualTo("undone");
    }

    @Test
    void undoReservesABoxThatWasReservedForTheSameCompany() {
        desk.apply(desk.rehearse("fleet", FLEET));
        var item = partner.get(ARCUS + "/fleet/items?text=1234.5678.90").good().get(0);
        var company = Map.of("companyId", estate.customer.id().value());
        partner.post(ARCUS + "/fleet/items/" + item.path("id").asText() + "/reserve", company)
                .good();
        var systems = desk.rehearse("systems", SYSTEMS);
        desk.apply(systems);

        desk.undo(systems).good();

        var back =
                partner.get(ARCUS + "/fleet/items/" + item.path("id").asText()).good();
        assertThat(back.path("custody").asText()).isEqualTo("reserved");
        assertThat(back.path("company").path("name").asText()).isEqualTo("Bakery");
        assertThat(ImportDesk.counts(desk.rehearse("systems", SYSTEMS)))
                .isEqualTo("3 new, 0 same, 0 changed, 0 errors");
    }

    @Test
    void undoOfAChangeBringsTheOldValuesBack() {
        desk.apply(desk.rehearse("fleet", FLEET));
        var change = desk.rehearse("fleet", FLEET.replace("SN-1", "SN-9"));
        desk.apply(change);
        assertThat(serials()).contains("SN-9");

        desk.undo(change).good();

        assertThat(serials()).contains("SN-1");
    }

    @Test
    void undoIsRefusedWithWhatStandsInTheWay() {
        var fleet = desk.rehearse("fleet", FLEET);
        desk.apply(fleet);
        desk.apply(desk.rehearse("systems", SYSTEMS));

        var refused = desk.undo(fleet);

        assertThat(refused.code()).isEqualTo(409984);
        var obstacle = refused.json().at("/errorDetailsData/obstacles/0");
        assertThat(obstacle.path("line").asInt()).isEqualTo(2);
        assertThat(obstacle.path("code").asInt()).isEqualTo(409985);
        assertThat(total("/fleet/items")).isEqualTo(2);
    }

    @Test
    void undoOfDeclarationsIsRefusedOnceOneWasChanged() {
        var systems = desk.rehearse("systems", SYSTEMS);
        desk.apply(systems);
        var counter = partner.get(ADMIN + "/systems/pbxid/PBX-COUNTER").good();
        partner.put(ADMIN + "/systems/" + counter.path("id").asText(), Map.of("name", "Renamed"))
                .good();

        var refused = desk.undo(systems);

        assertThat(refused.json().at("/errorDetailsData/obstacles").findValuesAsText("code"))
                .containsExactly("409987");
        assertThat(total(ADMIN, "/systems")).isEqualTo(3);
    }

    @Test
    void whatChangedSinceTheRehearsalIsRefusedWithTheRows() {
        var rehearsed = desk.rehearse("fleet", FLEET);
        partner.post(
                        ARCUS + "/fleet/items",
                        Map.of(
                                "fleetReference", "ALE12",
                                "installationReference", "1234.5678.91",
                                "model", "OXO Connect"))
                .good();

        var overtaken = desk.apply(rehearsed);

        assertThat(overtaken.path("phase").asText()).isEqualTo("overtaken");
        var differing = desk.rows(rehearsed, "differs");
        assertThat(differing.findValuesAsText("line")).containsExactly("3");
        assertThat(differing.get(0).at("/now/outcome").asText()).isEqualTo("changed");
        assertThat(total("/fleet/items")).isEqualTo(1);
        assertThat(partner.post(ImportDesk.at(rehearsed) + "/apply", Map.of()).code())
                .isEqualTo(409982);
    }

    @Test
    void fileWithAnErrorIsNotApplied() {
        var rehearsed = desk.rehearse("fleet", FLEET + "ALE12;1234;OXO Connect;\n");

        var refused = partner.post(ImportDesk.at(rehearsed) + "/apply", Map.of());

        assertThat(refused.code()).isEqualTo(409980);
        assertThat(total("/fleet/items")).isZero();
        assertThat(partner.post(ImportDesk.at(rehearsed) + "/undo", Map.of()).code())
                .isEqualTo(409983);
    }

    @Test
    void twoWhoApplyAtOnceApplyOnce() throws Exception {
        var rehearsed = desk.rehearse("fleet", FLEET);
        Callable<Integer> apply = () ->
                partner.post(ImportDesk.at(rehearsed) + "/apply", Map.of()).status();

        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(apply);
            var second = both.submit(apply);
            assertThat(first.get()).isEqualTo(200);
            assertThat(second.get()).isEqualTo(200);
        }

        assertThat(desk.settled(rehearsed).path("phase").asText()).isEqualTo("applied");
        assertThat(total("/fleet/items")).isEqualTo(2);
        assertThat(desk.apply(rehearsed).path("phase").asText()).isEqualTo("applied");
    }

    @Test
    void exportIsReadBackAsAllTheSame() {
        desk.apply(desk.rehearse("fleet", FLEET));
        desk.apply(desk.rehearse("systems", SYSTEMS));

        assertThat(ImportDesk.counts(desk.rehearse("fleet", desk.text("/fleet/items.csv"))))
                .isEqualTo("0 new, 2 same, 0 changed, 0 errors");
        assertThat(ImportDesk.counts(desk.rehearse("systems", desk.text("/systems.csv"))))
                .isEqualTo("0 new, 3 same, 0 changed, 0 errors");
    }

    @Test
    void everythingThatIsKnownOfABoxGoesOutAndComesBack() {
        var file = """
                Fleet reference;Installation reference;Server type;Software version;Delivery mode;Custody;Note
                ALE12;1234.5678.90;OXO Connect;7.1 (042);BTCO;auf Lager;"Shelf 3; above"
                """;
        var applied = desk.apply(desk.rehearse("fleet", file));

        var exported = desk.text("/fleet/items.csv");

        assertThat(exported).contains("7.1 (042);btco;in_stock;\"Shelf 3; above\"");
        assertThat(ImportDesk.counts(desk.rehearse("fleet", exported))).isEqualTo("0 new, 1 same, 0 changed, 0 errors");
        var noted = desk.apply(desk.rehearse("fleet", exported.replace("Shelf 3", "Shelf 4")));
        assertThat(desk.text("/fleet/items.csv")).contains("Shelf 4; above");
        desk.undo(noted).good();
        assertThat(desk.text("/fleet/items.csv")).isEqualTo(exported);
        desk.undo(applied).good();
        assertThat(total("/fleet/items")).isZero();
    }

    @Test
    void importMovesNoBoxAndChangesNoDeliveryMode() {
        var header = "fleetReference;installationReference;model;mode;custody\n";
        desk.apply(desk.rehearse("fleet", FLEET));

        assertThat(List.of(
                        problem(header + "ALE12;1234.5678.90;;;retired\n"),
                        problem(header + "ALE12;1234.5678.90;;btco;\n"),
                        problem(header + "ALE12;9999.5678.90;OXO Connect;;assigned\n"),
                        problem(header + "ALE12;9999.5678.90;OXO Connect;specified;\n"),
                        problem(header + "ALE12;9999.5678.90;OXO Connect;;sold\n"),
                        problem(header + "ALE12;9999.5678.90;OXO Connect Evolution;btco;\n")))
                .containsExactly(
                        "custody 409957",
                        "mode 409958",
                        "custody 409957",
                        "mode 400963",
                        "custody 400972",
                        "mode " + ErrorCode.BTCO_NOT_FOR_EVOLUTION.code());
    }

    private String problem(String file) {
        var found = desk.problem("fleet", file);
        return found.path("column").asText() + " " + found.path("code").asInt();
    }

    @Test
    void formulaIsGuardedInTheExportAndReadBackAsItWas() {
        desk.apply(desk.rehearse("systems", SYSTEMS.replace("Counter,oxe", "\"=cmd|' /C calc'!A0\",oxe")));

        var exported = desk.text("/systems.csv");

        assertThat(exported).contains("'=cmd|' /C calc'!A0").contains("'+49 89 123456-0");
        assertThat(ImportDesk.counts(desk.rehearse("systems", exported)))
                .isEqualTo("0 new, 3 same, 0 changed, 0 errors");
    }

    @Test
    void exportShowsNothingForeign() {
        new ImportDesk(estate.rivalAdmin())
                .apply(new ImportDesk(estate.rivalAdmin())
                        .rehearse(
                                "systems",
                                SYSTEMS.replace("Bakery", "Butcher")
                                        .replace("Old Town", "New Town")
                                        .replace("PBX-COUNTER", "PBX-RIVAL")));

        assertThat(desk.text("/systems.csv")).doesNotContain("PBX-RIVAL").doesNotContain("Butcher");
    }

    @Test
    void resultNamesGeneratedIdsAndCodesForThoseWhoMaySeeThem() {
        var systems = desk.rehearse("systems", SYSTEMS);
        desk.apply(systems);
        var shop = partner.get(ADMIN + "/systems?name=Shop&format=full").good().get(0);
        var path = "/imports/" + systems.path("id").asText() + "/result.csv";

        var result = desk.text(path);

        assertThat(result)
                .contains(shop.path("pbxId").asText())
                .contains(shop.path("jid_pbxagent_password").asText());
        assertThat(new ImportDesk(estate.support()).text(path))
                .contains(shop.path("pbxId").asText())
                .doesNotContain(shop.path("jid_pbxagent_password").asText());
        assertThat(api.memory.auditTrail().list(new Page.Request(10, 0)).items().stream()
                        .filter(event -> event.act().equals("import.result")))
                .hasSize(2);
    }

    @Test
    void importsAreSeenByTheirCompanyOnlyAndByThoseWhoReachAsMuch() {
        var rehearsed = desk.rehearse("fleet", FLEET);

        assertThat(estate.rivalAdmin().get(ImportDesk.at(rehearsed)).code()).isEqualTo(404000);
        assertThat(estate.rivalAdmin().get(ImportDesk.IMPORTS).good()).isEmpty();
        assertThat(estate.support().get(ImportDesk.at(rehearsed)).status()).isEqualTo(200);
        assertThat(estate.support()
                        .post(ImportDesk.at(rehearsed) + "/apply", Map.of())
                        .code())
                .isEqualTo(403000);
        assertThat(new ImportDesk(estate.companyAdmin())
                        .send("fleet", FLEET.getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo(403000);
    }

    @Test
    void rehearsalIsForgottenAfterADay() {
        var rehearsed = desk.rehearse("fleet", FLEET);

        api.clock.advance(Duration.ofDays(1));

        assertThat(estate.partnerAdmin().get(ImportDesk.at(rehearsed)).code()).isEqualTo(404000);
    }

    @Test
    void repeatedRehearsalWithOneKeyIsOneImport() {
        var keyed = new ImportDesk(partner.with("Idempotency-Key", "once"));

        var first = keyed.rehearse("fleet", FLEET).path("id");

        assertThat(keyed.rehearse("fleet", FLEET).path("id")).isEqualTo(first);
        assertThat(keyed.send("fleet", "x;y".getBytes(StandardCharsets.UTF_8)).status())
                .isBetween(400, 409);
    }

    private String serials() {
        return String.join(" ", partner.get(ARCUS + "/fleet/items").good().findValuesAsText("serial"));
    }

    private int total(String list) {
        return total(ARCUS, list);
    }

    private int total(String base, String list) {
        JsonNode answer = partner.get(base + list).json();
        return answer.path("total").asInt(-1);
    }
}
