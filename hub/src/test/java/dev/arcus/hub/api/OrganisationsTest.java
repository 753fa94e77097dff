package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Organisations and their companies (admin API §4.8). */
class OrganisationsTest {

    private static final String PATH = ADMIN + "/organisations";

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient operator = api.operator();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void anOrganisationIsCreatedFoundChangedAndDeleted() {
        var created = operator.post(PATH, Map.of("name", "Roof")).good();
        var path = PATH + "/" + created.path("id").asText();

        assertThat(created.path("visibility").asText()).isEqualTo("private");
        assertThat(operator.get(path).good()).isEqualTo(created);
        assertThat(operator.put(path, Map.of("visibility", "public"))
                        .good()
                        .path("visibility")
                        .asText())
                .isEqualTo("public");
        assertThat(operator.put(path, Map.of()).code()).isEqualTo(400100);
        assertThat(operator.delete(path).status()).isEqualTo(200);
        assertThat(operator.get(path).code()).isEqualTo(404000);
    }

    @Test
    void listsAreInOrderAndPaged() {
        create("b");
        create("A");
        create("C");

        assertThat(operator.get(PATH).good().findValuesAsText("name")).containsExactly("A", "b", "C");
        var page = operator.get(PATH + "?format=full&limit=1&offset=1&sortField=name&sortOrder=-1");
        assertThat(page.data().findValuesAsText("name")).containsExactly("b");
        assertThat(page.json().path("total").asInt()).isEqualTo(3);
    }

    @Test
    void badInputIsRefusedByName() {
        assertThat(operator.post(PATH, Map.of("visibility", "closed")).params())
                .containsExactlyInAnyOrder("name", "visibility");
        assertThat(operator.post(PATH, Map.of("name", "n".repeat(256))).params())
                .containsExactly("name");
        assertThat(operator.get(PATH + "/xyz").params()).containsExactly("id");
        assertThat(operator.get(PATH + "?sortField=size").params()).containsExactly("sortField");
    }

    @Test
    void companiesJoinAndLeave() {
        var path = PATH + "/" + create("Roof") + "/companies";
        var id = estate.customer.id().value();

        var joined = operator.post(path, Map.of("companyId", id)).good();

        assertThat(path).contains(joined.path("organisationId").asText());
        assertThat(operator.post(path, Map.of("companyId", id)).status()).isEqualTo(200);
        assertThat(operator.get(path + "?format=full&isBP=false").good().findValuesAsText("id"))
                .containsExactly(id);
        assertThat(operator.delete(path + "/" + id).status()).isEqualTo(200);
        assertThat(operator.delete(path + "/" + id).code()).isEqualTo(404000);
        assertThat(operator.get(path).good()).isEmpty();
    }

    @Test
    void aCompanyBelongsToOneOrganisationOnly() {
        var id = estate.customer.id().value();
        operator.post(PATH + "/" + create("First") + "/companies", Map.of("companyId", id))
                .good();

        assertThat(operator.post(PATH + "/" + create("Second") + "/companies", Map.of("companyId", id))
                        .params())
                .containsExactly("companyId");
    }

    @Test
    void theOperatorsCompanyJoinsNone() {
        var id = operator.get(ADMIN + "/companies/default").good().path("id").asText();

        assertThat(operator.post(PATH + "/" + create("Roof") + "/companies", Map.of("companyId", id))
                        .code())
                .isEqualTo(400502);
    }

    @Test
    void aDeletedOrganisationLeavesItsCompaniesBehind() {
        var organisation = create("Roof");
        var id = estate.customer.id().value();
        operator.post(PATH + "/" + organisation + "/companies", Map.of("companyId", id))
                .good();

        operator.delete(PATH + "/" + organisation);

        assertThat(operator.get(ADMIN + "/companies/" + id)
                        .good()
                        .path("organisationId")
                        .isNull())
                .isTrue();
    }

    @Test
    void onlySuperadminsWriteAndOnlyStaffAndItsAdministratorsRead() {
        var own = create("Own");
        var foreign = create("Foreign");
        operator.post(
                        PATH + "/" + own + "/companies",
                        Map.of("companyId", estate.customer.id().value()))
                .good();
        var admin = api.as(member(), AdminType.ORGANIZATION_ADMIN, null, Role.ADMIN);

        assertThat(admin.get(PATH).good().findValuesAsText("id")).containsExactly(own);
        assertThat(admin.get(PATH + "/" + own).status()).isEqualTo(200);
        assertThat(admin.get(PATH + "/" + foreign).code()).isEqualTo(404000);
        assertThat(admin.put(PATH + "/" + own, Map.of("name", "Mine")).code()).isEqualTo(403000);
        assertThat(estate.support().get(PATH + "/" + foreign).status()).isEqualTo(200);
        assertThat(estate.support().post(PATH, Map.of("name", "X")).code()).isEqualTo(403000);
        assertThat(estate.partnerAdmin().get(PATH).code()).isEqualTo(403000);
        assertThat(estate.companyAdmin().delete(PATH + "/" + own).code()).isEqualTo(403000);
    }

    private Company member() {
        return api.memory.companies().find(estate.customer.id()).orElseThrow();
    }

    private String create(String name) {
        return operator.post(PATH, Map.of("name", name)).good().path("id").asText();
    }
}
