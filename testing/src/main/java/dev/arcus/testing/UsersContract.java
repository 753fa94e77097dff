package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserFilter;
import dev.arcus.domain.people.UserFilter.Sort;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class UsersContract extends StoreContract {

    @Test
    void thoseThatExistAreFoundTogether() {
        var company = addPartner("Partner");
        var one = samples.user(company, "one" + pbxId() + "@example.org", Role.USER);
        var two = samples.user(company, "two" + pbxId() + "@example.org", Role.USER);
        assertThat(stores().users().add(one) && stores().users().add(two)).isTrue();
        var never = samples.user(company, "never" + pbxId() + "@example.org", Role.USER);

        assertThat(stores().users().findAll(List.of(one.id(), two.id(), never.id())))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyInAnyOrder(one, two);
        assertThat(stores().users().findAll(List.of())).isEmpty();
    }

    @Test
    void addedUserIsFoundByIdAndByEmailIgnoringCase() {
        var company = addPartner("Partner");
        var email = "Ada." + pbxId() + "@Example.com";
        var user = samples.user(company, email, Role.BP_ADMIN, Role.USER);

        assertThat(stores().users().add(user)).isTrue();

        assertThat(stores().users().find(user.id())).contains(user);
        assertThat(stores().users().findByEmail(email.toUpperCase(Locale.ROOT))).contains(user);
        assertThat(stores().users().isEmpty()).isFalse();
    }

    @Test
    void userWithoutRolesIsKept() {
        var user = addUser(addPartner("Partner"), "Nobody");

        assertThat(stores().users().find(user.id())).contains(user);
    }

    @Test
    void secondUserOfAnEmailIsRefused() {
        var company = addPartner("Partner");
        var first = addUser(company, "First");
        var second = addUser(company, "Second");

        var taken = first.loginEmail().toUpperCase(Locale.ROOT);

        assertThat(stores().users().add(samples.user(company, taken))).isFalse();
        assertThat(stores().users().update(copy(second, taken, "Second", 1))).isFalse();
        assertThat(stores().users().find(second.id())).contains(second);
    }

    @Test
    void updateReplacesEverythingUnderTheNextVersion() {
        var site = addSite();
        var company = stores().companies().find(site.company()).orElseThrow();
        var user = addUser(company, "Ada", Role.USER);
        var next = changed(user, 1, site.id());

        assertThat(stores().users().update(next)).isTrue();

        assertThat(stores().users().find(user.id())).contains(changed(user, 2, site.id()));
        assertThat(stores().users().findByEmail(user.loginEmail())).isEmpty();
    }

    @Test
    void updateOfAnOldVersionChangesNothing() {
        var user = addUser(addPartner("Partner"), "Ada");
        stores().users().update(user.loggedOut());

        assertThat(stores().users().update(user.blocked())).isFalse();

        assertThat(stores().users().find(user.id())).map(User::active).contains(true);
    }

    @Test
    void loginIsNotedWithoutANewVersion() {
        var user = addUser(addPartner("Partner"), "Ada");
        var at = TestClock.START.plus(Duration.ofHours(1));

        stores().users().loggedIn(user.id(), at);

        assertThat(stores().users().find(user.id()).map(User::lastLogin)).contains(at);
        assertThat(stores().users().update(user.blocked())).isTrue();
        assertThat(stores().users().find(user.id()).map(User::lastLogin)).contains(at);
    }

    @Test
    void removedUserIsGone() {
        var user = addUser(addPartner("Partner"), "Ada");

        stores().users().remove(user.id());

        assertThat(stores().users().find(user.id())).isEmpty();
        assertThat(stores().users().add(user)).isTrue();
    }

    @Test
    void companyWithUsersIsKnown() {
        var with = addPartner("With");
        var without = addPartner("Without");
        addUser(with, "Ada");

        assertThat(stores().users().anyOf(with.id())).isTrue();
        assertThat(stores().users().anyOf(without.id())).isFalse();
        assertThat(stores().users().countOf(with.id())).isOne();
        assertThat(stores().users().countOf(without.id())).isZero();
    }

    @Test
    void listHoldsOnlyUsersOfReachedCompaniesSortedByName() {
        var partner = addPartner("Partner");
        addUser(partner, "zoe");
        addUser(addCustomer("Customer", partner), "Änne");
        addUser(partner, "Bob");
        addUser(addPartner("Other"), "Alice");

        assertThat(names(UserFilter.all(new Reach.PartnerTree(partner.id())))).containsExactly("Bob", "zoe", "Änne");
        assertThat(names(UserFilter.all(new Reach.OneCompany(partner.id())))).containsExactly("Bob", "zoe");
        assertThat(names(UserFilter.all(new Reach.Nothing()))).isEmpty();
    }

    @Test
    void filtersNarrow() {
        var partner = addPartner("Partner");
        var customer = addCustomer("Customer 7%", partner);
        var site = addSite(customer, "Site");
        addUser(partner, "Operations", Role.BP_ADMIN);
        addUser(partner, "Finance", Role.BP_FINANCE);
        var admin = addUser(customer, "Site 100%", Role.ADMIN);
        assertThat(stores().users().update(changed(admin, 1, site.id()))).isTrue();

        assertThat(names(filter(partner, "ANCE", null, Set.of(), Set.of(), null)))
                .containsExactly("Finance");
        assertThat(names(filter(partner, null, "7%", Set.of(), Set.of(), null))).containsExactly("Grace");
        assertThat(names(filter(partner, null, null, Set.of(Role.ADMIN, Role.BP_FINANCE), Set.of(), null)))
                .containsExactly("Finance", "Grace");
        assertThat(names(filter(partner, null, null, Set.of(), Set.of(Role.ADMIN), null)))
                .containsExactly("Finance", "Operations");
        assertThat(names(filter(partner, null, null, Set.of(), Set.of(), false)))
                .containsExactly("Grace");
        var reach = new Reach.PartnerTree(partner.id());
        assertThat(names(new UserFilter(
                        reach,
                        null,
                        "NEW-",
                        null,
                        null,
                        Set.of(customer.id()),
                        Set.of(site.id()),
                        Set.of(),
                        Set.of(),
                        null,
                        Sort.LOGIN_EMAIL,
                        true)))
                .containsExactly("Grace");
    }

    @Test
    void filterByOrganisationNarrowsToItsCompanies() {
        var partner = addPartner("Partner");
        var organisation = samples.organisation("Organisation");
        stores().organisations().add(organisation);
        var member = addCustomer("Member", partner);
        stores().companies().update(member.with(member.ties().withOrganisation(organisation.id())));
        addUser(member, "Inside");
        addUser(partner, "Outside");

        var filter = new UserFilter(
                new Reach.PartnerTree(partner.id()),
                null,
                null,
                null,
                organisation.id(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                Sort.DISPLAY_NAME,
                false);

        assertThat(names(filter)).containsExactly("Inside");
        assertThat(names(UserFilter.all(new Reach.OneOrganisation(organisation.id()))))
                .containsExactly("Inside");
    }

    @Test
    void sortsBothWays() {
        var partner = addPartner("Partner");
        addUser(partner, "b");
        addUser(partner, "a");
        var reach = new Reach.OneCompany(partner.id());

        assertThat(names(sorted(reach, Sort.DISPLAY_NAME, true))).containsExactly("b", "a");
        for (var sort : Sort.values()) {
            var up = names(sorted(reach, sort, false));
            assertThat(names(sorted(reach, sort, true))).as(sort.name()).isEqualTo(up.reversed());
        }
    }

    private static UserFilter sorted(Reach reach, Sort sort, boolean descending) {
        return new UserFilter(
                reach, null, null, null, null, Set.of(), Set.of(), Set.of(), Set.of(), null, sort, descending);
    }

    private static UserFilter filter(
            Company partner,
            @Nullable String name,
            @Nullable String company,
            Set<Role> roles,
            Set<Role> without,
            @Nullable Boolean active) {
        var reach = new Reach.PartnerTree(partner.id());
        return new UserFilter(
                reach, name, null, company, null, Set.of(), Set.of(), roles, without, active, Sort.DISPLAY_NAME, false);
    }

    private List<String> names(UserFilter filter) {
        return stores().users().list(filter, FIRST_PAGE).items().stream()
                .map(User::firstName)
                .toList();
    }

    private User addUser(Company company, String firstName, Role... roles) {
        var user = samples.user(company, pbxId() + "@example.com", roles);
        var named = copy(user, user.loginEmail(), firstName, 1);
        stores().users().add(named);
        return named;
    }

    private static User copy(User user, String email, String firstName, long version) {
        return new User(
                user.id(),
                version,
                email,
                user.passwordHash(),
                firstName,
                user.lastName(),
                user.roles(),
                user.adminType(),
                user.company(),
                user.site(),
                user.language(),
                user.active(),
                user.initialized(),
                user.tokenGeneration(),
                user.lastLogin(),
                user.created());
    }

    private static User changed(User user, long version, SiteId site) {
        return new User(
                user.id(),
                version,
                "new-" + user.loginEmail(),
                "$argon2id$other",
                "Grace",
                "Hopper",
                Set.of(Role.ADMIN),
                AdminType.SITE_ADMIN,
                user.company(),
                site,
                "fr",
                false,
                false,
                7,
                user.lastLogin(),
                user.created());
    }
}
