package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.fleet.BoxDetails;
import dev.arcus.domain.fleet.Custody;
import dev.arcus.domain.fleet.FleetFilter;
import dev.arcus.domain.fleet.FleetFilter.Sort;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.Whereabouts;
import dev.arcus.domain.fleet.Whereabouts.Named;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.domain.system.Model;
import dev.arcus.domain.system.PbxSystem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class FleetItemsContract extends StoreContract {

    @Test
    void addedItemIsFoundByIdPairAndSystem() {
        var item = samples.fleetItem(addPartner("Partner"), pair(), "SN-1");
        var system = addSystem("PBX", addSite());

        assertThat(stores().fleetItems().add(item)).isTrue();
        stores().fleetItems().update(assigned(item, system));

        var assigned = assigned(item, system);
        assertThat(stores().fleetItems().find(item.id())).contains(assigned);
        assertThat(stores().fleetItems().findByPair(item.pair().pbxId())).contains(assigned);
        assertThat(stores().fleetItems()
                        .findByPair(new PbxId(item.pair().toString().toLowerCase(Locale.ROOT))))
                .contains(assigned);
        assertThat(stores().fleetItems().findBySystem(system.id())).contains(assigned);
    }

    @Test
    void pairsThatWereLookedUpAheadAreFoundOneByOne() {
        var item = add(addPartner("Partner"), pair(), "SN-1");
        var nobodys = new PbxId("ALE99-9999.9999.99");

        var found = stores().transactions().reading(() -> {
            stores().fleetItems().lookAhead(List.of(item.pair().pbxId(), nobodys));
            return List.of(
                    stores().fleetItems()
                            .findByPair(new PbxId(item.pair().toString().toLowerCase(Locale.ROOT))),
                    stores().fleetItems().findByPair(nobodys));
        });

        assertThat(found).containsExactly(Optional.of(item), Optional.empty());
    }

    @Test
    void itemsThatWereLockedAheadAreAnsweredOnce() {
        var item = add(addPartner("Partner"), pair(), "SN-1");
        var noted = item.with(BoxDetails.stock(item.box().model(), "SN-2"));
        var nobodys = FleetItemId.next(samples.random());

        var found = stores().transactions().inBulk(() -> {
            stores().fleetItems().lockAhead(List.of(item.id(), nobodys));
            var before = stores().fleetItems().locked(item.id());
            return List.of(before, stores().fleetItems().locked(nobodys));
        });
        stores().fleetItems().update(noted);

        assertThat(found).containsExactly(Optional.of(item), Optional.empty());
        assertThat(stores().transactions().run(() -> stores().fleetItems().locked(item.id())))
                .contains(noted);
    }

    @Test
    void pairsAreReadByPartner() {
        var partner = addPartner("Partner");
        var one = add(partner, pair(), "SN-1");
        var two = add(partner, pair(), null);
        var others = add(addPartner("Other"), pair(), null);

        assertThat(stores().fleetItems().keys(partner.id())).containsExactlyInAnyOrder(key(one), key(two));
        assertThat(stores().fleetItems().keys(null)).contains(key(one), key(two), key(others));
        assertThat(stores().fleetItems().keys(addPartner("None").id())).isEmpty();
    }

    private static String key(FleetItem item) {
        return item.pair().pbxId().key();
    }

    @Test
    void partsOfPairsAndSerialNumbersAreFoundByPair() {
        var partner = addPartner("Partner");
        var reference = pair().substring(0, 11);
        var two = add(partner, reference + "-1234.5678.92", "SN-Part-2");
        var one = add(partner, reference + "-1234.5678.91", "SN-part-1");
        var other = add(addPartner("Other"), reference + "-1234.5678.93", "other");

        assertThat(withPart(partner.id(), "n-PART", 5)).containsExactly(one, two);
        assertThat(withPart(partner.id(), reference.toLowerCase(Locale.ROOT) + "-12", 1))
                .containsExactly(one);
        assertThat(withPart(null, reference.substring(1), 5)).containsExactly(one, two, other);
        assertThat(withPart(partner.id(), "%", 5)).isEmpty();
        assertThat(withPart(partner.id(), "Partner", 5)).isEmpty();
    }

    private List<FleetItem> withPart(@Nullable CompanyId partner, String part, int limit) {
        return stores().fleetItems().withPart(partner, part, limit);
    }

    @Test
    void pairIsRegisteredOnce() {
        var item = samples.fleetItem(addPartner("Partner"), pair(), null);
        assertThat(stores().fleetItems().add(item)).isTrue();
        var again = samples.fleetItem(addPartner("Other"), item.pair().toString(), "SN-2");

        assertThat(stores().fleetItems().add(again)).isFalse();
        assertThat(stores().fleetItems().find(again.id())).isEmpty();
        assertThat(stores().fleetItems().findByPair(item.pair().pbxId())).contains(item);
    }

    @Test
    void everyCustodyIsKept() {
        var partner = addPartner("Partner");
        var customer = addCustomer("Customer", partner);
        var system = addSystem("PBX", addSite(customer, "Site"));
        var item = add(partner, pair(), "SN-1");
        var reserved = moved(item, custody -> custody.reserve(customer.id(), "for Monday"));
        var assigned = moved(reserved, custody -> custody.assign(system.id(), customer.id()));
        var returned = moved(assigned, Custody::comeBack);
        var retired = moved(returned, Custody::retire);
        var checkedIn = moved(retired, Custody::checkIn);

        for (var next : List.of(reserved, assigned, returned, retired, checkedIn)) {
            stores().fleetItems().update(next);

            assertThat(stores().fleetItems().find(item.id())).contains(next);
            assertThat(stores().fleetItems().findBySystem(system.id()).isPresent())
                    .isEqualTo(next.equals(assigned));
            assertThat(stores().fleetItems().anyReservedFor(customer.id())).isEqualTo(next.equals(reserved));
        }
        assertThat(checkedIn.wasSystem()).isTrue();
    }

    @Test
    void whatIsKnownOfTheBoxIsKeptAndChanged() {
        var item = add(addPartner("Partner"), pair(), null);
        var known = item.with(
                new BoxDetails(Model.OXO_CONNECT, "SN-9", "7.0/012.001", DeliveryMode.BTCO, "Shelf 3, \u00fcber"));

        stores().fleetItems().update(known);

        assertThat(stores().transactions().run(() -> stores().fleetItems().locked(item.id())))
                .contains(known);
    }

    @Test
    void pairOfADeletedItemMayBeRegisteredAgain() {
        var item = add(addPartner("Partner"), pair(), null);

        stores().fleetItems().delete(item.id());

        assertThat(stores().fleetItems().find(item.id())).isEmpty();
        assertThat(stores().fleetItems().add(samples.fleetItem(addPartner("Other"), item.pair() + "", null)))
                .isTrue();
    }

    @Test
    void textIsFoundInPairSerialAndCompanyIgnoringCase() {
        var partner = addPartner("Partner");
        var bakery = addCustomer("B\u00e4ckerei_Nord", partner);
        var assigned = add(partner, pair(), "SN-X1");
        var reserved = add(partner, pair(), "SN-X2");
        var other = add(partner, pair(), null);
        stores().fleetItems().update(assigned(assigned, addSystem("PBX", addSite(bakery, "Site"))));
        stores().fleetItems().update(moved(reserved, custody -> custody.reserve(bakery.id(), "")));

        assertThat(found(partner, "b\u00e4CKEREI_n")).containsExactlyInAnyOrder(assigned.id(), reserved.id());
        assertThat(found(partner, "eiXNor")).isEmpty();
        assertThat(found(partner, "sn-x2")).containsExactly(reserved.id());
        assertThat(found(partner, other.pair().toString().substring(2).toLowerCase(Locale.ROOT)))
                .containsExactly(other.id());
        assertThat(found(partner, "%")).isEmpty();
    }

    @Test
    void namesBehindTheCustodyAreFound() {
        var partner = addPartner("Partner");
        var bakery = addCustomer("Bakery", partner);
        var system = addSystem("Till", addSite(bakery, "Site"));
        var assigned = add(partner, pair(), null);
        var reserved = add(partner, pair(), null);
        var shelf = add(partner, pair(), null);
        stores().fleetItems().update(assigned(assigned, system));
        stores().fleetItems().update(moved(reserved, custody -> custody.reserve(bakery.id(), "")));

        var company = new Named(bakery.id().value(), "Bakery");
        assertThat(stores().fleetItems().whereabouts(List.of(assigned.id(), reserved.id(), shelf.id())))
                .containsOnly(
                        Map.entry(
                                assigned.id(),
                                new Whereabouts(new Named(system.id().value(), "Till"), company)),
                        Map.entry(reserved.id(), new Whereabouts(null, company)));
        assertThat(stores().fleetItems().whereabouts(List.of())).isEmpty();
    }

    @Test
    void listIsNarrowedAndSorted() {
        var partner = addPartner("Partner");
        var prefix = "ZY" + (10_000_000 + samples.random().nextInt(10_000_000));
        var first = add(partner, prefix + "1-1234.5678.90", "B");
        var second = add(partner, prefix + "2-1234.5678.90", "a");
        var third = add(partner, prefix + "3-1234.5678.90", null);
        stores().fleetItems().update(moved(first, Custody::retire));
        var evolution = third.with(BoxDetails.stock(Model.OXO_CONNECT_EVOLUTION, null));
        stores().fleetItems().update(evolution);

        assertThat(listed(partner, Set.of(), Set.of(), Sort.SERIAL, false))
                .containsExactly(third.id(), second.id(), first.id());
        assertThat(listed(partner, Set.of(), Set.of(), Sort.PAIR, true))
                .containsExactly(third.id(), second.id(), first.id());
        assertThat(listed(partner, Set.of(Custody.Kind.RETIRED), Set.of(), Sort.CUSTODY, false))
                .containsExactly(first.id());
        assertThat(listed(partner, Set.of(), Set.of(Model.OXO_CONNECT_EVOLUTION), Sort.MODEL, false))
                .containsExactly(third.id());
        assertThat(listed(partner, Set.of(), Set.of(), Sort.CREATION_DATE, false))
                .hasSize(3);
    }

    @Test
    void listIsOfOnePartnerSortedByPair() {
        var partner = addPartner("Partner");
        var prefix = "ZZ" + (10_000_000 + samples.random().nextInt(10_000_000));
        var second = samples.fleetItem(partner, prefix + "2-1234.5678.90", null);
        var first = samples.fleetItem(partner, prefix + "1-1234.5678.90", null);
        var foreign = samples.fleetItem(addPartner("Other"), pair(), null);
        assertThat(stores().fleetItems().add(second)).isTrue();
        assertThat(stores().fleetItems().add(first)).isTrue();
        assertThat(stores().fleetItems().add(foreign)).isTrue();

        var page = stores().fleetItems().list(FleetFilter.of(partner.id()), FIRST_PAGE);

        assertThat(page.items()).containsExactly(first, second);
        assertThat(page.total()).isEqualTo(2);
        assertThat(stores().fleetItems()
                        .list(FleetFilter.of(null), new Page.Request(1000, 0))
                        .items())
                .extracting(FleetItem::id)
                .contains(first.id(), foreign.id());
    }

    static FleetItem assigned(FleetItem item, PbxSystem system) {
        return moved(item, custody -> custody.assign(system.id(), null));
    }

    private static FleetItem moved(FleetItem item, Function<Custody, Optional<Custody>> move) {
        return item.moved(move).orElseThrow();
    }

    private FleetItem add(Company partner, String pair, @Nullable String serial) {
        var item = samples.fleetItem(partner, pair, serial);
        assertThat(stores().fleetItems().add(item)).isTrue();
        return item;
    }

    private List<FleetItemId> found(Company partner, String text) {
        return ids(new FleetFilter(partner.id(), text, Set.of(), Set.of(), FleetFilter.Order.BY_PAIR));
    }

    private List<FleetItemId> listed(
            Company partner, Set<Custody.Kind> custodies, Set<Model> models, Sort sort, boolean descending) {
        return ids(new FleetFilter(partner.id(), null, custodies, models, new FleetFilter.Order(sort, descending)));
    }

    private List<FleetItemId> ids(FleetFilter filter) {
        return stores().fleetItems().list(filter, FIRST_PAGE).items().stream()
                .map(FleetItem::id)
                .toList();
    }

    private String pair() {
        var number = samples.random().nextInt(1_000_000_000);
        return "AL%09d-1234.5678.90".formatted(number);
    }
}
