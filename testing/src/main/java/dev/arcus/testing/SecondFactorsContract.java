package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.people.SecondFactor;
import dev.arcus.domain.people.User;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people prove beside the password. */
abstract class SecondFactorsContract extends StoreContract {

    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);
    private static final String THREE = "3".repeat(64);

    @Test
    void aSecondFactorIsKeptAndAnotherOneReplacesIt() {
        var user = addUser();
        stores().secondFactors().put(factor(user, "sealed", 7, ONE, TWO));

        var other = factor(user, "sealed anew", 9, TWO, THREE);
        stores().secondFactors().put(other);

        assertThat(stores().secondFactors().of(user.id())).contains(other);
        assertThat(stores().secondFactors().of(addUser().id())).isEmpty();
    }

    @Test
    void eachStepIsTakenOnceAndNoneBeforeIt() {
        var user = addUser();
        stores().secondFactors().put(factor(user, "sealed", 7, ONE));

        assertThat(stores().secondFactors().take(user.id(), 7)).isFalse();
        assertThat(stores().secondFactors().take(user.id(), 9)).isTrue();
        assertThat(stores().secondFactors().take(user.id(), 9)).isFalse();
        assertThat(stores().secondFactors().take(user.id(), 8)).isFalse();
        assertThat(stores().secondFactors().take(addUser().id(), 10)).isFalse();
        assertThat(stores().secondFactors().of(user.id())).contains(factor(user, "sealed", 9, ONE));
    }

    @Test
    void aRecoveryCodeIsSpentOnceAndOnlyByItsPerson() {
        var user = addUser();
        var other = addUser();
        stores().secondFactors().put(factor(user, "sealed", 7, ONE, TWO));
        stores().secondFactors().put(factor(other, "sealed", 7, THREE));

        assertThat(stores().secondFactors().spend(other.id(), ONE)).isFalse();
        assertThat(stores().secondFactors().spend(user.id(), ONE)).isTrue();
        assertThat(stores().secondFactors().spend(user.id(), ONE)).isFalse();
        assertThat(stores().secondFactors().of(user.id())).contains(factor(user, "sealed", 7, TWO));
    }

    @Test
    void newRecoveryCodesReplaceThoseThatAreLeft() {
        var user = addUser();
        stores().secondFactors().put(factor(user, "sealed", 7, ONE, TWO));

        stores().secondFactors().renew(user.id(), Set.of(TWO, THREE));

        assertThat(stores().secondFactors().of(user.id())).contains(factor(user, "sealed", 7, TWO, THREE));
        var without = addUser();
        stores().secondFactors().renew(without.id(), Set.of(ONE));
        assertThat(stores().secondFactors().of(without.id())).isEmpty();
    }

    @Test
    void aRemovedOneIsGoneWithItsCodes() {
        var user = addUser();
        stores().secondFactors().put(factor(user, "sealed", 7, ONE));

        assertThat(stores().secondFactors().remove(user.id())).isTrue();
        assertThat(stores().secondFactors().remove(user.id())).isFalse();
        assertThat(stores().secondFactors().of(user.id())).isEmpty();
        assertThat(stores().secondFactors().spend(user.id(), ONE)).isFalse();
    }

    private static SecondFactor factor(User user, String secret, long step, String... recovery) {
        return new SecondFactor(user.id(), secret, TestClock.START, step, Set.of(recovery));
    }

    private User addUser() {
        var user = samples.user(addPartner("Partner"), pbxId() + "@example.com");
        stores().users().add(user);
        return user;
    }
}
