package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.User;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.Station;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.ApiClient.Answer;
import dev.arcus.hub.server.RunningApi;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One PBX for several companies (admin API §2.4). */
class SharedSystemsTest {

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient partner = estate.partnerAdmin();
    private final Company second = api.add(api.samples.customer("Alder", estate.partner.id()));
    private final Site secondSite = api.add(api.samples.site(second, "Hill"));

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void theListNamesTheCompaniesInReachAndCountsTheOthers() {
        estate.declare(partner, Map.of("name", "Plain"));
        var shared = share(estate.customer, estate.rivalCustomer);
        partner.post(ADMIN + "/systems", kept("Kept")).good();

        var mine = partner.get(ARCUS + "/systems/shared?sortField=name").data();
        var operators = api.operator().get(ARCUS + "/systems/shared?name=shop").data();

        assertThat(mine.findValuesAsText("pbxId")).hasSize(2);
        assertThat(mine.get(0).path("name").asText()).isEqualTo("Kept");
        assertThat(mine.get(0).path("numberOfCompanies").asInt()).isZero();
        assertThat(mine.get(0).path("bpId").asText())
                .isEqualTo(estate.partner.id().value());
        assertThat(mine.get(1).path("id").asText()).isEqualTo(shared);
        assertThat(mine.get(1).path("numberOfCompanies").asInt()).isEqualTo(2);
        assertThat(mine.get(1).path("otherCompanies").asInt()).isEqualTo(1);
        assertThat(mine.get(1).at("/companies/0/name").asText()).isEqualTo("Bakery");
        assertThat(mine.get(1).at("/companies/0/sites/0/name").asText()).isEqualTo("Old Town");
        assertThat(mine.toString()).doesNotContain("Butcher").doesNotContain("New Town");
        assertThat(operators.get(0).path("companies")).hasSize(2);
        assertThat(estate.siteAdmin()
                        .get(ARCUS + "/systems/shared")
                        .data()
                        .get(0)
                        .path("otherCompanies")
                        .asInt())
                .isEqualTo(1);
        assertThat(estate.nobody().get(ARCUS + "/systems/shared").code()).isEqualTo(403000);
    }

    @Test
    void aCompanyComesWithItsFirstSiteOrWithTheOneThatIsNamed() {
        var shared = share(estate.customer);
        var other = api.add(api.samples.site(second, "Brook"));

        var named = associate(shared, second, other).good();

        assertThat(named.path("numberOfCompanies").asInt()).isEqualTo(2);
        assertThat(named.path("companies").findValuesAsText("name")).startsWith("Alder", "Brook");
        assertThat(associate(shared, second).good()).isEqualTo(named);
        assertThat(associate(shared, second, secondSite)
                        .good()
                        .at("/companies/0/sites")
                        .findValuesAsText("name"))
                .containsExactly("Brook", "Hill");
        var third = api.add(api.samples.customer("Third", estate.partner.id()));
        assertThat(associate(shared, third).code()).isEqualTo(409942);
        var only = api.add(api.samples.site(third, "Only"));
        assertThat(associate(shared, third).good().toString())
                .contains(only.id().value());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        var plain = estate.declare(partner, Map.of()).path("id").asText();
        var shared = share(estate.customer);
        var tenant =
                api.memory.sites().find(new SiteId(estate.centrexSite(partner))).orElseThrow();
        var centrex = api.memory.companies().find(tenant.company()).orElseThrow();

        assertThat(associate(plain, second).code()).isEqualTo(403303);
        assertThat(associate(shared, centrex).code()).isEqualTo(403709);
        assertThat(associate(shared, second, estate.site).code()).isEqualTo(404000);
        assertThat(associate(shared, estate.rivalCustomer).text())
                .isEqualTo(partner.post(companies(shared), Map.of("companyId", "0".repeat(24)))
                        .text());
        assertThat(estate.rivalAdmin()
                        .post(
                                companies(shared),
                                Map.of("companyId", estate.rivalCustomer.id().value()))
                        .code())
                .isEqualTo(404000);
        assertThat(partner.post(companies(shared), Map.of()).params()).containsExactly("companyId");
    }

    @Test
    void sharingIsTurnedOnAndOffAgainOnceOneCompanyIsLeft() {
        var system = estate.declare(partner, Map.of()).path("id").asText();
        var path = ADMIN + "/systems/" + system;

        assertThat(partner.put(path, Map.of("isShared", true)).status()).isEqualTo(200);
        associate(system, second).good();
        assertThat(partner.put(path, Map.of("isShared", false)).params()).containsExactly("isShared");
        remove(system, second).json();
        assertThat(partner.put(path, Map.of("isShared", false)).status()).isEqualTo(200);
        assertThat(associate(system, second).code()).isEqualTo(403303);
    }

    @Test
    void theRemovalShowsWhatGoesAndWhatStaysForTheOthers() {
        var shared = share(estate.customer, second, estate.rivalCustomer);
        var baker = person(estate.customer, "baker@example.org");
        var other = person(second, "alder@example.org");
        report(shared, "100", "101", "102");
        hold(shared, "100", baker);
        hold(shared, "101", other);
        var group = group(shared);

        var seen = partner.get(removal(shared, estate.customer)).good();

        assertThat(seen.path("companyName").asText()).isEqualTo("Bakery");
        assertThat(seen.path("sites").findValuesAsText("name")).containsExactly("Old Town");
        assertThat(seen.at("/phoneNumbers/total").asInt()).isEqualTo(1);
        assertThat(seen.at("/phoneNumbers/first/0/shortNumber").asText()).isEqualTo("100");
        assertThat(seen.at("/phoneNumbers/first/0/userName").asText()).isEqualTo("Ada Müller");
        assertThat(seen.at("/group/id").asText()).isEqualTo(group);
        assertThat(seen.at("/stays/numberOfCompanies").asInt()).isEqualTo(2);
        assertThat(seen.at("/stays/companies").findValuesAsText("name")).startsWith("Alder");
        assertThat(seen.at("/stays/otherCompanies").asInt()).isEqualTo(1);
        assertThat(seen.at("/stays/phoneNumbers").asInt()).isEqualTo(2);
        assertThat(seen.path("blockedBy").isNull()).isTrue();
        assertThat(seen.toString()).doesNotContain("Butcher");
    }

    @Test
    void oneRemovesWhatOneSawAndNothingElse() {
        var shared = share(estate.customer, second);
        var baker = person(estate.customer, "baker@example.org");
        report(shared, "100", "101");
        var group = group(shared);
        var stale = tag(partner.get(removal(shared, estate.customer)));
        hold(shared, "100", baker);
        hold(shared, "101", person(second, "alder@example.org"));

        var path = companies(shared) + "/" + estate.customer.id();
        assertThat(partner.with("If-Match", stale).delete(path).code()).isEqualTo(412900);
        assertThat(partner.get(phones(shared) + "?format=full")
                        .data()
                        .get(0)
                        .path("userId")
                        .asText())
                .isEqualTo(baker.id().value());
        var tag = tag(partner.get(removal(shared, estate.customer)));
        assertThat(partner.with("If-Match", tag).delete(path).status()).isEqualTo(200);

        assertThat(partner.with("If-Match", tag).delete(path).code()).isEqualTo(404000);
        assertThat(partner.get(companies(shared)).good().path("companies").findValuesAsText("name"))
                .startsWith("Alder")
                .hasSize(2);
        var left = partner.get(phones(shared) + "?format=full").data();
        assertThat(left.get(0).path("userId").isNull()).as(left.toString()).isTrue();
        assertThat(left.get(0).path("firstName").asText()).isEmpty();
        assertThat(left.get(1).path("userId").isNull()).isFalse();
        assertThat(partner.get(ADMIN + "/systems/groups/" + group).good().path("systems"))
                .isEmpty();
        assertThat(estate.companyAdmin().get(companies(shared)).code()).isEqualTo(404000);
        assertThat(api.memory.auditTrail().list(new Page.Request(5, 0)).items())
                .extracting(event -> event.act())
                .containsSubsequence("system.company.remove", "group.leave");
    }

    @Test
    void theLastCompanyLeavesASharedSystemWithThePartnerAndNoOtherSystem() {
        var plain = estate.declare(partner, Map.of()).path("id").asText();
        var shared = share(estate.customer);

        var blocked = partner.get(removal(plain, estate.customer)).good().path("blockedBy");
        var seen = partner.get(removal(shared, estate.customer)).good();

        assertThat(blocked.path("code").asInt()).isEqualTo(409941);
        assertThat(blocked.path("text").asText())
                .isEqualTo("Kein anderes Unternehmen hat die Anlage, und kein Partner behält sie.");
        assertThat(remove(plain, estate.customer).code()).isEqualTo(409941);
        assertThat(seen.at("/stays/bpId").asText())
                .isEqualTo(estate.partner.id().value());
        assertThat(remove(shared, estate.customer).status()).isEqualTo(200);
        var kept = partner.get(companies(shared)).good();
        assertThat(kept.path("numberOfCompanies").asInt()).isZero();
        assertThat(kept.path("bpId").asText()).isEqualTo(estate.partner.id().value());
        assertThat(associate(shared, second).good().path("numberOfCompanies").asInt())
                .isEqualTo(1);
    }

    @Test
    void aCompanyLeavesNoGroupWithoutItsGateway() {
        var shared = share(estate.customer, second);
        var licence =
                partner.get(ARCUS + "/licence?lang=en").good().path("sha256").asText();
        var gateway = Map.of("active", true, "licenceSha256", licence);
        partner.put(ADMIN + "/systems/" + shared, Map.of("webRtcGateway", gateway))
                .good();
        group(shared, estate.declare(partner, Map.of()).path("id").asText());

        assertThat(partner.get(removal(shared, estate.customer))
                        .good()
                        .at("/blockedBy/code")
                        .asInt())
                .isEqualTo(403038);
        assertThat(remove(shared, estate.customer).code()).isEqualTo(403038);
        assertThat(remove(shared, second).status()).isEqualTo(200);
    }

    @Test
    void whoHasOnlyOneCompanyTakesOnlyThatOneOff() {
        var shared = share(estate.customer, second, estate.rivalCustomer);
        var admin = estate.companyAdmin();

        assertThat(admin.delete(companies(shared) + "/" + second.id()).code()).isEqualTo(404000);
        assertThat(admin.get(removal(shared, estate.rivalCustomer)).code()).isEqualTo(404000);
        assertThat(estate.siteAdmin()
                        .delete(companies(shared) + "/" + estate.customer.id())
                        .code())
                .isEqualTo(403000);
        assertThat(admin.delete(companies(shared) + "/" + estate.customer.id()).status())
                .isEqualTo(200);
    }

    @Test
    void ofTwoThatAssociateAtOnceBothSeeTheSame() throws Exception {
        var shared = share(estate.customer);

        var answers = atOnce(() -> associate(shared, second), () -> associate(shared, second));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(partner.get(companies(shared)).good().at("/companies/0/sites"))
                .hasSize(1);
    }

    @Test
    void theLastTwoCompaniesDoNotLeaveAtOnce() throws Exception {
        var alone = api.add(api.samples.customer("Alone", null));
        var site = api.add(api.samples.site(alone, "Alone"));
        var lonely = api.add(api.samples.customer("Lonely", null));
        api.add(api.samples.site(lonely, "Lonely"));
        var operator = api.operator();
        var shared = operator.post(
                        ADMIN + "/systems",
                        estate.form(Map.of("siteId", site.id().value(), "isShared", true)))
                .good()
                .path("id")
                .asText();
        operator.post(companies(shared), Map.of("companyId", lonely.id().value()))
                .good();

        var answers = atOnce(
                () -> operator.delete(companies(shared) + "/" + alone.id()),
                () -> operator.delete(companies(shared) + "/" + lonely.id()));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(operator.get(companies(shared))
                        .good()
                        .path("numberOfCompanies")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theLastSiteOfACompanyFreesItsPhonesByTheVendorsCallToo() {
        var shared = share(estate.customer, second);
        report(shared, "100");
        hold(shared, "100", person(estate.customer, "baker@example.org"));

        partner.delete(ADMIN + "/sites/" + estate.site.id() + "/systems/" + shared)
                .json();

        assertThat(partner.get(phones(shared) + "?format=full")
                        .data()
                        .get(0)
                        .path("userId")
                        .isNull())
                .isTrue();
    }

    @Test
    void aSiteThatComesToAnotherCompanyFreesPhonesAndTakesTheManagedSystemAlong() {
        var system =
                estate.declare(partner, Map.of("isOxoManaged", true)).path("id").asText();
        report(system, "100");
        hold(system, "100", person(estate.customer, "baker@example.org"));
        var site = ADMIN + "/sites/" + estate.site.id();

        partner.put(site, Map.of("companyId", second.id().value())).good();

        assertThat(partner.get(phones(system) + "?format=full")
                        .data()
                        .get(0)
                        .path("userId")
                        .isNull())
                .isTrue();
        var back = api.add(api.samples.site(estate.customer, "Back"));
        var managed = estate.declare(
                partner, Map.of("isOxoManaged", true, "siteId", back.id().value()));
        assertThat(managed.path("isOxoManaged").asBoolean()).isTrue();
        assertThat(partner.put(site, Map.of("companyId", estate.customer.id().value()))
                        .code())
                .isEqualTo(409907);
    }

    /** A shared system of these companies, the first of them by its declaration. */
    private String share(Company first, Company... others) {
        var shared =
                estate.declare(partner, Map.of("isShared", true)).path("id").asText();
        assertThat(first).isEqualTo(estate.customer);
        Stream.of(others)
                .forEach(other -> api.operator()
                        .post(companies(shared), Map.of("companyId", other.id().value()))
                        .good());
        return shared;
    }

    private Map<String, Object> kept(String name) {
        return Map.of("name", name, "type", "oxo", "country", "DEU", "isShared", true);
    }

    private Answer associate(String system, Company company) {
        return partner.post(companies(system), Map.of("companyId", company.id().value()));
    }

    private Answer associate(String system, Company company, Site site) {
        return partner.post(
                companies(system),
                Map.of("companyId", company.id().value(), "siteId", site.id().value()));
    }

    private Answer remove(String system, Company company) {
        return partner.delete(companies(system) + "/" + company.id());
    }

    private String group(String... systems) {
        return partner.post(
                        ADMIN + "/systems/groups",
                        Map.of(
                                "name",
                                "Street",
                                "companies",
                                List.of(estate.customer.id().value()),
                                "systems",
                                List.of(systems)))
                .good()
                .path("id")
                .asText();
    }

    private User person(Company company, String mail) {
        var user = api.samples.user(company, mail, Role.USER);
        api.memory.users().add(user);
        return user;
    }

    private void report(String system, String... numbers) {
        api.memory
                .stations()
                .replace(
                        new SystemId(system),
                        Stream.of(numbers)
                                .map(number -> new Station(number, "", ""))
                                .toList());
    }

    private void hold(String system, String number, User user) {
        var phone =
                partner.get(phones(system) + "?shortNumber=" + number).data().get(0);
        partner.put(
                        phones(system) + "/" + phone.path("id").asText(),
                        Map.of("userId", user.id().value(), "firstName", "Ada"))
                .good();
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(List.of(one, other));
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }

    private static String companies(String system) {
        return ARCUS + "/systems/" + system + "/companies";
    }

    private static String removal(String system, Company company) {
        return companies(system) + "/" + company.id() + "/removal";
    }

    private static String phones(String system) {
        return ADMIN + "/systems/" + system + "/phone-numbers";
    }

    private static String tag(Answer answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
