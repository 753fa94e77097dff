package dev.arcus.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.history.Retention;
import dev.arcus.domain.people.PasswordLink;
import dev.arcus.domain.people.PasswordLink.Purpose;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.User;
import dev.arcus.testing.Samples;
import dev.arcus.testing.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody can use any more does not stay. */
class PasswordLinkSweepTest {

    private final TestClock clock = new TestClock();
    private final Samples samples = new Samples();

    @TempDir
    private Path folder;

    @Test
    void expiredLinksGoAndOthersStay() {
        var settings = new DatabaseSettings.Embedded(folder.resolve("data"));
        try (var stores = Database.open(settings, Retention.STANDARD, clock, failure -> {})) {
            var reset = link(stores, "a", Purpose.RESET);
            var invitation = link(stores, "b", Purpose.INVITATION);

            clock.advance(Purpose.RESET.lifetime().minus(Duration.ofSeconds(1)));
            assertThat(stores.retentionSweep().sweep()).isZero();
            clock.advance(Duration.ofSeconds(1));

            assertThat(stores.retentionSweep().sweep()).isEqualTo(1);
            assertThat(stores.passwordLinks().find(reset.tokenHash())).isEmpty();
            assertThat(stores.passwordLinks().find(invitation.tokenHash())).isPresent();
        }
    }

    private PasswordLink link(SqlStores stores, String letter, Purpose purpose) {
        var company = samples.customer("Company " + letter, null);
        stores.companies().add(company);
        User user = samples.user(company, letter + "@example.org", Role.USER);
        stores.users().add(user);
        var link = new PasswordLink(
                user.id(), letter.repeat(64), purpose, clock.instant().plus(purpose.lifetime()));
        stores.passwordLinks().put(link);
        return link;
    }
}
