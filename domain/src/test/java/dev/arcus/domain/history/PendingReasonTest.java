package dev.arcus.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.history.Attempt.Cause;
import dev.arcus.domain.history.Attempt.Step;
import dev.arcus.domain.history.PendingReason.Facts;
import dev.arcus.domain.history.PendingReason.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PendingReasonTest {

    private static final Instant SINCE = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void nobodyEverTried() {
        assertThat(reason(false)).isEqualTo(new PendingReason(Kind.NEVER_TRIED, null, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "LOGIN,WRONG_SECRET,WRONG_CODE",
        "LOGIN,CODE_REPLACED,OLD_CODE",
        "LOGIN,CODE_EXPIRED,CODE_EXPIRED",
        "TLS,TLS_NOT_TRUSTED,NOT_TRUSTED",
        "TLS,TLS_OUT_OF_DATE,CLOCK",
        "ACKNOWLEDGEMENT,LOST,NOT_ACKNOWLEDGED",
        "LOGIN,TIMED_OUT,AS_ATTEMPTED",
        "HELLO,WRONG_SERIAL,AS_ATTEMPTED"
    })
    void theNewestAttemptDecides(Step step, Cause cause, Kind kind) {
        var fold = fold(step, cause, 60, 3);

        assertThat(reason(false, fold, fold(Step.STREAM, Cause.WRONG_DOMAIN, 30, 1)))
                .isEqualTo(new PendingReason(kind, fold, 3));
    }

    @Test
    void whatWasBeforeThePresentCodeDoesNotCount() {
        assertThat(reason(false, fold(Step.LOGIN, Cause.WRONG_SECRET, -60, 3)).kind())
                .isEqualTo(Kind.NEVER_TRIED);
    }

    @Test
    void theLockAfterTooManyFailuresHidesTheWrongCode() {
        var wrong = fold(Step.LOGIN, Cause.WRONG_SECRET, 30, 10);

        assertThat(reason(false, fold(Step.LOGIN, Cause.TOO_MANY_FAILURES, 60, 4), wrong))
                .isEqualTo(new PendingReason(Kind.WRONG_CODE, wrong, 10));
    }

    @Test
    void anOfferThatIsNeverAcknowledgedIsTheReason() {
        assertThat(reason(true).kind()).isEqualTo(Kind.NOT_ACKNOWLEDGED);
        assertThat(reason(true, fold(Step.LOGIN, Cause.LOST, 60, 2)).kind()).isEqualTo(Kind.NOT_ACKNOWLEDGED);
        assertThat(PendingReason.of(new Facts(SINCE, false, true, false, List.of(), List.of()))
                        .kind())
                .isEqualTo(Kind.NOT_ACKNOWLEDGED);
    }

    @Test
    void anExpiredCodeIsTheReasonWhenNobodyTried() {
        assertThat(PendingReason.of(new Facts(SINCE, false, false, true, List.of(), List.of()))
                        .kind())
                .isEqualTo(Kind.CODE_EXPIRED);
    }

    @Test
    void namelessAttemptsFromTheSameAddressAreTheLastResort() {
        var upgrade = fold(Step.UPGRADE, Cause.UPGRADE_FAILED, 60, 5);
        var facts = new Facts(SINCE, false, false, false, List.of(), List.of(upgrade));

        assertThat(PendingReason.of(facts)).isEqualTo(new PendingReason(Kind.FAILED_FROM_SAME_ADDRESS, upgrade, 5));
        var clock = fold(Step.TLS, Cause.TLS_OUT_OF_DATE, 60, 5);
        assertThat(PendingReason.of(new Facts(SINCE, false, false, false, List.of(), List.of(clock)))
                        .kind())
                .isEqualTo(Kind.CLOCK);
    }

    private static PendingReason reason(boolean offered, FoldedAttempt... named) {
        return PendingReason.of(new Facts(SINCE, offered, false, false, List.of(named), List.of()));
    }

    private static FoldedAttempt fold(Step step, Cause cause, int second, long count) {
        var at = SINCE.plusSeconds(second);
        var newest = new Attempt(at, null, "pbx1", true, "192.0.2.1", step, cause, null);
        return new FoldedAttempt(newest, at, count > 1 ? at : null, count);
    }
}
