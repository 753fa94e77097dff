package dev.arcus.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

    private static final Instant LAST = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void firstRefusalIsFollowedAfterTenSeconds() {
        assertThat(RetrySchedule.next(List.of(attempt(LAST)), LAST)).contains(LAST.plusSeconds(10));
    }

    @ParameterizedTest
    @CsvSource({"1,10", "10,30", "12,30", "31,60", "60,120", "125,240", "240,480", "480,960", "960,960", "5000,960"})
    void eachWaitIsFollowedByTheNextLonger(long gapSeconds, long waitSeconds) {
        var attempts = List.of(attempt(LAST), attempt(LAST.minusSeconds(gapSeconds)));

        assertThat(RetrySchedule.next(attempts, LAST)).contains(LAST.plusSeconds(waitSeconds));
    }

    @Test
    void aBoxThatStoppedTryingIsNotExpected() {
        assertThat(RetrySchedule.next(List.of(attempt(LAST)), LAST.plus(Duration.ofHours(1))))
                .isEmpty();
        assertThat(RetrySchedule.next(List.of(), LAST)).isEmpty();
    }

    @Test
    void theTimeBetweenTheLastTwoOfAFoldCounts() {
        var last = new Attempt(LAST, null, "pbx1", true, "192.0.2.1", Attempt.Step.LOGIN, Attempt.Cause.LOST, null);
        var fold = new FoldedAttempt(last, LAST.minusSeconds(9000), LAST.minusSeconds(62), 7);

        assertThat(RetrySchedule.next(List.of(fold), LAST)).contains(LAST.plusSeconds(120));
        assertThat(RetrySchedule.next(List.of(fold, attempt(LAST.minusSeconds(31))), LAST))
                .contains(LAST.plusSeconds(60));
    }

    private static FoldedAttempt attempt(Instant at) {
        var cause = Attempt.Cause.WRONG_SECRET;
        return FoldedAttempt.of(new Attempt(at, null, "pbx1", true, "192.0.2.1", Attempt.Step.LOGIN, cause, null));
    }
}
