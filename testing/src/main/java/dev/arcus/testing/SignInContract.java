package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.people.LoginFailure;
import dev.arcus.domain.people.PasswordLink;
import dev.arcus.domain.people.PasswordLink.Purpose;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.WebSession;
import dev.arcus.domain.people.WebSessions;
import java.time.Duration;
import java.util.List;
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

    @Test
    void aWebSessionIsFoundUntilItIsRemoved() {
        var session = webSession(addUser(), 1);
        stores().webSessions().add(session);
        var later = TestClock.START.plusSeconds(60);

        stores().webSessions().seen(session.tokenHash(), later);

        assertThat(stores().webSessions().find(session.tokenHash()))
                .map(WebSession::lastSeen)
                .contains(later);
        stores().webSessions().remove(session.tokenHash());
        assertThat(stores().webSessions().find(session.tokenHash())).isEmpty();
    }

    @Test
    void aPersonKeepsTheNewestWebSessions() {
        var user = addUser();
        for (var number = 0; number <= WebSessions.MAX_OF_USER; number++) {
            stores().webSessions().add(webSession(user, number));
        }

        assertThat(stores().webSessions().find(webSession(user, 0).tokenHash())).isEmpty();
        assertThat(stores().webSessions().find(webSession(user, 1).tokenHash())).isPresent();
    }

    @Test
    void theWebSessionsOfAPersonAreListedTheOneSeenLastFirst() {
        var user = addUser();
        var first = webSession(user, 1);
        var second = webSession(user, 2);
        List.of(first, webSession(addUser(), 3), second).forEach(stores().webSessions()::add);

        assertThat(stores().webSessions().of(user.id())).containsExactly(second, first);
    }

    @Test
    void webSessionsThatEndedAreSwept() {
        var expired = webSession(addUser(), 0);
        var idle = webSession(addUser(), 1);
        var used = webSession(addUser(), 3);
        List.of(expired, idle, used).forEach(stores().webSessions()::add);

        var swept = stores().webSessions().sweep(expired.expires(), used.lastSeen());

        assertThat(swept).isEqualTo(2);
        assertThat(stores().webSessions().find(used.tokenHash())).contains(used);
    }

    private static WebSession webSession(User user, int number) {
        var seen = TestClock.START.plusSeconds(number);
        return new WebSession(
                "%024d".formatted(number) + user.id(),
                user.id(),
                1,
                "csrf",
                TestClock.START,
                seen,
                seen.plusSeconds(3600),
                "192.0.2.1");
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
