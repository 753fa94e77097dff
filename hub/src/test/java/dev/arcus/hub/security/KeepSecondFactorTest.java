package dev.arcus.hub.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.people.User;
import dev.arcus.testing.InMemoryStores;
import dev.arcus.testing.SeededRandom;
import dev.arcus.testing.TestClock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepSecondFactorTest {

    private static final String MAIL = "operator+1@example.org";
    private static final String PASSWORD = "correct horse";
    private static final String ISSUER = "Arcus hub.example.org";
    private static final String HERE = "192.0.2.1";

    private final TestClock clock = new TestClock();
    private final RandomGenerator random = SeededRandom.create();
    private final InMemoryStores memory = new InMemoryStores();
    private final Authenticator.Stores stores =
            new Authenticator.Stores(memory.users(), memory.companies(), memory.auditTrail(), memory.transactions());
    private final PasswordHashes hashes = new PasswordHashes(64, 1);
    private final LoginGuard guard = new LoginGuard(memory.loginFailures(), random);
    private final KeepSecondFactor keep = keep(new byte[SecretBox.KEY_BYTES]);

    @BeforeEach
    void operator() {
        new CreateSuperadmin(stores, hashes, clock, random).run(MAIL, PASSWORD);
    }

    @Test
    void theAddressIsWhatAuthenticatorAppsRead() {
        var offer = keep.offer(user(), ISSUER);

        assertThat(offer.secret()).matches("[A-Z2-7]{32}");
        assertThat(offer.address())
                .isEqualTo("otpauth://totp/Arcus%20hub.example.org%3Aoperator%2B1%40example.org?secret="
                        + offer.secret()
                        + "&issuer=Arcus%20hub.example.org&algorithm=SHA1&digits=6&period=30");
        assertThat(keep.again(user(), ISSUER, offer.sealed())).contains(offer);
        assertThat(keep.again(user(), ISSUER, offer.sealed() + "A")).isEmpty();
    }

    @Test
    void anOfferIsTakenIntoUseOnce() {
        var offer = keep.offer(user(), ISSUER);
        var code = new PhoneApp(offer.secret()).code(clock.instant());

        assertThat(keep.turnOn(user(), offer.sealed(), code, PASSWORD, HERE))
                .isInstanceOf(KeepSecondFactor.Outcome.Done.class);
        assertThat(keep.turnOn(user(), offer.sealed(), code, PASSWORD, HERE))
                .isEqualTo(new KeepSecondFactor.Outcome.TooLate());
        assertThat(keep.state(user()).orElseThrow().left()).isEqualTo(10);
    }

    @Test
    void withoutTheKeyNoCodeIsGoodButRecoveryCodesAre() {
        var offer = keep.offer(user(), ISSUER);
        var app = new PhoneApp(offer.secret());
        var done = (KeepSecondFactor.Outcome.Done)
                keep.turnOn(user(), offer.sealed(), app.code(clock.instant()), PASSWORD, HERE);
        var key = new byte[SecretBox.KEY_BYTES];
        key[0] = 1;
        var other = new SecondFactorCheck(memory.secondFactors(), new SecretBox(key, random), clock);
        clock.advance(Duration.ofSeconds(Totp.STEP_SECONDS));

        assertThat(other.take(user(), app.code(clock.instant()))).isEqualTo(SecondFactorCheck.Verdict.WRONG);
        assertThat(other.take(user(), done.codes().getFirst().text())).isEqualTo(SecondFactorCheck.Verdict.RECOVERY);
    }

    private User user() {
        return memory.users().findByEmail(MAIL).orElseThrow();
    }

    private KeepSecondFactor keep(byte[] key) {
        var box = new SecretBox(key, random);
        var check = new SecondFactorCheck(memory.secondFactors(), box, clock);
        var authenticator = new Authenticator(
                stores, hashes, guard, new Tokens(SigningKey.of(SigningKey.generate()), clock), check, clock);
        var means = new KeepSecondFactor.Means(authenticator, hashes, guard, box);
        return new KeepSecondFactor(stores, memory.secondFactors(), check, means, clock, random);
    }
}
