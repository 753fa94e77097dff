package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.domain.system.SystemFilter.Sort;
import dev.arcus.domain.system.SystemName;
import dev.arcus.domain.system.SystemPhase;
import dev.arcus.domain.system.SystemType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The list of {@code Systems}: filter, reach, order, paging. */
abstract class SystemListContract extends StoreContract {

    @Test
    void reachDecidesWhatIsListedAndCounted() {
        var partner = addPartner("Partner");
        var customer = addCustomer("Customer", partner);
        var site = addSite(customer, "Site");
        addSystem("on site", site);
        addSystem("on other site", addSite(customer, "Other site"));
        addSystem("at the partner", addSite(partner, "Office"));
        addSystem("elsewhere", addSite());

        assertThat(names(tree(partner))).containsExactly("at the partner", "on other site", "on site");
        assertThat(names(new Reach.OneCompany(customer.id()))).containsExactly("on other site", "on site");
        assertThat(names(new Reach.OneSite(customer.id(), site.id()))).containsExactly("on site");
        assertThat(names(new Reach.Nothing())).isEmpty();
        assertThat(list(SystemFilter.all(new Reach.Nothing())).total()).isZero();
        assertThat(list(SystemFilter.all(tree(partner))).total()).isEqualTo(3);
    }

    @Test
    void thoseWithinAReachAreFoundAmongSomeByTheirKeysAndNames() {
        var partner = addPartner("Partner");
        var one = addSystem("one", addSite(addCustomer("One", partner), "A"));
        var two = addSystem("two", addSite(addCustomer("Two", partner), "B"));
        var elsewhere = addSystem("elsewhere", addSite());
        var unknown = SystemId.next(samples.random());
        var some = List.of(one.id(), elsewhere.id(), unknown, one.id());

        assertThat(stores().systems().within(tree(partner), some)).containsExactly(one.id());
        assertThat(stores().systems().within(new Reach.Everything(), some))
                .containsExactlyInAnyOrder(one.id(), elsewhere.id());
        var many = Stream.concat(
                        some.stream(),
                        Stream.generate(() -> SystemId.next(samples.random())).limit(1_500))
                .toList();
        assertThat(stores().systems().within(tree(partner), many)).containsExactly(one.id());
        assertThat(stores().systems().within(new Reach.Everything(), many))
                .containsExactlyInAnyOrder(one.id(), elsewhere.id());
        assertThat(stores().systems().within(new Reach.Nothing(), some)).isEmpty();
        assertThat(stores().systems().within(tree(partner), List.of())).isEmpty();
        assertThat(stores().systems().keys(tree(partner)))
                .containsExactlyInAnyOrder(one.pbxId().key(), two.pbxId().key());
        assertThat(stores().systems().keys(new Reach.Nothing())).isEmpty();
        assertThat(stores().systems().names(some))
                .isEqualTo(Map.of(
                        one.id(), new SystemName(one.pbxId(), "one"),
                        elsewhere.id(), new SystemName(elsewhere.pbxId(), "elsewhere")));
    }

    @Test
    void thoseWithAPartOfAPbxIdAreFoundInItsOrder() {
        var partner = addPartner("Partner");
        var site = addSite(addCustomer("Customer", partner), "Site");
        var part = pbxId();
        var second = addSystemWithId(part + "-2", site);
        var first = addSystemWithId(part.toUpperCase(Locale.ROOT) + "-1", site);
        var named = addSystem(part + "-3", site);
        var elsewhere = addSystemWithId(part + "-0", addSite());

        assertThat(withIdPart(tree(partner), part.substring(2), 5)).containsExactly(first.id(), second.id());
        assertThat(withIdPart(tree(partner), part.toUpperCase(Locale.ROOT), 1)).containsExactly(first.id());
        assertThat(withIdPart(new Reach.Everything(), part, 5))
                .containsExactly(elsewhere.id(), first.id(), second.id())
                .doesNotContain(named.id());
        assertThat(withIdPart(new Reach.Nothing(), part, 5)).isEmpty();
        assertThat(withIdPart(tree(partner), "%", 5)).isEmpty();
    }

    private List<SystemId> withIdPart(Reach reach, String part, int limit) {
        return stores().systems().withIdPart(reach, part, limit);
    }

    private PbxSystem addSystemWithId(String pbxId, Site site) {
        var system = samples.system(pbxId, "by its ID", site);
        assertThat(stores().systems().add(system)).isTrue();
        return system;
    }

    @Test
    void everyWantedOneIsNamedWithItsPhaseInTheOrderOfTheList() {
        var partner = addPartner("Partner");
        var site = addSite(addCustomer("Customer", partner), "Site");
        var pending = addSystem("b", site);
        var other = addSystem("A", site);
        addSystem("without credential", site);
        var elsewhere = addSystem("elsewhere", addSite());
        for (var system : List.of(pending, other, elsewhere)) {
            stores().credentials().add(system.id(), Samples.created(system.pbxId(), "code"));
        }
        var byName = new SystemFilter(tree(partner), SystemCriteria.ANY, Sort.NAME, false);
        var backwards = new SystemFilter(tree(partner), SystemCriteria.ANY, Sort.NAME, true);

        assertThat(stores().systems().phases(byName))
                .containsExactly(
                        new SystemPhase(other.id(), Credential.Phase.CREATED),
                        new SystemPhase(pending.id(), Credential.Phase.CREATED));
        assertThat(stores().systems().phases(backwards).getFirst().system()).isEqualTo(pending.id());
        assertThat(stores().systems().phases(SystemFilter.all(new Reach.Everything())))
                .contains(new SystemPhase(elsewhere.id(), Credential.Phase.CREATED));
        assertThat(stores().systems().phases(SystemFilter.all(new Reach.Nothing())))
                .isEmpty();
    }

    @Test
    void thoseOfSomeThatThereAreAreFoundInTheirOrder() {
        var site = addSite();
        var one = addSystem("one", site);
        var two = addSystem("two", site);

        assertThat(stores().systems().findAll(List.of(two.id(), SystemId.next(samples.random()), one.id())))
                .containsExactly(two, one);
        assertThat(stores().systems().findAll(List.of())).isEmpty();
    }

    @Test
    void distributorReachesTheSystemsOfItsResellersAndTheirCustomers() {
        var distributor = addPartner("Distributor");
        var reseller = add(samples.reseller("Reseller", distributor));
        addSystem("direct", addSite(addCustomer("Direct", distributor), "A"));
        addSystem("indirect", addSite(addCustomer("Indirect", reseller), "B"));
        addSystem("at the reseller", addSite(reseller, "C"));
        addSystem("elsewhere", addSite());

        var tree = new Reach.PartnerTree(distributor.id(), Set.of(reseller.id()));

        assertThat(names(tree)).containsExactly("at the reseller", "direct", "indirect");
        assertThat(names(tree(reseller))).containsExactly("at the reseller", "indirect");
    }

    @Test
    void systemOnSitesOfSeveralCompaniesIsListedOnce() {
        var partner = addPartner("Partner");
        var one = addSite(addCustomer("One", partner), "A");
        var two = addSite(addCustomer("Two", partner), "B");

        var shared = addSystem("shared", one, two);

        assertThat(list(SystemFilter.all(tree(partner))).items()).containsExactly(shared);
        assertThat(names(new Reach.OneCompany(two.company()))).containsExactly("shared");
    }

    @Test
    void systemKeptForAPartnerIsInItsReach() {
        var partner = addPartner("Partner");
        var options = new PbxSystem.Options(null, null, 120, List.of(), false, true, false, partner.id());
        var kept = with(samples.system(pbxId(), "kept"), SystemType.OXE, options, Duration.ZERO);

        assertThat(stores().systems().add(kept)).isTrue();

        assertThat(list(SystemFilter.all(tree(partner))).items()).containsExactly(kept);
    }

    @Test
    void filterNarrowsByNameTypePhaseSiteAndCompany() {
        var partner = addPartner("Partner");
        var site = addSite(addCustomer("One", partner), "A");
        var other = addSite(addCustomer("Two", partner), "B");
        var first = addSystem("Alpha 1%", site);
        var second = with(samples.system(pbxId(), "Beta 10", other), SystemType.OXE, first.options(), Duration.ZERO);
        assertThat(stores().systems().add(second)).isTrue();
        stores().credentials().add(first.id(), Samples.created(first.pbxId(), "code"));
        var tree = tree(partner);

        assertThat(names(filter(tree, "1%", Set.of(), Set.of(), null, null))).containsExactly("Alpha 1%");
        assertThat(names(filter(tree, null, Set.of(SystemType.OXE), Set.of(), null, null)))
                .containsExactly("Beta 10");
        assertThat(names(filter(tree, null, Set.of(), Set.of(Credential.Phase.CREATED), null, null)))
                .containsExactly("Alpha 1%");
        assertThat(names(filter(tree, null, Set.of(), Set.of(Credential.Phase.ACTIVATED), null, null)))
                .isEmpty();
        assertThat(names(filter(tree, null, Set.of(), Set.of(), other, null))).containsExactly("Beta 10");
        assertThat(names(filter(tree, null, Set.of(), Set.of(), null, site))).containsExactly("Alpha 1%");
    }

    @Test
    void placesNarrowBySiteAndByPartner() {
        var partner = addPartner("Partner");
        var rival = addPartner("Rival");
        var site = addSite(addCustomer("One", partner), "A");
        var second = addSite(addCustomer("Two", partner), "B");
        var foreign = addSite(addCustomer("Three", rival), "C");
        addSystem("one", site);
        addSystem("both", site, second);
        addSystem("two", second);
        addSystem("foreign", foreign);
        var kept = new PbxSystem.Options(null, null, 120, List.of(), true, false, false, partner.id());
        assertThat(stores().systems()
                        .add(with(samples.system(pbxId(), "kept", foreign), SystemType.OXE, kept, Duration.ZERO)))
                .isTrue();

        var everywhere = new Reach.Everything();
        var onBoth = new SystemCriteria.Places(site.id(), Set.of(second.id()), Set.of(), Set.of());
        var ofPartner = new SystemCriteria.Places(null, Set.of(), Set.of(), Set.of(partner.id()));
        var ofTwo = new SystemCriteria.Places(null, Set.of(), Set.of(), Set.of(partner.id(), rival.id()));
        var manySites = new SystemCriteria.Places(null, Set.of(site.id(), foreign.id()), Set.of(), Set.of());
        assertThat(names(filter(everywhere, criteria(onBoth)))).containsExactly("both");
        assertThat(names(filter(everywhere, criteria(ofPartner)))).containsExactly("both", "kept", "one", "two");
        assertThat(names(filter(everywhere, criteria(ofTwo)))).containsExactly("both", "foreign", "kept", "one", "two");
        assertThat(names(filter(everywhere, criteria(manySites)))).containsExactly("both", "foreign", "kept", "one");
        assertThat(names(filter(new Reach.OneCompany(second.company()), criteria(manySites))))
                .containsExactly("both");
    }

    @Test
    void sharingNarrowsEachWay() {
        var partner = addPartner("Partner");
        var site = addSite(partner, "Site");
        addWith("plain", site, false, false, false);
        addWith("shared", site, true, false, false);
        addWith("centrex", site, false, true, false);
        addWith("managed", site, false, false, true);
        var tree = tree(partner);

        assertThat(names(filter(tree, criteria(new SystemCriteria.Sharing(true, null, null, null)))))
                .containsExactly("shared");
        assertThat(names(filter(tree, criteria(new SystemCriteria.Sharing(false, null, null, null)))))
                .containsExactly("centrex", "managed", "plain");
        assertThat(names(filter(tree, criteria(new SystemCriteria.Sharing(null, true, null, null)))))
                .containsExactly("centrex");
        assertThat(names(filter(tree, criteria(new SystemCriteria.Sharing(null, null, true, null)))))
                .containsExactly("centrex", "shared");
        assertThat(names(filter(tree, criteria(new SystemCriteria.Sharing(null, null, false, null)))))
                .containsExactly("managed", "plain");
        assertThat(names(filter(tree, criteria(new SystemCriteria.Sharing(null, null, null, true)))))
                .containsExactly("managed");
    }

    @Test
    void datesOfCreationAreInclusive() {
        var partner = addPartner("Partner");
        var site = addSite(partner, "Site");
        for (var day = 0; day < 4; day++) {
            var system = with(samples.system(pbxId(), "day " + day, site), SystemType.OXO, Duration.ofDays(day));
            assertThat(stores().systems().add(system)).isTrue();
        }
        var tree = tree(partner);
        var first = TestClock.START.plus(Duration.ofDays(1));
        var second = TestClock.START.plus(Duration.ofDays(2));

        assertThat(names(filter(tree, criteria(new SystemCriteria.Created(first, second)))))
                .containsExactly("day 1", "day 2");
        assertThat(names(filter(tree, criteria(new SystemCriteria.Created(second, null)))))
                .containsExactly("day 2", "day 3");
        assertThat(names(filter(tree, criteria(new SystemCriteria.Created(null, first)))))
                .containsExactly("day 0", "day 1");
    }

    @Test
    void everyFieldSortsBothWays() {
        var partner = addPartner("Partner");
        var site = addSite(partner, "Site");
        var one = with(samples.system("a" + pbxId(), "Äther", site), SystemType.UNDEFINED, Duration.ofDays(2));
        var two = with(samples.system("B" + pbxId(), "beta", site), SystemType.OXE, Duration.ofDays(3));
        var three = with(samples.system("c" + pbxId(), "Alpha", site), SystemType.OXO, Duration.ofDays(1));
        List.of(one, two, three)
                .forEach(system -> assertThat(stores().systems().add(system)).isTrue());

        assertThat(sorted(partner, Sort.PBX_ID)).containsExactly(one, two, three);
        assertThat(sorted(partner, Sort.ID)).hasSize(3);
        assertThat(sorted(partner, Sort.NAME)).containsExactly(three, two, one);
        assertThat(sorted(partner, Sort.TYPE)).containsExactly(two, three, one);
        assertThat(sorted(partner, Sort.CREATION_DATE)).containsExactly(three, one, two);
        assertThat(sorted(partner, Sort.STATUS_UPDATED_DATE)).containsExactly(three, one, two);
    }

    @Test
    void pagesFollowOneAnotherWithoutGap() {
        var partner = addPartner("Partner");
        var site = addSite(partner, "Site");
        var all = IntStream.range(0, 7)
                .mapToObj(i -> addSystem("same name", site))
                .toList();
        var byName = new SystemFilter(tree(partner), SystemCriteria.ANY, Sort.NAME, false);

        var first = stores().systems().list(byName, new Page.Request(3, 0));
        var second = stores().systems().list(byName, new Page.Request(3, 3));
        var third = stores().systems().list(byName, new Page.Request(3, 6));

        assertThat(first.total()).isEqualTo(7);
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(3);
        assertThat(third.items()).hasSize(1);
        assertThat(List.of(first, second, third).stream().flatMap(page -> page.items().stream()))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    private void addWith(String name, Site site, boolean shared, boolean centrex, boolean managed) {
        var options = new PbxSystem.Options(null, null, 120, List.of(), shared, centrex, managed, null);
        var system = with(samples.system(pbxId(), name, site), SystemType.OXO, options, Duration.ZERO);
        assertThat(stores().systems().add(system)).isTrue();
    }

    private List<PbxSystem> sorted(Company partner, Sort sort) {
        var ascending = list(ordered(partner, sort, false)).items();
        assertThat(list(ordered(partner, sort, true)).items()).isEqualTo(ascending.reversed());
        return ascending;
    }

    private static SystemFilter ordered(Company partner, Sort sort, boolean descending) {
        return new SystemFilter(tree(partner), SystemCriteria.ANY, sort, descending);
    }

    private static SystemFilter filter(
            Reach reach,
            @Nullable String name,
            Set<SystemType> types,
            Set<Credential.Phase> phases,
            @Nullable Site site,
            @Nullable Site ofCompany) {
        var places = new SystemCriteria.Places(
                null,
                site == null ? Set.of() : Set.of(site.id()),
                ofCompany == null ? Set.of() : Set.of(ofCompany.company()),
                Set.of());
        return filter(
                reach,
                new SystemCriteria(
                        name, types, phases, places, SystemCriteria.Sharing.ANY, SystemCriteria.Created.ANY));
    }

    private static SystemFilter filter(Reach reach, SystemCriteria criteria) {
        return new SystemFilter(reach, criteria, Sort.NAME, false);
    }

    private static SystemCriteria criteria(SystemCriteria.Places places) {
        return new SystemCriteria(
                null, Set.of(), Set.of(), places, SystemCriteria.Sharing.ANY, SystemCriteria.Created.ANY);
    }

    private static SystemCriteria criteria(SystemCriteria.Sharing sharing) {
        return new SystemCriteria(
                null, Set.of(), Set.of(), SystemCriteria.Places.ANY, sharing, SystemCriteria.Created.ANY);
    }

    private static SystemCriteria criteria(SystemCriteria.Created created) {
        return new SystemCriteria(
                null, Set.of(), Set.of(), SystemCriteria.Places.ANY, SystemCriteria.Sharing.ANY, created);
    }

    private static Reach tree(Company partner) {
        return new Reach.PartnerTree(partner.id());
    }

    private Page<PbxSystem> list(SystemFilter filter) {
        return stores().systems().list(filter, FIRST_PAGE);
    }

    private List<String> names(Reach reach) {
        return names(filter(reach, null, Set.of(), Set.of(), null, null));
    }

    private List<String> names(SystemFilter filter) {
        return list(filter).items().stream().map(PbxSystem::name).toList();
    }

    private static PbxSystem with(PbxSystem system, SystemType type, Duration later) {
        return with(system, type, system.options(), later);
    }

    private static PbxSystem with(PbxSystem system, SystemType type, PbxSystem.Options options, Duration later) {
        return new PbxSystem(
                system.id(),
                system.pbxId(),
                system.name(),
                type,
                null,
                system.deliveryMode(),
                system.sites(),
                system.dialing(),
                system.rules(),
                system.emergencies(),
                options,
                system.gatewayActive(),
                system.configurationRevision(),
                system.created().plus(later),
                system.statusUpdated().plus(later));
    }
}
