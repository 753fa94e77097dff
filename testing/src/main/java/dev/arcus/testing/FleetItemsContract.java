package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.store.Page;
import java.util.Locale;
import org.junit.jupiter.api.Test;

abstract class FleetItemsContract extends StoreContract {

    @Test
    void addedItemIsFoundByIdPairAndSystem() {
        var item = samples.fleetItem(addPartner("Partner"), pair(), "SN-1");
        var system = addSystem("PBX", addSite());

        assertThat(stores().fleetItems().add(item)).isTrue();
        stores().fleetItems().update(item.assignTo(system.id()));

        var assigned = item.assignTo(system.id());
        assertThat(stores().fleetItems().find(item.id())).contains(assigned);
        assertThat(stores().fleetItems().findByPair(item.pair().pbxId())).contains(assigned);
        assertThat(stores().fleetItems()
                        .findByPair(new PbxId(item.pair().toString().toLowerCase(Locale.ROOT))))
                .contains(assigned);
        assertThat(stores().fleetItems().findBySystem(system.id())).contains(assigned);
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
    void boxGoesBackInStock() {
        var item = samples.fleetItem(addPartner("Partner"), pair(), "SN-1");
        assertThat(stores().fleetItems().add(item)).isTrue();
        var system = addSystem("PBX", addSite());
        stores().fleetItems().update(item.assignTo(system.id()));

        stores().fleetItems().update(item.backInStock());

        assertThat(stores().fleetItems().find(item.id())).contains(item);
        assertThat(stores().fleetItems().findBySystem(system.id())).isEmpty();
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

        var page = stores().fleetItems().list(partner.id(), FIRST_PAGE);

        assertThat(page.items()).containsExactly(first, second);
        assertThat(page.total()).isEqualTo(2);
        assertThat(stores().fleetItems().list(null, new Page.Request(1000, 0)).items())
                .extracting(FleetItem::id)
                .contains(first.id(), foreign.id());
    }

    private String pair() {
        var number = samples.random().nextInt(1_000_000_000);
        return "AL%09d-1234.5678.90".formatted(number);
    }
}
