package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.User;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class UsersContract extends StoreContract {

    @Test
    void addedUserIsFoundByIdAndByEmailIgnoringCase() {
        var company = addPartner("Partner");
        var email = "Ada." + pbxId() + "@Example.com";
        var user = samples.user(company, email, Role.BP_ADMIN, Role.USER);

        stores().users().add(user);

        assertThat(stores().users().find(user.id())).contains(user);
        assertThat(stores().users().findByEmail(email.toUpperCase(java.util.Locale.ROOT)))
                .contains(user);
        assertThat(stores().users().isEmpty()).isFalse();
    }

    @Test
    void userWithoutRolesIsKept() {
        var user = samples.user(addPartner("Partner"), pbxId() + "@example.com");

        stores().users().add(user);

        assertThat(stores().users().find(user.id())).contains(user);
    }

    @Test
    void secondUserOfAnEmailIsRefused() {
        var company = addPartner("Partner");
        var email = pbxId() + "@example.com";
        stores().users().add(samples.user(company, email));

        assertThatThrownBy(() -> stores().users().add(samples.user(company, email.toUpperCase(java.util.Locale.ROOT))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void updateReplacesEverything() {
        var site = addSite();
        var company = stores().companies().find(site.company()).orElseThrow();
        var user = samples.user(company, pbxId() + "@example.com", Role.USER);
        stores().users().add(user);
        var next = new User(
                user.id(),
                "new-" + user.loginEmail(),
                "$argon2id$other",
                "Grace",
                "Hopper",
                Set.of(Role.ADMIN),
                AdminType.SITE_ADMIN,
                company.id(),
                site.id(),
                "fr",
                false,
                user.tokensNotBefore().plus(Duration.ofDays(1)),
                user.created());

        stores().users().update(next);

        assertThat(stores().users().find(user.id())).contains(next);
        assertThat(stores().users().findByEmail(user.loginEmail())).isEmpty();
    }

    @Test
    void companyWithUsersIsKnown() {
        var with = addPartner("With");
        var without = addPartner("Without");
        stores().users().add(samples.user(with, pbxId() + "@example.com"));

        assertThat(stores().users().anyOf(with.id())).isTrue();
        assertThat(stores().users().anyOf(without.id())).isFalse();
    }
}
