package dev.arcus.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.notice.Delivery;
import dev.arcus.domain.notice.Notice;
import dev.arcus.domain.notice.NoticeKind;
import dev.arcus.domain.notice.Outbox;
import dev.arcus.domain.notice.RaiseNotices.HubCertificate;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told about PBXs that wait, codes, certificates and second boxes; and what becomes of too much of it. */
class DueNoticesTest {

    private final NoticesUnderTest notices = new NoticesUnderTest();

    @AfterEach
    void close() {
        notices.close();
    }

    @Test
    void pendingTooLongIsToldOnceAndAgainAfterAReset() {
        notices.rule(notices.hub.customer.id());
        var system = notices.declared();

        notices.pass(Duration.ofHours(23));
        var before = notices.told(notices.hub.customer.id());
        notices.pass(Duration.ofHours(4));
        var first = notices.told(notices.hub.customer.id());
        notices.reset(system);
        notices.pass(Duration.ofHours(26));

        assertThat(before).isEmpty();
        assertThat(first).extracting(Notice::kind).containsExactly(NoticeKind.PENDING_TOO_LONG);
        assertThat(notices.told(notices.hub.customer.id()))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.PENDING_TOO_LONG, NoticeKind.PENDING_TOO_LONG);
    }

    @Test
    void codeAndCertificateAreToldBeforeTheyExpire() {
        // Given a code of ten days, and a certificate of thirty
        notices.rule(notices.hub.customer.id());
        notices.certify(new HubCertificate("CN=hub", notices.hub.clock.instant().plus(Duration.ofDays(30))));
        var system = notices.declared();
        notices.replace(system, notices.expiring(system, Duration.ofDays(10)));

        // When a week and some passes, and then another
        notices.pass(Duration.ofDays(8), Duration.ofHours(1));
        var week = notices.kinds();
        notices.pass(Duration.ofDays(9), Duration.ofHours(1));

        // Then each is told once, in time
        assertThat(week).contains(NoticeKind.CODE_EXPIRES).doesNotContain(NoticeKind.CERTIFICATE_EXPIRES);
        assertThat(notices.kinds()).containsOnlyOnce(NoticeKind.CODE_EXPIRES, NoticeKind.CERTIFICATE_EXPIRES);
    }

    @Test
    void secondBoxIsToldAtOnceAndOnceADay() {
        notices.rule(notices.hub.customer.id());
        var system = notices.running();

        for (var knock = 0; knock < 5; knock++) {
            notices.attempted(notices.secondBox(system));
            notices.pass(Duration.ofSeconds(10));
        }
        var first = notices.told(notices.hub.customer.id());
        notices.pass(Duration.ofHours(25), Duration.ofMinutes(10));
        notices.attempted(notices.secondBox(system));
        notices.pass(Duration.ofSeconds(1));

        assertThat(first)
                .singleElement()
                .satisfies(notice -> assertThat(notice.subjects())
                        .singleElement()
                        .satisfies(subject ->
                                assertThat(subject.detail()).contains("CPU9").contains("192.0.2.66")));
        assertThat(notices.told(notices.hub.customer.id())).hasSize(2);
    }

    @Test
    void moreThanFitWaitForOneReceiverAreDeadAndKept() {
        // Given a receiver for whom as many wait as may
        var rule = notices.rule(notices.hub.customer.id());
        var outbox = new Outbox(notices.hub.stores.notices().book(), notices.hub.clock, notices.hub.random);
        for (var count = 0; count < Delivery.MAX_WAITING_PER_RULE; count++) {
            outbox.test(rule);
        }

        // When one more comes
        var notice = outbox.test(rule);

        // Then it is dead, and can be replayed
        assertThat(notices.deliveries(notices.hub.customer.id()))
                .filteredOn(delivery -> delivery.state() == Delivery.State.DEAD)
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.notice()).isEqualTo(notice.id()));
    }
}
