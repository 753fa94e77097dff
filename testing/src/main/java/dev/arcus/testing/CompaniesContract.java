package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.store.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class CompaniesContract extends StoreContract {

    @Test
    void addedCompanyIsFoundAsItWas() {
        var partner = addPartner("Partner");

        var customer = addCustomer("Müller & Söhne", partner);

        assertThat(stores().companies().find(partner.id())).contains(partner);
        assertThat(stores().companies().find(customer.id())).contains(customer);
    }

    @Test
    void unknownCompanyIsNotFound() {
        assertThat(stores().companies().find(samples.partner("never added").id()))
                .isEmpty();
    }

    @Test
    void updateReplacesEverything() {
        var company = addCustomer("Before", addPartner("Partner"));
        var next = new Company(
                company.id(), "After", null, null, null, false, CompanyStatus.HOLD, "public", company.created());

        stores().companies().update(next);

        assertThat(stores().companies().find(company.id())).contains(next);
    }

    @Test
    void removedCompanyIsGone() {
        var company = addPartner("Partner");

        stores().companies().remove(company.id());

        assertThat(stores().companies().find(company.id())).isEmpty();
    }

    @Test
    void listIsSortedByNameIgnoringCase() {
        var partner = addPartner("m partner");
        addCustomer("Zeta", partner);
        addCustomer("alpha", partner);
        addCustomer("Beta", partner);
        addCustomer("Äther", partner);

        assertThat(names(tree(partner), null)).containsExactly("alpha", "Beta", "m partner", "Zeta", "Äther");
    }

    @Test
    void namePartIsFoundIgnoringCaseAndTakenLiterally() {
        var partner = addPartner("Partner");
        addCustomer("100% Übung_A!", partner);
        addCustomer("1000 uebungen", partner);

        assertThat(names(tree(partner), "% üBUNG_")).containsExactly("100% Übung_A!");
        assertThat(names(tree(partner), "a!")).containsExactly("100% Übung_A!");
        assertThat(names(tree(partner), "_")).containsExactly("100% Übung_A!");
    }

    @Test
    void listHoldsOnlyWhatTheReachCovers() {
        var partner = addPartner("Partner");
        var mine = addCustomer("Mine", partner);
        var site = addSite(mine, "Site");
        addCustomer("Foreign", addPartner("Other"));

        assertThat(names(tree(partner), null)).containsExactly("Mine", "Partner");
        assertThat(names(new Reach.OneCompany(mine.id()), null)).containsExactly("Mine");
        assertThat(names(new Reach.OneSite(mine.id(), site.id()), null)).containsExactly("Mine");
        assertThat(names(new Reach.Nothing(), null)).isEmpty();
    }

    @Test
    void distributorReachesItsResellersAndTheirCustomers() {
        var distributor = addPartner("Distributor");
        var reseller = add(samples.reseller("Reseller", distributor));
        add(samples.reseller("Foreign reseller", addPartner("Other")));
        addCustomer("Direct", distributor);
        addCustomer("Indirect", reseller);

        var resellers = stores().companies().resellersOf(distributor.id());
        var tree = new Reach.PartnerTree(distributor.id(), resellers);

        assertThat(resellers).containsExactly(reseller.id());
        assertThat(names(tree, null)).containsExactly("Direct", "Distributor", "Indirect", "Reseller");
        assertThat(names(tree(reseller), null)).containsExactly("Indirect", "Reseller");
    }

    @Test
    void filterByPartnerAndKindNarrows() {
        var partner = addPartner("Partner");
        addCustomer("Customer", partner);
        var everything = new Reach.Everything();

        assertThat(names(new CompanyFilter(everything, null, partner.id(), null)))
                .containsExactly("Customer");
        assertThat(names(new CompanyFilter(tree(partner), null, null, true))).containsExactly("Partner");
        assertThat(names(new CompanyFilter(tree(partner), null, null, false))).containsExactly("Customer");
    }

    @Test
    void pageTellsTheTotal() {
        var partner = addPartner("A");
        addCustomer("B", partner);
        addCustomer("C", partner);

        var page = stores().companies().list(CompanyFilter.all(tree(partner)), new Page.Request(1, 1));

        assertThat(page.items()).extracting(Company::name).containsExactly("B");
        assertThat(page.total()).isEqualTo(3);
    }

    private static Reach tree(Company partner) {
        return new Reach.PartnerTree(partner.id());
    }

    private List<String> names(Reach reach, @Nullable String part) {
        return names(new CompanyFilter(reach, part, null, null));
    }

    private List<String> names(CompanyFilter filter) {
        return stores().companies().list(filter, FIRST_PAGE).items().stream()
                .map(Company::name)
                .toList();
    }
}
