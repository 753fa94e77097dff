package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.people.LoginFailure;
import dev.arcus.domain.people.PasswordLink;
import dev.arcus.domain.people.PasswordLink.Purpose;
import dev.arcus.domain.people.User;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Failed logins, and links to set a password. */
abstract class SignInContract extends StoreContract {

    @Test
    void failuresAreKeptForAnAddressIgnoringCase() {
        var address = "Nobody." + pbxId() + "@example.com";
        var failure = new LoginFailure(4, TestClock.START, "attempt", TestClock.START.plus(Duration.ofHours(1)));

        stores().loginFailures().put(address, new LoginFailure(3, TestClock.START, null, null));
        stores().loginFailures().put(address, failure);

        assertThat(stores().loginFailures().of(address.toUpperCase(Locale.ROOT)))
                .contains(failure);
        assertThat(stores().loginFailures().of("other" + address)).isEmpty();
    }

    @Test
    void removedFailuresAreForgotten() {
        var address = pbxId() + "@example.com".repeat(100);
        stores().loginFailures().put(address, new LoginFailure(1, TestClock.START, null, null));

        stores().loginFailures().remove(address);

        assertThat(stores().loginFailures().of(address)).isEmpty();
    }

    @Test
    void linkIsTakenOnce() {
        var link = link(addUser(), "one");
        stores().passwordLinks().put(link);

        assertThat(stores().passwordLinks().find(link.tokenHash())).contains(link);
        assertThat(stores().passwordLinks().take(link.tokenHash())).isTrue();
        assertThat(stores().passwordLinks().take(link.tokenHash())).isFalse();
        assertThat(stores().passwordLinks().find(link.tokenHash())).isEmpty();
    }

    @Test
    void newLinkReplacesTheFormer() {
        var user = addUser();
        var former = link(user, "former");
        stores().passwordLinks().put(former);

        stores().passwordLinks().put(link(user, "new"));

        assertThat(stores().passwordLinks().take(former.tokenHash())).isFalse();
    }

    @Test
    void linksOfAPersonAreRemoved() {
        var user = addUser();
        var link = link(user, "gone");
        stores().passwordLinks().put(link);

        stores().passwordLinks().removeOf(user.id());

        assertThat(stores().passwordLinks().find(link.tokenHash())).isEmpty();
    }

    private PasswordLink link(User user, String hash) {
        return new PasswordLink(
                user.id(), hash + user.id(), Purpose.RESET, TestClock.START.plus(Purpose.RESET.lifetime()));
    }

    private User addUser() {
        var user = samples.user(addPartner("Partner"), pbxId() + "@example.com");
        stores().users().add(user);
        return user;
    }
}
