package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteFilter;
import java.util.List;
import java.util.Set;
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
        var next = site.withName("After")
                .withStatus(CompanyStatus.HOLD, site.created().plusSeconds(5))
                .movedTo(addPartner("Other").id());

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

        var mine = SiteFilter.all(tree);
        assertThat(list(mine)).containsExactly(aachen, office, stuttgart);
        assertThat(list(mine.of(customer.id()))).containsExactly(aachen, stuttgart);
        assertThat(list(new SiteFilter(tree, Set.of(customer.id(), partner.id()), "C", SiteFilter.Sort.NAME, false)))
                .containsExactly(aachen, office);
        assertThat(list(mine.named("TUTT"))).containsExactly(stuttgart);
        assertThat(list(SiteFilter.all(new Reach.OneSite(customer.id(), aachen.id()))))
                .containsExactly(aachen);
        assertThat(list(SiteFilter.all(new Reach.Everything()).of(customer.id())))
                .containsExactly(aachen, stuttgart);
        assertThat(list(SiteFilter.all(new Reach.Nothing()))).isEmpty();
    }

    @Test
    void listIsSortedByStatusOrDateInBothDirections() {
        var customer = addCustomer("Customer", addPartner("Partner"));
        var first = addSite(customer, "A");
        var held = addSite(customer, "B").withStatus(CompanyStatus.HOLD, TestClock.START);
        stores().sites().update(held);
        var company = new Reach.OneCompany(customer.id());

        assertThat(list(new SiteFilter(company, Set.of(), null, SiteFilter.Sort.STATUS, false)))
                .containsExactly(first, held);
        assertThat(list(new SiteFilter(company, Set.of(), null, SiteFilter.Sort.STATUS, true)))
                .containsExactly(held, first);
        assertThat(list(new SiteFilter(company, Set.of(), null, SiteFilter.Sort.NAME, true)))
                .containsExactly(held, first);
        assertThat(list(new SiteFilter(company, Set.of(), null, SiteFilter.Sort.CREATION_DATE, false)))
                .containsExactlyInAnyOrder(first, held);
    }

    private List<Site> list(SiteFilter filter) {
        return stores().sites().list(filter, FIRST_PAGE).items();
    }
}
