package dev.arcus.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.notice.MaintenanceWindow.Schedule;
import dev.arcus.domain.notice.Notice;
import dev.arcus.domain.notice.NoticeKind;
import dev.arcus.domain.status.StatusLabel;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a maintenance window mutes, and what is told after it. */
class MaintenanceNoticesTest {

    private final NoticesUnderTest notices = new NoticesUnderTest();

    @AfterEach
    void close() {
        notices.close();
    }

    @Test
    void whatHappensInAMaintenanceWindowIsKeptAndToldAfterwardsIfStillTrue() {
        // Given a window of an hour, in which one PBX goes and comes back and another goes
        notices.rule(notices.hub.customer.id());
        var comes = notices.running();
        var stays = notices.running();
        notices.window(
                new Schedule.Once(
                        notices.hub.clock.instant(), notices.hub.clock.instant().plus(Duration.ofHours(1))),
                null);
        notices.rulesChanged();
        notices.turn(comes, StatusLabel.ACTIVATED);
        notices.turn(stays, StatusLabel.ACTIVATED);
        notices.pass(Duration.ofSeconds(90));
        notices.turn(comes, StatusLabel.RUNNING);
        notices.pass(Duration.ofMinutes(30));
        var inside = notices.told(notices.hub.customer.id());

        // When the window is over
        notices.pass(Duration.ofMinutes(32));

        // Then the muted one is kept without a delivery, and one summary names who is still away
        assertThat(inside).singleElement().satisfies(notice -> {
            assertThat(notice.muted()).isTrue();
            assertThat(notice.count()).isEqualTo(2);
        });
        var after = notices.told(notices.hub.customer.id()).getFirst();
        assertThat(after.kind()).isEqualTo(NoticeKind.AFTER_MAINTENANCE);
        assertThat(after.subjects()).extracting(Notice.Subject::system).containsExactly(stays.id());
        assertThat(notices.deliveries(notices.hub.customer.id())).hasSize(1);
    }

    @Test
    void windowOfOneSystemMutesNoOther() {
        notices.rule(notices.hub.customer.id());
        var muted = notices.running();
        var other = notices.running();
        notices.window(
                new Schedule.Weekly(DayOfWeek.MONDAY, LocalTime.of(7, 0), Duration.ofHours(3), ZoneOffset.UTC),
                muted.id());
        notices.rulesChanged();

        notices.turn(muted, StatusLabel.ACTIVATED);
        notices.turn(other, StatusLabel.ACTIVATED);
        notices.pass(Duration.ofSeconds(90));

        assertThat(notices.told(notices.hub.customer.id()))
                .filteredOn(notice -> !notice.muted())
                .singleElement()
                .satisfies(notice -> assertThat(notice.subjects())
                        .extracting(Notice.Subject::system)
                        .containsExactly(other.id()));
    }
}
