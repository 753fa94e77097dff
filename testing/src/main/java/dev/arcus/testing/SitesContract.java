package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Site;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class SitesContract extends StoreContract {

    @Test
    void addedSiteIsFoundAsItWas() {
        var site = addSite();

        assertThat(stores().sites().find(site.id())).contains(site);
    }

    @Test
    void thoseThatExistAreFoundTogether() {
        var one = addSite();
        var two = addSite();
        var never = samples.site(addPartner("Partner"), "never added");

        assertThat(stores().sites().findAll(List.of(one.id(), two.id(), never.id())))
                .containsExactlyInAnyOrder(one, two);
        assertThat(stores().sites().findAll(List.of())).isEmpty();
    }

    @Test
    void updateReplacesEverything() {
        var site = addSite();
        var next = new Site(site.id(), site.company(), "After", CompanyStatus.HOLD, site.created());

        stores().sites().update(next);

        assertThat(stores().sites().find(site.id())).contains(next);
    }

    @Test
    void removedSiteIsGone() {
        var site = addSite();

        stores().sites().remove(site.id());

        assertThat(stores().sites().find(site.id())).isEmpty();
    }

    @Test
    void listIsSortedAndNarrowedByReachCompanyAndName() {
        var partner = addPartner("Partner");
        var customer = addCustomer("Customer", partner);
        var stuttgart = addSite(customer, "Stuttgart");
        var aachen = addSite(customer, "aachen");
        var office = addSite(partner, "Office");
        addSite();
        var tree = new Reach.PartnerTree(partner.id());

        assertThat(stores().sites().list(tree, null, null, FIRST_PAGE).items())
                .containsExactly(aachen, office, stuttgart);
        assertThat(stores().sites().list(tree, customer.id(), null, FIRST_PAGE).items())
                .containsExactly(aachen, stuttgart);
        assertThat(stores().sites().list(tree, null, "TUTT", FIRST_PAGE).items())
                .containsExactly(stuttgart);
        assertThat(stores().sites()
                        .list(new Reach.OneSite(customer.id(), aachen.id()), null, null, FIRST_PAGE)
                        .items())
                .containsExactly(aachen);
        assertThat(stores().sites()
                        .list(new Reach.Nothing(), null, null, FIRST_PAGE)
                        .total())
                .isZero();
    }
}
