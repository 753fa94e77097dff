package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.ApiClient.Answer;
import dev.arcus.hub.server.RunningApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The PBXs of a partner's fleet: found, changed, moved and deleted. */
class FleetItemsTest {

    private static final String ITEMS = ARCUS + "/fleet/items";

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient admin = estate.partnerAdmin();
    private final ApiClient rival = estate.rivalAdmin();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void everythingThatIsKnownOfABoxIsKept() {
        var item = admin.post(
                        ITEMS,
                        box(
                                "1234.5678.90",
                                Map.of("softwareVersion", "7.0", "deliveryMode", "btco", "note", "Shelf 3")))
                .good();

        var read = admin.get(path(item)).good();
        assertThat(read).isEqualTo(item);
        assertThat(read.path("softwareVersion").asText()).isEqualTo("7.0");
        assertThat(read.path("deliveryMode").asText()).isEqualTo("btco");
        assertThat(read.path("note").asText()).isEqualTo("Shelf 3");
        assertThat(read.path("wasSystem").asBoolean()).isFalse();
    }

    @Test
    void referencesAreReadLenientlyAndKeptStrictly() {
        var item = admin.post(
                        ITEMS,
                        Map.of(
                                "fleetReference", "\u00A0ale12",
                                "installationReference", "1234\u00B75678\u20228\uFF10",
                                "model", "OXO Connect"))
                .good();
        assertThat(item.path("pair").asText()).isEqualTo("ALE12-1234.5678.80");

        var system = estate.declare(admin, Map.of("pbxId", "ale12 \u2013 1234\u00B75678\u00B780"));
        assertThat(system.path("pbxId").asText()).isEqualTo("ALE12-1234.5678.80");
        assertThat(system.path("deliveryMode").asText()).isEqualTo("stock");
    }

    @Test
    void evolutionIsNotBuiltToOrder() {
        var answer = admin.post(
                ITEMS, box("1234.5678.90", Map.of("model", "OXO Connect Evolution", "deliveryMode", "btco")));

        assertThat(answer.code()).isEqualTo(400000);
        assertThat(answer.params()).containsExactly("deliveryMode");
    }

    @Test
    void listIsSearchedNarrowedAndSorted() {
        var first = item("1234.5678.01");
        var second = admin.post(ITEMS, box("1234.5678.02", Map.of("serial", "CPU77")))
                .good();
        admin.post(path(first) + "/retire", Map.of()).good();
        estate.declare(admin, Map.of("fleetItemId", second.path("id").asText()));

        assertThat(ids(ITEMS + "?text=cpu77")).containsExactly(id(second));
        assertThat(ids(ITEMS + "?text=BAKE")).containsExactly(id(second));
        assertThat(ids(ITEMS + "?custody=retired&custody=returned")).containsExactly(id(first));
        assertThat(ids(ITEMS + "?sortField=pair&sortOrder=-1")).containsExactly(id(second), id(first));
        assertThat(ids(ITEMS + "?model=OXO%20Connect%20Evolution")).isEmpty();
        assertThat(admin.get(ITEMS + "?limit=1").json().path("total").asInt()).isEqualTo(2);
        assertThat(admin.get(ITEMS + "?custody=lost").params()).containsExactly("custody");
        assertThat(rival.get(ITEMS + "?partnerId=" + estate.partner.id()).data())
                .isEmpty();
        assertThat(estate.support()
                        .get(ITEMS + "?partnerId=" + estate.rival.id())
                        .data())
                .isEmpty();
        assertThat(estate.support().get(ITEMS).data()).hasSize(2);
    }

    @Test
    void assignedItemNamesItsSystemAndCompany() {
        var item = item("1234.5678.90");
        var system = estate.declare(admin, Map.of("name", "Till", "fleetItemId", id(item)));

        var read = admin.get(path(item)).good();
        assertThat(read.path("custody").asText()).isEqualTo("assigned");
        assertThat(read.path("system").path("name").asText()).isEqualTo("Till");
        assertThat(read.path("system").path("id")).isEqualTo(system.path("id"));
        assertThat(read.path("company").path("name").asText()).isEqualTo("Bakery");
        assertThat(system.path("pbxId")).isEqualTo(item.path("pair"));
    }

    @Test
    void changeIsForWhoeverSawTheItem() {
        var item = admin.post(ITEMS, box("1234.5678.90", Map.of("serial", "CPU1")));
        var tag = item.headers().firstValue("ETag").orElseThrow();
        var path = path(item.good());

        var changed = admin.with("If-Match", tag).put(path, Map.of("serial", "", "note", "On the way"));

        assertThat(changed.good().has("serial")).isFalse();
        assertThat(changed.good().path("note").asText()).isEqualTo("On the way");
        assertThat(admin.with("If-Match", tag).put(path, Map.of("note", "x")).code())
                .isEqualTo(412900);
        assertThat(admin.put(path, Map.of()).code()).isEqualTo(400100);
        assertThat(admin.put(path, Map.of("serial", "a b")).params()).containsExactly("serial");
        assertThat(rival.put(path, Map.of("note", "mine")).code()).isEqualTo(404000);
    }

    @Test
    void reservedItemIsDeclaredInItsCompanyOnly() {
        var item = item("1234.5678.90");
        var reserved = admin.post(
                        path(item) + "/reserve", Map.of("companyId", estate.customer.id() + "", "note", "for Monday"))
                .good();
        assertThat(reserved.path("custody").asText()).isEqualTo("reserved");
        assertThat(reserved.path("reservation").path("note").asText()).isEqualTo("for Monday");
        assertThat(reserved.path("company").path("name").asText()).isEqualTo("Bakery");
        var other = api.add(api.samples.customer("Butcher", estate.partner.id()));
        var site = api.add(api.samples.site(other, "Yard"));

        var elsewhere =
                declare(Map.of("fleetItemId", id(item), "siteId", site.id().value()));
        assertThat(elsewhere.code()).isEqualTo(409932);
        assertThat(admin.post(path(item) + "/reserve", Map.of("companyId", other.id() + ""))
                        .code())
                .isEqualTo(409932);
        assertThat(declare(Map.of("fleetItemId", id(item))).status()).isEqualTo(200);
    }

    @Test
    void itemIsReservedForOnesOwnCustomersOnly() {
        var item = item("1234.5678.90");

        var foreign = admin.post(path(item) + "/reserve", Map.of("companyId", estate.rivalCustomer.id() + ""));

        assertThat(foreign.code()).isEqualTo(404000);
        assertThat(admin.post(path(item) + "/reserve", Map.of()).params()).containsExactly("companyId");
    }

    @Test
    void moveThatTheStateDoesNotAllowIsRefusedWithTheStateAndTheRemedy() {
        var item = item("1234.5678.90");
        estate.declare(admin, Map.of("fleetItemId", id(item)));

        for (var move : List.of("unreserve", "check-in", "retire")) {
            assertThat(admin.post(path(item) + "/" + move, Map.of()).code())
                    .as(move)
                    .isEqualTo(409933);
        }
        var german = admin.with("Accept-Language", "de").post(path(item) + "/retire", Map.of());
        assertThat(german.json().path("errorRemedy").asText()).contains("Lager zurück");
        var retired = item("1234.5678.91");
        admin.post(path(retired) + "/retire", Map.of()).good();
        assertThat(declare(Map.of("fleetItemId", id(retired))).code()).isEqualTo(409935);
    }

    @Test
    void moveTwiceIsDoneOnce() {
        var item = item("1234.5678.90");

        for (var move : List.of("retire", "check-in", "unreserve")) {
            var first = admin.post(path(item) + "/" + move, Map.of());
            var second = admin.post(path(item) + "/" + move, Map.of());

            assertThat(second.good()).as(move).isEqualTo(first.good());
        }
    }

    @Test
    void onlyWhatNeverWasASystemIsDeletedAndWhatIsLostIsSaid() {
        var item = admin.post(ITEMS, box("1234.5678.90", Map.of("serial", "CPU1", "note", "Shelf 3")))
                .good();
        var used = item("1234.5678.91");
        var system = estate.declare(admin, Map.of("fleetItemId", id(used)));

        var lost = admin.delete(path(item)).good();

        assertThat(lost.path("serial").asText()).isEqualTo("CPU1");
        assertThat(lost.path("note").asText()).isEqualTo("Shelf 3");
        assertThat(admin.delete(path(item)).code()).isEqualTo(404000);
        assertThat(admin.post(ITEMS, box("1234.5678.90", Map.of())).status()).isEqualTo(200);
        assertThat(admin.delete(path(used)).code()).isEqualTo(409933);
        admin.post(ARCUS + "/systems/" + id(system) + "/return-to-stock", Map.of());
        assertThat(admin.delete(path(used)).code()).isEqualTo(409936);
    }

    @Test
    void itemBuiltToOrderBecomesASystemWithAGeneratedIdentity() {
        var item = admin.post(ITEMS, box("1234.5678.90", Map.of("deliveryMode", "btco")))
                .good();

        var byPair = declare(Map.of("pbxId", "ALE12-1234.5678.90"));
        assertThat(byPair.params()).containsExactly("pbxId");
        var system = estate.declare(admin, Map.of("fleetItemId", id(item)));

        assertThat(system.path("pbxId").asText()).startsWith("PBX");
        assertThat(system.path("deliveryMode").asText()).isEqualTo("btco");
        // Its generated code is its secret, not the pair that stands on the box.
        assertThat(api.memory
                        .credentials()
                        .find(new SystemId(id(system)))
                        .orElseThrow()
                        .value())
                .isInstanceOfSatisfying(
                        Credential.Created.class,
                        created -> assertThat(created.codeKeys())
                                .isNotEqualTo(api.memory
                                        .fleetItems()
                                        .find(new FleetItemId(id(item)))
                                        .orElseThrow()
                                        .pairKeys()));
        assertThat(admin.get(path(item)).good().path("systemId")).isEqualTo(system.path("id"));
    }

    @Test
    void itemOfAnotherPartnerIsNotDeclared() {
        var foreign = rival.post(ITEMS, box("1234.5678.90", Map.of())).good();

        var answer = declare(Map.of("fleetItemId", id(foreign)));

        assertThat(answer.code()).isEqualTo(404000);
    }

    @Test
    void companyWithAReservationIsNotDeleted() {
        var item = item("1234.5678.90");
        var company = api.add(api.samples.customer("Florist", estate.partner.id()));
        admin.post(path(item) + "/reserve", Map.of("companyId", company.id() + ""))
                .good();

        var refused = admin.delete(ApiClient.ADMIN + "/companies/" + company.id());

        assertThat(refused.code()).isEqualTo(409903);
        assertThat(refused.text()).contains("fleet");
    }

    @Test
    void ofTwoPartnersThatRegisterOnePairOneHasIt() throws Exception {
        var answers = atOnce(
                () -> admin.post(ITEMS, box("1234.5678.90", Map.of())),
                () -> rival.post(ITEMS, box("1234.5678.90", Map.of())));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(refused -> assertThat(refused.code()).isEqualTo(409930));
    }

    @Test
    void ofTwoDeclarationsOfOneItemOneHasIt() throws Exception {
        var item = item("1234.5678.90");

        var answers =
                atOnce(() -> declare(Map.of("fleetItemId", id(item))), () -> declare(Map.of("fleetItemId", id(item))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(admin.get(ApiClient.ADMIN + "/systems").json().path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void itemIsDeclaredOrRetiredNeverBoth() throws Exception {
        var item = item("1234.5678.90");

        var answers = atOnce(
                () -> declare(Map.of("fleetItemId", id(item))), () -> admin.post(path(item) + "/retire", Map.of()));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        var isDeclared = answers.getFirst().status() == 200;
        assertThat(admin.get(path(item)).good().path("custody").asText())
                .isEqualTo(isDeclared ? "assigned" : "retired");
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(List.of(one, other))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private Answer declare(Map<String, ?> more) {
        return admin.post(ApiClient.ADMIN + "/systems", estate.form(more));
    }

    private JsonNode item(String installation) {
        return admin.post(ITEMS, box(installation, Map.of())).good();
    }

    private static Map<String, Object> box(String installation, Map<String, ?> more) {
        var box = new HashMap<String, Object>();
        box.put("fleetReference", "ALE12");
        box.put("installationReference", installation);
        box.put("model", "OXO Connect");
        box.putAll(more);
        return box;
    }

    private List<String> ids(String list) {
        return admin.get(list).good().findValuesAsText("pair").isEmpty()
                ? List.of()
                : admin.get(list).data().valueStream().map(FleetItemsTest::id).toList();
    }

    private static String id(JsonNode object) {
        return object.path("id").asText();
    }

    private static String path(JsonNode item) {
        return ITEMS + "/" + id(item);
    }
}
