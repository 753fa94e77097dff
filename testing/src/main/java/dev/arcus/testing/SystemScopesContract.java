package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Organisation;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.Credential.Phase;
import dev.arcus.domain.credential.PrivateAccessCode;
import dev.arcus.domain.credential.TransactionId;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.domain.system.SystemFilter.Sort;
import dev.arcus.domain.system.SystemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The list of {@code Systems} follows what happens to systems, sites and companies. */
abstract class SystemScopesContract extends StoreContract {

    @Test
    void systemsFollowTheirCompanyToAnotherPartner() {
        var first = addPartner("First");
        var second = addPartner("Second");
        var customer = addCustomer("Customer", first);
        addSystem("box", addSite(customer, "Site"));

        stores().companies().update(customer.with(customer.ties().withPartner(second.id())));

        assertThat(names(new Reach.PartnerTree(first.id()))).isEmpty();
        assertThat(total(new Reach.PartnerTree(first.id()))).isZero();
        assertThat(names(new Reach.PartnerTree(second.id()))).containsExactly("box");
        assertThat(total(new Reach.PartnerTree(second.id()))).isEqualTo(1);
    }

    @Test
    void systemsFollowTheirSiteToAnotherCompany() {
        var first = addPartner("First");
        var second = addPartner("Second");
        var site = addSite(addCustomer("One", first), "Site");
        addSystem("box", site);

        stores().sites().update(site.movedTo(addCustomer("Two", second).id()));

        assertThat(names(new Reach.PartnerTree(first.id()))).isEmpty();
        assertThat(names(new Reach.PartnerTree(second.id()))).containsExactly("box");
    }

    @Test
    void systemsOfAResellerFollowItToAnotherDistributor() {
        var distributor = add(samples.distributor("One"));
        var other = add(samples.distributor("Two"));
        var reseller = add(samples.reseller("Reseller", distributor));
        addSystem("of a customer", addSite(addCustomer("Customer", reseller), "A"));
        addSystem("own", addSite(reseller, "B"));

        stores().companies().update(reseller.with(reseller.ties().withPartner(other.id())));

        assertThat(names(new Reach.PartnerTree(distributor.id()))).isEmpty();
        assertThat(names(new Reach.PartnerTree(other.id(), Set.of(reseller.id()))))
                .containsExactly("of a customer", "own");
    }

    @Test
    void treeThatIsReachedInPartHoldsNothingElse() {
        var distributor = add(samples.distributor("Distributor"));
        var reseller = add(samples.reseller("Reseller", distributor));
        addSystem("direct", addSite(addCustomer("Direct", distributor), "A"));
        addSystem("indirect", addSite(addCustomer("Indirect", reseller), "B"));

        assertThat(names(new Reach.PartnerTree(distributor.id()))).containsExactly("direct");
    }

    @Test
    void organisationReachesWhatItsCompaniesHaveUntilItIsDissolved() {
        var organisation = samples.organisation("Group");
        stores().organisations().add(organisation);
        var member = addCustomer("Member", addPartner("Partner"));
        addSystem("box", addSite(member, "Site"));
        var reach = new Reach.OneOrganisation(organisation.id());
        assertThat(names(reach)).isEmpty();

        stores().companies().update(joined(member, organisation));
        assertThat(names(reach)).containsExactly("box");
        assertThat(total(reach)).isEqualTo(1);

        assertThat(stores().companies().leave(organisation.id())).isEqualTo(1);
        assertThat(names(reach)).isEmpty();
        assertThat(total(reach)).isZero();
    }

    @Test
    void changedSystemIsListedAsItIsNow() {
        var partner = addPartner("Partner");
        var customer = addCustomer("Customer", partner);
        var system = addSystem("before", addSite(customer, "A"));
        var elsewhere = addSite();

        stores().systems().update(system.withSites(List.of(elsewhere.id())));
        assertThat(names(new Reach.PartnerTree(partner.id()))).isEmpty();

        stores().systems().update(system.with(shared()));
        assertThat(names(new Reach.PartnerTree(partner.id()))).containsExactly("before");
        assertThat(list(sharing(partner, true), 0, 10).total()).isEqualTo(1);
        assertThat(list(sharing(partner, false), 0, 10).total()).isZero();
    }

    @Test
    void partOfANameIsFoundAsTheNameIsNow() {
        var partner = addPartner("Partner");
        var site = addSite(addCustomer("Customer", partner), "Site");
        var system = addSystem("Hôtel Köln 4711", site);
        addSystem("Hôtel Wien 😀 4712", site);

        assertThat(found(partner, "ÔTEL K")).containsExactly("Hôtel Köln 4711");
        assertThat(found(partner, "471")).containsExactly("Hôtel Köln 4711", "Hôtel Wien 😀 4712");
        assertThat(found(partner, "n 😀 4")).containsExactly("Hôtel Wien 😀 4712");
        assertThat(found(partner, "😀")).containsExactly("Hôtel Wien 😀 4712");
        assertThat(found(partner, "ln")).containsExactly("Hôtel Köln 4711");
        assertThat(found(partner, "4711 hô")).isEmpty();

        stores().systems().update(SystemCopy.named("Praxis", system));

        assertThat(found(partner, "471")).containsExactly("Hôtel Wien 😀 4712");
        assertThat(found(partner, "raxi")).containsExactly("Praxis");
        stores().systems().delete(system.id());
        assertThat(found(partner, "raxi")).isEmpty();
    }

    @Test
    void deletedSystemIsNeitherListedNorCounted() {
        var partner = addPartner("Partner");
        var site = addSite(addCustomer("Customer", partner), "Site");
        var gone = addSystem("gone", site);
        addSystem("stays", site);

        stores().systems().delete(gone.id());

        assertThat(names(new Reach.PartnerTree(partner.id()))).containsExactly("stays");
        assertThat(total(new Reach.PartnerTree(partner.id()))).isEqualTo(1);
    }

    @Test
    void phasesAreCountedAsTheyChange() {
        var partner = addPartner("Partner");
        var site = addSite(addCustomer("Customer", partner), "Site");
        var one = withCode(addSystem("one", site));
        withCode(addSystem("two", site));
        addSystem("without a credential", site);
        assertThat(named(partner, Phase.CREATED)).containsExactly("one", "two");

        offer(one);

        assertThat(named(partner, Phase.CREATED)).containsExactly("two");
        assertThat(named(partner, Phase.ACTIVATING)).containsExactly("one");
        assertThat(named(partner, Phase.CREATED, Phase.ACTIVATING)).containsExactlyInAnyOrder("one", "two");
        assertThat(named(partner, Phase.ACTIVATED)).isEmpty();
        assertThat(total(new Reach.PartnerTree(partner.id()))).isEqualTo(3);
    }

    @Test
    void everyPartOfAListIsTheSameFromBothEnds() {
        var partner = addPartner("Partner");
        var site = addSite(addCustomer("Customer", partner), "Site");
        for (var number = 0; number < 7; number++) {
            var system = withCode(addSystem("box " + number % 3, site));
            if (number % 2 == 0) {
                offer(system);
            }
        }
        for (var sort : Sort.values()) {
            for (var phases : List.of(Set.<Phase>of(), Set.of(Phase.CREATED, Phase.ACTIVATING))) {
                var up = pages(new SystemFilter(new Reach.PartnerTree(partner.id()), phases(phases), sort, false));
                var down = pages(new SystemFilter(new Reach.PartnerTree(partner.id()), phases(phases), sort, true));
                assertThat(up).as("%s %s", sort, phases).hasSize(7).doesNotHaveDuplicates();
                assertThat(down).as("%s %s", sort, phases).isEqualTo(up.reversed());
            }
        }
    }

    @Test
    void bpIdOfADistributorMeansItsOwnCustomersOnly() {
        var distributor = add(samples.distributor("Distributor"));
        var reseller = add(samples.reseller("Reseller", distributor));
        addSystem("direct", addSite(addCustomer("Direct", distributor), "A"));
        addSystem("indirect", addSite(addCustomer("Indirect", reseller), "B"));
        addSystem("own", addSite(distributor, "C"));
        var tree = new Reach.PartnerTree(distributor.id(), Set.of(reseller.id()));

        assertThat(names(ofPartner(new Reach.Everything(), distributor.id()))).containsExactly("direct");
        assertThat(names(ofPartner(tree, distributor.id()))).containsExactly("direct");
        assertThat(names(ofPartner(tree, reseller.id()))).containsExactly("indirect");
        assertThat(list(ofPartner(tree, reseller.id()), 0, 10).total()).isEqualTo(1);
        assertThat(names(ofPartner(new Reach.PartnerTree(reseller.id()), distributor.id())))
                .isEmpty();
    }

    private List<PbxSystem> pages(SystemFilter filter) {
        var all = new ArrayList<PbxSystem>();
        for (var offset = 0; offset < 9; offset += 2) {
            var page = list(filter, offset, 2);
            assertThat(page.total()).isEqualTo(7);
            all.addAll(page.items());
        }
        return all;
    }

    private PbxSystem withCode(PbxSystem system) {
        stores().credentials().add(system.id(), Samples.created(system.pbxId(), "code"));
        return system;
    }

    private void offer(PbxSystem system) {
        var found = stores().credentials().find(system.id()).orElseThrow();
        var created = (Credential.Created) found.value();
        var next = new Credential.Activating(
                created.code(),
                created.codeKeys(),
                PrivateAccessCode.generate(samples.random()),
                created.codeKeys(),
                TransactionId.generate(samples.random()),
                samples.box("CPU1"));
        assertThat(stores().credentials().replace(system.id(), found.version(), next, TestClock.START))
                .isTrue();
    }

    private static Company joined(Company company, Organisation organisation) {
        return company.with(company.ties().withOrganisation(organisation.id()));
    }

    private static PbxSystem.Options shared() {
        return new PbxSystem.Options(null, null, 120, List.of(), true, false, false, null);
    }

    private static SystemFilter sharing(Company partner, boolean shared) {
        var sharing = new SystemCriteria.Sharing(shared, null, null, null);
        return new SystemFilter(
                new Reach.PartnerTree(partner.id()),
                new SystemCriteria(
                        null, Set.of(), Set.of(), SystemCriteria.Places.ANY, sharing, SystemCriteria.Created.ANY),
                Sort.NAME,
                false);
    }

    private static SystemFilter ofPartner(Reach reach, CompanyId partner) {
        var places = new SystemCriteria.Places(null, Set.of(), Set.of(), Set.of(partner));
        var criteria = new SystemCriteria(
                null, Set.<SystemType>of(), Set.of(), places, SystemCriteria.Sharing.ANY, SystemCriteria.Created.ANY);
        return new SystemFilter(reach, criteria, Sort.NAME, false);
    }

    private static SystemCriteria phases(Set<Phase> phases) {
        return new SystemCriteria(
                null,
                Set.of(),
                phases,
                SystemCriteria.Places.ANY,
                SystemCriteria.Sharing.ANY,
                SystemCriteria.Created.ANY);
    }

    private List<String> named(Company partner, Phase... phases) {
        var reach = new Reach.PartnerTree(partner.id());
        var page = list(new SystemFilter(reach, phases(Set.of(phases)), Sort.PBX_ID, false), 0, 10);
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(PbxSystem::name).sorted().toList();
    }

    private List<String> found(Company partner, String part) {
        var criteria = new SystemCriteria(
                part,
                Set.of(),
                Set.of(),
                SystemCriteria.Places.ANY,
                SystemCriteria.Sharing.ANY,
                SystemCriteria.Created.ANY);
        var page = list(new SystemFilter(new Reach.PartnerTree(partner.id()), criteria, Sort.NAME, false), 0, 10);
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(PbxSystem::name).toList();
    }

    private List<String> names(Reach reach) {
        return names(new SystemFilter(reach, SystemCriteria.ANY, Sort.NAME, false));
    }

    private List<String> names(SystemFilter filter) {
        return list(filter, 0, 10).items().stream().map(PbxSystem::name).toList();
    }

    private long total(Reach reach) {
        return list(SystemFilter.all(reach), 0, 10).total();
    }

    private Page<PbxSystem> list(SystemFilter filter, long offset, int limit) {
        return stores().systems().list(filter, new Page.Request(limit, offset));
    }
}
