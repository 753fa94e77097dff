package dev.arcus.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.notice.Notice;
import dev.arcus.domain.notice.NoticeKind;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.store.StorageFailed;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is told of a PBX that is not Running, and who is not. */
class NotRunningNoticesTest {

    private final NoticesUnderTest notices = new NoticesUnderTest();

    @AfterEach
    void close() {
        notices.close();
    }

    @Test
    void reconnectIsNoAlarm() {
        // Given a rule, and a PBX that is Running
        notices.rule(notices.hub.customer.id());
        var system = notices.running();

        // When it is away for 50 s
        notices.turn(system, StatusLabel.ACTIVATED);
        notices.pass(Duration.ofSeconds(50));
        notices.turn(system, StatusLabel.RUNNING);
        notices.pass(Duration.ofMinutes(5));

        // Then nobody hears of it, and no all-clear follows
        assertThat(notices.told(notices.hub.customer.id())).isEmpty();
    }

    @Test
    void pbxThatStaysAwayIsToldOnceAndItsReturnToo() {
        notices.rule(notices.hub.customer.id());
        var system = notices.running();

        notices.turn(system, StatusLabel.DEGRADED);
        notices.pass(Duration.ofSeconds(71));
        notices.turn(system, StatusLabel.ACTIVATED);
        notices.pass(Duration.ofHours(3));
        var alarm = notices.told(notices.hub.customer.id());
        notices.turn(system, StatusLabel.RUNNING);
        notices.pass(Duration.ofSeconds(11));

        assertThat(alarm).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.NOT_RUNNING);
            assertThat(notice.subjects()).singleElement().satisfies(subject -> {
                assertThat(subject.system()).isEqualTo(system.id());
                assertThat(subject.companyName()).isEqualTo("Sonnenschein");
            });
        });
        assertThat(notices.told(notices.hub.customer.id()))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.RUNNING, NoticeKind.NOT_RUNNING);
        assertThat(notices.deliveries(notices.hub.customer.id())).hasSize(2);
    }

    @Test
    void pbxsThatDropTogetherAreOneNotice() {
        notices.rule(notices.hub.customer.id());
        var systems = List.of(notices.running(), notices.running(), notices.running());

        for (var system : systems) {
            notices.turn(system, StatusLabel.ACTIVATED);
            notices.pass(Duration.ofSeconds(3));
        }
        notices.pass(Duration.ofSeconds(90));

        assertThat(notices.told(notices.hub.customer.id()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.count()).isEqualTo(3));
    }

    @Test
    void partnersRuleHearsOfItsCustomersAndNobodyElseDoes() {
        notices.rule(notices.hub.partner.id());
        notices.rule(notices.hub.otherPartner.id());
        var system = notices.running();

        notices.turn(system, StatusLabel.ACTIVATED);
        notices.pass(Duration.ofSeconds(71));

        assertThat(notices.told(notices.hub.partner.id())).hasSize(1);
        assertThat(notices.told(notices.hub.otherPartner.id())).isEmpty();
    }

    @Test
    void resetEndsAnAlarmWithoutAWord() {
        notices.rule(notices.hub.customer.id());
        var system = notices.running();
        notices.turn(system, StatusLabel.ACTIVATED);
        notices.pass(Duration.ofSeconds(71));

        notices.turn(system, StatusLabel.PENDING);
        notices.pass(Duration.ofSeconds(20));
        notices.turn(system, StatusLabel.DEGRADED);
        notices.turn(system, StatusLabel.RUNNING);
        notices.pass(Duration.ofSeconds(20));

        assertThat(notices.told(notices.hub.customer.id()))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.NOT_RUNNING);
    }

    @Test
    void restartOfTheHubTellsOnlyWhoIsNotBackAfterTheGraceInOneNotice() {
        // Given ten PBXs that were connected when the hub stopped
        notices.rule(notices.hub.customer.id());
        var systems = IntStream.range(0, 10).mapToObj(i -> notices.activated()).toList();
        var ids = new HashSet<SystemId>();
        systems.forEach(system -> ids.add(system.id()));
        notices.hub.board.expectBack(ids, Duration.ofSeconds(120));
        notices.restart();
        notices.round();

        // When seven come back within the grace
        systems.subList(0, 7).forEach(system -> {
            notices.turn(system, StatusLabel.UNKNOWN, StatusLabel.DEGRADED);
            notices.turn(system, StatusLabel.DEGRADED, StatusLabel.RUNNING);
        });
        notices.pass(Duration.ofSeconds(120));
        var withinTheGrace = notices.told(notices.hub.customer.id());
        systems.subList(7, 10).forEach(system -> notices.turn(system, StatusLabel.UNKNOWN, StatusLabel.ACTIVATED));
        notices.pass(Duration.ofSeconds(75));

        // Then one notice names the three that did not
        assertThat(withinTheGrace).isEmpty();
        assertThat(notices.told(notices.hub.customer.id()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.count()).isEqualTo(3));
    }

    @Test
    void alarmOutlivesARestartOfTheHub() {
        // Given a PBX whose alarm went out before the hub was killed, and one that was down for a moment only
        notices.rule(notices.hub.customer.id());
        var told = notices.running();
        notices.turn(told, StatusLabel.ACTIVATED);
        notices.pass(Duration.ofSeconds(71));
        var young = notices.running();
        notices.turn(young, StatusLabel.ACTIVATED);
        notices.pass(Duration.ofSeconds(2));

        // When it starts again
        notices.restart();
        notices.pass(Duration.ofSeconds(80));

        // Then the first is not told twice, and the second is told
        assertThat(notices.told(notices.hub.customer.id())).hasSize(2);
        assertThat(notices.told(notices.hub.customer.id())
                        .getFirst()
                        .subjects()
                        .getFirst()
                        .system())
                .isEqualTo(young.id());
    }

    @Test
    void storeThatFailsDelaysAndLosesNothing() {
        // Given a PBX whose alarm is due while the store fails
        notices.rule(notices.hub.customer.id());
        var system = notices.running();
        notices.turn(system, StatusLabel.ACTIVATED);
        notices.hub.clock.advance(Duration.ofSeconds(75));
        notices.hub.stores.transactions().breakDown(new StorageFailed(StorageFailed.Reason.UNREACHABLE, "down"));
        var failed = notices.fails();

        // When it answers again
        notices.hub.stores.transactions().repair();
        notices.pass(Duration.ofSeconds(3));

        // Then it is told
        assertThat(failed).isTrue();
        assertThat(notices.told(notices.hub.customer.id())).hasSize(1);
    }
}
