package dev.arcus.hub.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.people.LoginFailures;
import dev.arcus.hub.security.LoginGuard.Try;
import dev.arcus.testing.InMemoryStores;
import dev.arcus.testing.SeededRandom;
import dev.arcus.testing.TestClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoginGuardTest {

    private static final String MAIL = "anna@example.org";

    private final TestClock clock = new TestClock();
    private final LoginFailures stored = new InMemoryStores().loginFailures();
    private final LoginGuard guard = new LoginGuard(stored, SeededRandom.create());

    @Test
    void fifthFailureLocksForAnHour() {
        for (var i = 0; i < 4; i++) {
            fail(null);
        }
        assertThat(guard.lockedUntil(MAIL, clock.instant())).isEmpty();

        fail(null);

        assertThat(guard.lockedUntil(MAIL, clock.instant()))
                .contains(clock.instant().plus(Duration.ofMinutes(60)));
    }

    @Test
    void failureWhileLockedStartsTheHourAgain() {
        lock();
        clock.advance(Duration.ofMinutes(59));

        fail(null);

        clock.advance(Duration.ofMinutes(59));
        assertThat(guard.lockedUntil(MAIL, clock.instant())).isPresent();
    }

    @Test
    void lockEndsByItselfAndCountingStartsAnew() {
        lock();

        clock.advance(Duration.ofMinutes(60));

        assertThat(guard.lockedUntil(MAIL, clock.instant())).isEmpty();
        fail(null);
        assertThat(guard.lockedUntil(MAIL, clock.instant())).isEmpty();
    }

    @Test
    void repeatedCallOfTheClientCountsOnce() {
        for (var i = 0; i < 4; i++) {
            var attempt = new Try("correlation" + i, "digest" + i);
            fail(attempt);
            clock.advance(Duration.ofMillis(1100));
            fail(attempt);
            clock.advance(Duration.ofMillis(1100));
            fail(attempt);
            clock.advance(Duration.ofSeconds(30));
        }

        assertThat(guard.lockedUntil(MAIL, clock.instant())).isEmpty();
    }

    @Test
    void otherPasswordUnderTheSameCorrelationIdCounts() {
        for (var i = 0; i < 5; i++) {
            fail(new Try("always the same", "digest" + i));
        }

        assertThat(guard.lockedUntil(MAIL, clock.instant())).isPresent();
    }

    @Test
    void sameTryCountsAgainOnceTheRepetitionIsOver() {
        for (var i = 0; i < 5; i++) {
            fail(new Try("always the same", "digest"));
            clock.advance(LoginGuard.REPEAT);
        }

        assertThat(guard.lockedUntil(MAIL, clock.instant())).isPresent();
    }

    @Test
    void caseOfTheAddressDoesNotDodge() {
        for (var i = 0; i < 5; i++) {
            guard.failed(i % 2 == 0 ? MAIL : MAIL.toUpperCase(java.util.Locale.ROOT), null, clock.instant());
        }

        assertThat(guard.lockedUntil(MAIL, clock.instant())).isPresent();
    }

    @Test
    void whatIsStoredTellsNothingOfThePassword() {
        fail(new Try("correlation", "the typo"));

        assertThat(stored.of(MAIL).orElseThrow().toString()).doesNotContain("typo");
    }

    private void lock() {
        for (var i = 0; i < 5; i++) {
            fail(null);
        }
    }

    private void fail(@Nullable Try attempt) {
        guard.failed(MAIL, attempt, clock.instant());
    }
}
