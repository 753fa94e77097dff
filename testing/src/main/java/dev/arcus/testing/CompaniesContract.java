package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyField;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.CompanyFilter.Kin;
import dev.arcus.domain.company.CompanyFilter.Order;
import dev.arcus.domain.company.CompanyFilter.Sort;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.CompanyProfile;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.CompanyTies;
import dev.arcus.domain.company.Organisation;
import dev.arcus.domain.company.PartnerKind;
import dev.arcus.domain.company.Partnership;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Visibility;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.store.Page;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class CompaniesContract extends StoreContract {

    @Test
    void thoseThatExistAreFoundTogether() {
        var one = addPartner("One");
        var two = addCustomer("Two", one);
        var never = samples.partner("never added");

        assertThat(stores().companies().findAll(List.of(one.id(), two.id(), never.id())))
                .containsExactlyInAnyOrder(one, two);
        assertThat(stores().companies().findAll(List.of())).isEmpty();
    }

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
        var next = full(company);

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
    void listOfADistributorHoldsTheCustomersOfItsResellers() {
        var distributor = add(samples.distributor("Distributor"));
        var reseller = add(samples.reseller("Reseller", distributor));
        addCustomer("Below", reseller);
        addCustomer("Foreign", addPartner("Other"));
        var resellers = stores().companies().resellersOf(distributor.id());

        assertThat(resellers).containsExactly(reseller.id());
        assertThat(names(new Reach.PartnerTree(distributor.id(), resellers), null))
                .containsExactly("Below", "Distributor", "Reseller");
    }

    @Test
    void listOfAnOrganisationHoldsItsCompanies() {
        var organisation = addOrganisation("Roof");
        var member = addCustomer("Member", addPartner("Partner"));
        stores().companies().update(member.with(member.ties().withOrganisation(organisation.id())));

        assertThat(names(new Reach.OneOrganisation(organisation.id()), null)).containsExactly("Member");
        assertThat(names(everything().with(Kin.of(organisation.id())))).containsExactly("Member");
    }

    @Test
    void companiesLeaveTheirOrganisationTogether() {
        var organisation = addOrganisation("Roof");
        var member = addCustomer("Member", addPartner("Partner"));
        stores().companies().update(member.with(member.ties().withOrganisation(organisation.id())));

        assertThat(stores().companies().leave(organisation.id())).isOne();

        assertThat(stores().companies().find(member.id())).contains(member);
    }

    @Test
    void filterByPlaceInTheTreeNarrows() {
        var partner = addPartner("Partner");
        addCustomer("Customer", partner);
        var mine = CompanyFilter.all(tree(partner));

        assertThat(names(everything().with(Kin.of(partner.id())))).containsExactly("Customer");
        assertThat(names(mine.with(Kin.partners(true)))).containsExactly("Partner");
        assertThat(names(mine.with(Kin.partners(false)))).containsExactly("Customer");
        assertThat(names(mine.with(new Kin(null, true, null, null, Set.of())))).containsExactly("Customer");
        assertThat(names(mine.with(new Kin(null, false, null, null, Set.of())))).containsExactly("Partner");
        assertThat(names(mine.with(new Kin(null, null, null, PartnerKind.DR, Set.of()))))
                .containsExactly("Partner");
        assertThat(names(mine.with(new Kin(null, null, null, PartnerKind.VAD, Set.of()))))
                .isEmpty();
    }

    @Test
    void filterByStatusAndVisibilityNarrows() {
        var partner = addPartner("Partner");
        var held = addCustomer("Held", partner);
        addCustomer("Usual", partner);
        stores().companies()
                .update(held.withStatus(CompanyStatus.HOLD, TestClock.START)
                        .with(held.ties().withVisibility(Visibility.CLOSED, List.of())));
        var mine = CompanyFilter.all(tree(partner));

        assertThat(names(mine.with(Set.of(CompanyStatus.HOLD, CompanyStatus.ALERTING), Set.of())))
                .containsExactly("Held");
        assertThat(names(mine.with(Set.of(), Set.of(Visibility.CLOSED)))).containsExactly("Held");
        assertThat(names(mine.with(Set.of(CompanyStatus.ACTIVE), Set.of(Visibility.CLOSED))))
                .isEmpty();
    }

    @Test
    void referencesAreFoundByTheirBeginningWithTheirCase() {
        var partner = addPartner("Partner");
        addWith("Exact", partner, CompanyField.EXTERNAL_REFERENCE, "ABC");
        addWith("Longer", partner, CompanyField.EXTERNAL_REFERENCE, "ABCÜ%_");
        addWith("Lower", partner, CompanyField.EXTERNAL_REFERENCE, "abc");
        addWith("Inside", partner, CompanyField.EXTERNAL_REFERENCE, "1ABC");
        addWith("Second", partner, CompanyField.EXTERNAL_REFERENCE_2, "ABC");
        var mine = CompanyFilter.all(tree(partner));

        assertThat(names(mine.with(Map.of(CompanyField.EXTERNAL_REFERENCE, "ABC"), Map.of())))
                .containsExactly("Exact", "Longer");
        assertThat(names(mine.with(Map.of(CompanyField.EXTERNAL_REFERENCE, "ABCÜ%"), Map.of())))
                .containsExactly("Longer");
        assertThat(names(mine.with(Map.of(CompanyField.EXTERNAL_REFERENCE_2, "A"), Map.of())))
                .containsExactly("Second");
    }

    @Test
    void catalogueAndAccountAreFoundWhole() {
        var partner = addPartner("Partner");
        addWith("Catalogued", partner, CompanyField.CATALOG_ID, "5979f63bae6056aadd1a8f17");
        addWith("Known", partner, CompanyField.SALESFORCE_ACCOUNT_ID, "0015800000");
        var mine = CompanyFilter.all(tree(partner));

        assertThat(names(mine.with(Map.of(), Map.of(CompanyField.CATALOG_ID, "5979f63bae6056aadd1a8f17"))))
                .containsExactly("Catalogued");
        assertThat(names(mine.with(Map.of(), Map.of(CompanyField.SALESFORCE_ACCOUNT_ID, "0015800000"))))
                .containsExactly("Known");
        assertThat(names(mine.with(Map.of(), Map.of(CompanyField.SALESFORCE_ACCOUNT_ID, "00158"))))
                .isEmpty();
    }

    @Test
    void listIsSortedByStatusOrDateInBothDirections() {
        var partner = addPartner("A partner");
        var held = addCustomer("B held", partner);
        stores().companies().update(held.withStatus(CompanyStatus.HOLD, TestClock.START));
        var mine = CompanyFilter.all(tree(partner));

        assertThat(names(mine, new Order(Sort.STATUS, false))).containsExactly("A partner", "B held");
        assertThat(names(mine, new Order(Sort.STATUS, true))).containsExactly("B held", "A partner");
        assertThat(names(mine, new Order(Sort.NAME, true))).containsExactly("B held", "A partner");
        assertThat(names(mine, new Order(Sort.CREATION_DATE, false))).containsExactlyInAnyOrder("A partner", "B held");
    }

    @Test
    void theStandardCompanyIsFound() {
        var company = addPartner("Operator");
        assertThat(stores().companies().standard()).isNotEqualTo(Optional.of(company));
        var standard = company.with(company.ties().asStandard());

        stores().companies().update(standard);

        assertThat(stores().companies().standard()).contains(standard);
        stores().companies().remove(standard.id());
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

    private static CompanyFilter everything() {
        return CompanyFilter.all(new Reach.Everything());
    }

    /** Every field has a value. */
    private Company full(Company old) {
        var fields = new EnumMap<CompanyField, String>(CompanyField.class);
        fields.putAll(Map.of(
                CompanyField.COUNTRY, "USA",
                CompanyField.STATE, "NY",
                CompanyField.STREET, "Sesame street \"1\"\nback yard",
                CompanyField.SIZE, "10,001+ employees",
                CompanyField.CATALOG_ID, "5979f63bae6056aadd1a8f17",
                CompanyField.SALESFORCE_ACCOUNT_ID, "0015800000",
                CompanyField.EXTERNAL_REFERENCE, "Ä1",
                CompanyField.EXTERNAL_REFERENCE_2, "B"));
        var contract = new Partnership.ContractAcceptance(
                TestClock.START, UserId.next(samples.random()).value(), "ada@example.org");
        var partnership = new Partnership(
                PartnerKind.VAD,
                Partnership.Model.REFERRAL,
                Set.of(Partnership.Business.CONFERENCE, Partnership.Business.VOICE_BY_ALE),
                "AN-1",
                "CRD-1",
                new Partnership.Rights(false, true, true),
                contract);
        var ties = new CompanyTies(
                null,
                addOrganisation("Roof").id(),
                Visibility.ISOLATED,
                List.of(CompanyId.next(samples.random()), CompanyId.next(samples.random())),
                true,
                false);
        return new Company(
                old.id(),
                "After",
                CompanyStatus.HOLD,
                ties,
                partnership,
                new CompanyProfile(fields, Map.of("key", "value", "empty", "")),
                new Company.Dates(old.created(), old.created().plusSeconds(5)));
    }

    private void addWith(String name, Company partner, CompanyField field, String value) {
        var company = samples.customer(name, partner.id());
        add(company.with(company.profile().with(Map.of(field, value))));
    }

    private Organisation addOrganisation(String name) {
        var organisation = samples.organisation(name);
        stores().organisations().add(organisation);
        return organisation;
    }

    private List<String> names(Reach reach, @Nullable String part) {
        return names(CompanyFilter.all(reach).named(part));
    }

    private List<String> names(CompanyFilter filter) {
        return names(filter, Order.BY_NAME);
    }

    private List<String> names(CompanyFilter filter, Order order) {
        return stores().companies().list(filter, order, FIRST_PAGE).items().stream()
                .map(Company::name)
                .toList();
    }
}
