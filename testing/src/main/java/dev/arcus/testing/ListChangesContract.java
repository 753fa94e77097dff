package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserFilter;
import dev.arcus.domain.people.UserFilter.Sort;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the lists of companies, sites and users show after something changed: the very next one shows it. */
abstract class ListChangesContract extends StoreContract {

    @Test
    void companiesThatAreAddedRenamedOrRemovedShowAtOnce() {
        var partner = addPartner("Partner");
        var renamed = addCustomer("Anton", partner);
        var removed = addCustomer("Berta", partner);
        assertThat(companies(tree(partner))).containsExactly("Anton", "Berta", "Partner");

        stores().companies().update(renamed.withName("Zacharias"));
        stores().companies().remove(removed.id());
        addCustomer("Cäsar", partner);

        assertThat(companies(tree(partner))).containsExactly("Cäsar", "Partner", "Zacharias");
    }

    @Test
    void sitesThatAreAddedRenamedOrRemovedShowAtOnce() {
        var partner = addPartner("Partner");
        var renamed = addSite(partner, "Anton");
        var removed = addSite(partner, "Berta");
        assertThat(sites(tree(partner))).containsExactly("Anton", "Berta");

        stores().sites().update(renamed.withName("Zacharias"));
        stores().sites().remove(removed.id());
        addSite(partner, "Cäsar");

        assertThat(sites(tree(partner))).containsExactly("Cäsar", "Zacharias");
    }

    @Test
    void usersThatAreAddedBlockedOrRemovedShowAtOnce() {
        var partner = addPartner("Partner");
        var blocked = addUser(partner, Role.ADMIN);
        var removed = addUser(partner, Role.USER);
        assertThat(users(tree(partner), null)).containsExactlyInAnyOrder(blocked, removed);

        assertThat(stores().users().update(blocked.blocked())).isTrue();
        stores().users().remove(removed.id());
        var added = addUser(partner, Role.USER);

        assertThat(users(tree(partner), true)).containsExactly(added);
        assertThat(users(tree(partner), false)).extracting(User::id).containsExactly(blocked.id());
    }

    @Test
    void aCompanyThatChangesItsPartnerTakesSitesAndUsersAlong() {
        var partner = addPartner("Partner");
        var rival = addPartner("Rival");
        var customer = addCustomer("Customer", partner);
        addSite(customer, "Site");
        var user = addUser(customer, Role.USER);
        assertThat(companies(tree(partner))).containsExactly("Customer", "Partner");
        assertThat(sites(tree(partner))).containsExactly("Site");
        assertThat(users(tree(partner), null)).containsExactly(user);

        stores().companies().update(customer.with(customer.ties().withPartner(rival.id())));

        assertThat(companies(tree(partner))).containsExactly("Partner");
        assertThat(sites(tree(partner))).isEmpty();
        assertThat(users(tree(partner), null)).isEmpty();
        assertThat(companies(tree(rival))).containsExactly("Customer", "Rival");
        assertThat(sites(tree(rival))).containsExactly("Site");
        assertThat(users(tree(rival), null)).containsExactly(user);
    }

    @Test
    void whoJoinsOrLeavesAnOrganisationIsListedAccordingly() {
        var organisation = samples.organisation("Organisation");
        stores().organisations().add(organisation);
        var customer = addCustomer("Customer", addPartner("Partner"));
        var user = addUser(customer, Role.USER);
        var reach = new Reach.OneOrganisation(organisation.id());
        assertThat(companies(reach)).isEmpty();

        stores().companies().update(customer.with(customer.ties().withOrganisation(organisation.id())));
        assertThat(companies(reach)).containsExactly("Customer");
        assertThat(users(reach, null)).containsExactly(user);

        stores().companies().leave(organisation.id());
        assertThat(companies(reach)).isEmpty();
        assertThat(users(reach, null)).isEmpty();
    }

    @Test
    void whatWasUndoneDoesNotShow() {
        var partner = addPartner("Partner");
        assertThat(companies(tree(partner))).containsExactly("Partner");
        assertThat(users(tree(partner), null)).isEmpty();

        assertThatThrownBy(() -> stores().transactions().run(() -> {
                    addUser(addCustomer("Undone", partner), Role.USER);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(companies(tree(partner))).containsExactly("Partner");
        assertThat(users(tree(partner), null)).isEmpty();
    }

    @Test
    void usersAreFoundByWhatTheirCompanyIsCalledNow() {
        var partner = addPartner("Partner");
        var customer = addCustomer("Before", partner);
        var user = addUser(customer, Role.USER);
        assertThat(usersOf(partner, "efor")).containsExactly(user);

        stores().companies().update(customer.withName("After"));

        assertThat(usersOf(partner, "efor")).isEmpty();
        assertThat(usersOf(partner, "FTE")).containsExactly(user);
    }

    private User addUser(Company company, Role role) {
        var user = samples.user(company, pbxId() + "@example.com", role);
        assertThat(stores().users().add(user)).isTrue();
        return user;
    }

    private List<String> companies(Reach reach) {
        return stores()
                .companies()
                .list(CompanyFilter.all(reach), CompanyFilter.Order.BY_NAME, FIRST_PAGE)
                .items()
                .stream()
                .map(Company::name)
                .toList();
    }

    private List<String> sites(Reach reach) {
        return stores().sites().list(SiteFilter.all(reach), FIRST_PAGE).items().stream()
                .map(Site::name)
                .toList();
    }

    private List<User> users(Reach reach, @Nullable Boolean active) {
        return list(new UserFilter(
                reach,
                null,
                null,
                null,
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                active,
                Sort.LOGIN_EMAIL,
                false));
    }

    private List<User> usersOf(Company partner, String companyName) {
        return list(new UserFilter(
                tree(partner),
                null,
                null,
                companyName,
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                Sort.LOGIN_EMAIL,
                false));
    }

    private List<User> list(UserFilter filter) {
        return stores().users().list(filter, FIRST_PAGE).items();
    }

    private static Reach tree(Company partner) {
        return new Reach.PartnerTree(partner.id());
    }
}
