package dev.arcus.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.numbering.EmergencyPolicy;
import dev.arcus.testing.InMemoryStores;
import dev.arcus.testing.Samples;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who reaches what (admin API §1.2, §1.4). */
class AccessPolicyTest {

    private final InMemoryStores stores = new InMemoryStores();
    private final Samples samples = new Samples();
    private final AccessPolicy policy = new AccessPolicy(stores.companies(), stores.sites());

    private final Company distributor = add(samples.distributor("Distributor"));
    private final Company reseller = add(samples.reseller("Reseller", distributor));
    private final Company direct = add(samples.customer("Direct", distributor.id()));
    private final Company indirect = add(samples.customer("Indirect", reseller.id()));
    private final Company rival = add(samples.partner("Rival"));
    private final Company foreign = add(samples.customer("Foreign", rival.id()));

    @Test
    void distributorReachesTwoStepsDown() {
        var actor = actor(distributor, Role.BP_ADMIN);

        assertThat(reached(actor, Act.WRITE_SYSTEMS))
                .containsExactlyInAnyOrder(distributor, reseller, direct, indirect);
    }

    @Test
    void resellerReachesItsOwnCustomersOnly() {
        assertThat(reached(actor(reseller, Role.BP_ADMIN), Act.WRITE_SYSTEMS))
                .containsExactlyInAnyOrder(reseller, indirect);
        assertThat(reached(actor(rival, Role.BP_ADMIN), Act.WRITE_SYSTEMS)).containsExactlyInAnyOrder(rival, foreign);
    }

    @Test
    void systemKeptForAResellerIsItsDistributorsToo() {
        var options = new PbxSystem.Options(null, null, 120, List.of(), false, true, false, reseller.id());
        var kept = samples.system("PBX-1", "kept");
        var system = new PbxSystem(
                kept.id(),
                kept.pbxId(),
                kept.name(),
                kept.type(),
                kept.model(),
                kept.deliveryMode(),
                kept.sites(),
                kept.dialing(),
                kept.rules(),
                EmergencyPolicy.UNTOUCHED,
                options,
                false,
                1,
                kept.created(),
                kept.statusUpdated());

        assertThat(policy.covers(actor(distributor, Role.BP_ADMIN), Act.WRITE_SYSTEMS, system))
                .isTrue();
        assertThat(policy.covers(actor(reseller, Role.BP_ADMIN), Act.WRITE_SYSTEMS, system))
                .isTrue();
        assertThat(policy.covers(actor(rival, Role.BP_ADMIN), Act.WRITE_SYSTEMS, system))
                .isFalse();
    }

    @Test
    void financeReachesCustomersButNoSystems() {
        var finance = actor(distributor, Role.BP_FINANCE);

        assertThat(reached(finance, Act.WRITE_COMPANIES)).contains(direct, indirect);
        assertThat(policy.reachOf(finance, Act.READ_SYSTEMS)).isEqualTo(new Reach.Nothing());
        assertThat(policy.reachOf(finance, Act.WRITE_SITES)).isEqualTo(new Reach.Nothing());
    }

    @Test
    void financeWhoAdministersItsCompanyReachesOnlyThatCompanysSystems() {
        var both = new Actor(
                UserId.next(samples.random()),
                "both@example.com",
                Set.of(Role.BP_FINANCE, Role.ADMIN),
                AdminType.COMPANY_ADMIN,
                distributor.id(),
                null);

        assertThat(reached(both, Act.WRITE_SYSTEMS)).containsExactly(distributor);
        assertThat(reached(both, Act.READ_COMPANIES)).contains(direct, indirect);
    }

    @Test
    void supportReadsAndLinksEverythingAndChangesNothing() {
        var support = actor(rival, Role.SUPPORT);

        assertThat(policy.reachOf(support, Act.READ_SYSTEMS)).isEqualTo(new Reach.Everything());
        assertThat(policy.reachOf(support, Act.LINK_SYSTEMS)).isEqualTo(new Reach.Everything());
        assertThat(policy.mayEver(support, Act.WRITE_SYSTEMS)).isFalse();
        assertThat(policy.mayEver(support, Act.WRITE_USERS)).isFalse();
        assertThat(policy.mayEver(support, Act.OPERATE)).isFalse();
    }

    @Test
    void supportWhoIsAPartnerWritesInItsOwnTreeOnly() {
        var actor = actor(rival, Role.SUPPORT, Role.BP_ADMIN);

        assertThat(reached(actor, Act.WRITE_SYSTEMS)).containsExactlyInAnyOrder(rival, foreign);
    }

    @Test
    void siteAdministratorNeitherLinksNorListsCompanies() {
        var site = add(samples.site(direct, "One"));
        var other = add(samples.site(direct, "Two"));
        var actor = admin(direct, AdminType.SITE_ADMIN, site.id());

        assertThat(policy.covers(actor, Act.WRITE_SYSTEMS, site)).isTrue();
        assertThat(policy.covers(actor, Act.WRITE_SYSTEMS, other)).isFalse();
        assertThat(policy.mayEver(actor, Act.LINK_SYSTEMS)).isFalse();
        assertThat(policy.mayEver(actor, Act.READ_COMPANIES)).isFalse();
        assertThat(policy.mayEver(actor, Act.WRITE_SITES)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {
                "READ_SYSTEMS",
                "WRITE_SYSTEMS",
                "LINK_SYSTEMS",
                "READ_GROUPS",
                "WRITE_GROUPS",
                "READ_FLEET",
                "WRITE_FLEET"
            })
    void nobodyConnectsForAPartnerWithoutTheRight(Act act) {
        var cut = add(samples.withoutRightToConnect(samples.partner("Cut off")));

        assertThat(policy.mayEver(actor(cut, Role.BP_ADMIN), act)).isFalse();
        assertThat(policy.mayEver(admin(cut, AdminType.COMPANY_ADMIN, null), act))
                .isFalse();
        assertThat(policy.mayEver(actor(cut, Role.SUPERADMIN), act)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void noRoleNoRight(Act act) {
        assertThat(policy.mayEver(actor(direct, Role.USER), act)).isFalse();
        assertThat(policy.mayEver(admin(direct, AdminType.UNDEFINED, null), act))
                .isFalse();
        assertThat(policy.mayEver(admin(direct, AdminType.SITE_ADMIN, null), act))
                .isFalse();
    }

    @Test
    void aGatewayServesThePbxsOfWhomItBelongsToAndDoesNothingElse() {
        assertThat(reached(actor(direct, Role.PCG), Act.SERVE_PBXS)).containsExactly(direct);
        assertThat(reached(actor(reseller, Role.PCG), Act.SERVE_PBXS)).containsExactlyInAnyOrder(reseller, indirect);
        var own = add(standard(samples.customer("Operator", null)));
        assertThat(policy.reachOf(actor(own, Role.PCG), Act.SERVE_PBXS)).isEqualTo(new Reach.Everything());
        var cut = add(samples.withoutRightToConnect(samples.partner("Cut off")));
        assertThat(policy.mayEver(actor(cut, Role.PCG), Act.SERVE_PBXS)).isFalse();
        assertThat(Stream.of(Act.values()).filter(act -> policy.mayEver(actor(own, Role.PCG), act)))
                .containsExactly(Act.SERVE_PBXS);
    }

    @Test
    void nobodyElseDoesWhatIsAGateways() {
        var everything = actor(distributor, Role.SUPERADMIN, Role.SUPPORT, Role.BP_ADMIN, Role.BP_FINANCE);

        assertThat(policy.mayEver(everything, Act.SERVE_PBXS)).isFalse();
        assertThat(policy.mayGrant(actor(distributor, Role.BP_ADMIN), Role.PCG, AdminType.UNDEFINED))
                .isFalse();
        assertThat(policy.mayGrant(actor(distributor, Role.PCG), Role.PCG, AdminType.UNDEFINED))
                .isFalse();
        assertThat(policy.mayGrant(everything, Role.PCG, AdminType.UNDEFINED)).isTrue();
    }

    @Test
    void partnerRoleInACustomersCompanyReachesNothing() {
        assertThat(policy.reachOf(actor(direct, Role.BP_ADMIN), Act.READ_COMPANIES))
                .isEqualTo(new Reach.Nothing());
    }

    private List<Company> reached(Actor actor, Act act) {
        return Stream.of(distributor, reseller, direct, indirect, rival, foreign)
                .filter(company -> policy.covers(actor, act, company))
                .toList();
    }

    private static Company standard(Company company) {
        return company.with(company.ties().asStandard());
    }

    private Actor actor(Company company, Role... roles) {
        return new Actor(
                UserId.next(samples.random()),
                "someone@example.com",
                Set.of(roles),
                AdminType.UNDEFINED,
                company.id(),
                null);
    }

    private Actor admin(Company company, AdminType type, @Nullable SiteId site) {
        return new Actor(
                UserId.next(samples.random()), "admin@example.com", Set.of(Role.ADMIN), type, company.id(), site);
    }

    private Company add(Company company) {
        stores.companies().add(company);
        return company;
    }

    private Site add(Site site) {
        stores.sites().add(site);
        return site;
    }
}
