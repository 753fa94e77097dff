package dev.arcus.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PrivateAccessCode;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.credential.TransactionId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.notice.Delivery;
import dev.arcus.domain.notice.MaintenanceWindow;
import dev.arcus.domain.notice.MaintenanceWindow.Schedule;
import dev.arcus.domain.notice.MaintenanceWindowId;
import dev.arcus.domain.notice.Notice;
import dev.arcus.domain.notice.NoticeBook.DeliveryFilter;
import dev.arcus.domain.notice.NoticeBook.Filter;
import dev.arcus.domain.notice.NoticeChannel;
import dev.arcus.domain.notice.NoticeDelays;
import dev.arcus.domain.notice.NoticeKind;
import dev.arcus.domain.notice.NoticeRule;
import dev.arcus.domain.notice.NoticeRuleId;
import dev.arcus.domain.notice.NoticeTopic;
import dev.arcus.domain.notice.Outbox;
import dev.arcus.domain.notice.RaiseNotices;
import dev.arcus.domain.notice.RaiseNotices.HubCertificate;
import dev.arcus.domain.notice.WebhookSecret;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.status.StatusTurn;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.store.StorageFailed;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.testing.Samples;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told to whom, and what is not. */
class NoticesTest {

    private static final Page.Request ALL = new Page.Request(1000, 0);
    private static final Binding BOX = new Binding("CPU1", "a".repeat(32));

    private final DomainUnderTest hub = new DomainUnderTest();
    private final Samples samples = new Samples(new Random(5));
    private @Nullable HubCertificate certificate;
    private RaiseNotices notices = raising();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void reconnectIsNoAlarm() {
        // Given a rule, and a PBX that is Running
        rule(hub.customer.id());
        var system = running();

        // When it is away for 50 s
        turn(system, StatusLabel.ACTIVATED);
        pass(Duration.ofSeconds(50));
        turn(system, StatusLabel.RUNNING);
        pass(Duration.ofMinutes(5));

        // Then nobody hears of it, and no all-clear follows
        assertThat(told(hub.customer.id())).isEmpty();
    }

    @Test
    void pbxThatStaysAwayIsToldOnceAndItsReturnToo() {
        rule(hub.customer.id());
        var system = running();

        turn(system, StatusLabel.DEGRADED);
        pass(Duration.ofSeconds(71));
        turn(system, StatusLabel.ACTIVATED);
        pass(Duration.ofHours(3));
        var alarm = told(hub.customer.id());
        turn(system, StatusLabel.RUNNING);
        pass(Duration.ofSeconds(11));

        assertThat(alarm).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.NOT_RUNNING);
            assertThat(notice.subjects()).singleElement().satisfies(subject -> {
                assertThat(subject.system()).isEqualTo(system.id());
                assertThat(subject.companyName()).isEqualTo("Sonnenschein");
            });
        });
        assertThat(told(hub.customer.id()))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.RUNNING, NoticeKind.NOT_RUNNING);
        assertThat(deliveries(hub.customer.id())).hasSize(2);
    }

    @Test
    void pbxsThatDropTogetherAreOneNotice() {
        rule(hub.customer.id());
        var systems = List.of(running(), running(), running());

        for (var system : systems) {
            turn(system, StatusLabel.ACTIVATED);
            pass(Duration.ofSeconds(3));
        }
        pass(Duration.ofSeconds(90));

        assertThat(told(hub.customer.id()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.count()).isEqualTo(3));
    }

    @Test
    void partnersRuleHearsOfItsCustomersAndNobodyElseDoes() {
        rule(hub.partner.id());
        rule(hub.otherPartner.id());
        var system = running();

        turn(system, StatusLabel.ACTIVATED);
        pass(Duration.ofSeconds(71));

        assertThat(told(hub.partner.id())).hasSize(1);
        assertThat(told(hub.otherPartner.id())).isEmpty();
    }

    @Test
    void resetEndsAnAlarmWithoutAWord() {
        rule(hub.customer.id());
        var system = running();
        turn(system, StatusLabel.ACTIVATED);
        pass(Duration.ofSeconds(71));

        turn(system, StatusLabel.PENDING);
        pass(Duration.ofSeconds(20));
        turn(system, StatusLabel.DEGRADED);
        turn(system, StatusLabel.RUNNING);
        pass(Duration.ofSeconds(20));

        assertThat(told(hub.customer.id())).extracting(Notice::kind).containsExactly(NoticeKind.NOT_RUNNING);
    }

    @Test
    void restartOfTheHubTellsOnlyWhoIsNotBackAfterTheGraceInOneNotice() {
        // Given ten PBXs that were connected when the hub stopped
        rule(hub.customer.id());
        var systems = IntStream.range(0, 10).mapToObj(i -> activated()).toList();
        var ids = new HashSet<SystemId>();
        systems.forEach(system -> ids.add(system.id()));
        hub.board.expectBack(ids, Duration.ofSeconds(120));
        notices = raising();
        notices.round();

        // When seven come back within the grace
        systems.subList(0, 7).forEach(system -> {
            turn(system, StatusLabel.UNKNOWN, StatusLabel.DEGRADED);
            turn(system, StatusLabel.DEGRADED, StatusLabel.RUNNING);
        });
        pass(Duration.ofSeconds(120));
        var withinTheGrace = told(hub.customer.id());
        systems.subList(7, 10).forEach(system -> turn(system, StatusLabel.UNKNOWN, StatusLabel.ACTIVATED));
        pass(Duration.ofSeconds(75));

        // Then one notice names the three that did not
        assertThat(withinTheGrace).isEmpty();
        assertThat(told(hub.customer.id()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.count()).isEqualTo(3));
    }

    @Test
    void alarmOutlivesARestartOfTheHub() {
        // Given a PBX whose alarm went out before the hub was killed, and one that was down for a moment only
        rule(hub.customer.id());
        var told = running();
        turn(told, StatusLabel.ACTIVATED);
        pass(Duration.ofSeconds(71));
        var young = running();
        turn(young, StatusLabel.ACTIVATED);
        pass(Duration.ofSeconds(2));

        // When it starts again
        notices = raising();
        pass(Duration.ofSeconds(80));

        // Then the first is not told twice, and the second is told
        assertThat(told(hub.customer.id())).hasSize(2);
        assertThat(told(hub.customer.id()).getFirst().subjects().getFirst().system())
                .isEqualTo(young.id());
    }

    @Test
    void whatHappensInAMaintenanceWindowIsKeptAndToldAfterwardsIfStillTrue() {
        // Given a window of an hour, in which one PBX goes and comes back and another goes
        rule(hub.customer.id());
        var comes = running();
        var stays = running();
        window(new Schedule.Once(hub.clock.instant(), hub.clock.instant().plus(Duration.ofHours(1))), null);
        notices.rulesChanged();
        turn(comes, StatusLabel.ACTIVATED);
        turn(stays, StatusLabel.ACTIVATED);
        pass(Duration.ofSeconds(90));
        turn(comes, StatusLabel.RUNNING);
        pass(Duration.ofMinutes(30));
        var inside = told(hub.customer.id());

        // When the window is over
        pass(Duration.ofMinutes(32));

        // Then the muted one is kept without a delivery, and one summary names who is still away
        assertThat(inside).singleElement().satisfies(notice -> {
            assertThat(notice.muted()).isTrue();
            assertThat(notice.count()).isEqualTo(2);
        });
        var after = told(hub.customer.id()).getFirst();
        assertThat(after.kind()).isEqualTo(NoticeKind.AFTER_MAINTENANCE);
        assertThat(after.subjects()).extracting(Notice.Subject::system).containsExactly(stays.id());
        assertThat(deliveries(hub.customer.id())).hasSize(1);
    }

    @Test
    void windowOfOneSystemMutesNoOther() {
        rule(hub.customer.id());
        var muted = running();
        var other = running();
        window(
                new Schedule.Weekly(DayOfWeek.MONDAY, LocalTime.of(7, 0), Duration.ofHours(3), ZoneOffset.UTC),
                muted.id());
        notices.rulesChanged();

        turn(muted, StatusLabel.ACTIVATED);
        turn(other, StatusLabel.ACTIVATED);
        pass(Duration.ofSeconds(90));

        assertThat(told(hub.customer.id()))
                .filteredOn(notice -> !notice.muted())
                .singleElement()
                .satisfies(notice -> assertThat(notice.subjects())
                        .extracting(Notice.Subject::system)
                        .containsExactly(other.id()));
    }

    @Test
    void pendingTooLongIsToldOnceAndAgainAfterAReset() {
        rule(hub.customer.id());
        var system = declared();

        pass(Duration.ofHours(23));
        var before = told(hub.customer.id());
        pass(Duration.ofHours(4));
        var first = told(hub.customer.id());
        reset(system);
        pass(Duration.ofHours(26));

        assertThat(before).isEmpty();
        assertThat(first).extracting(Notice::kind).containsExactly(NoticeKind.PENDING_TOO_LONG);
        assertThat(told(hub.customer.id()))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.PENDING_TOO_LONG, NoticeKind.PENDING_TOO_LONG);
    }

    @Test
    void codeAndCertificateAreToldBeforeTheyExpire() {
        // Given a code of ten days, and a certificate of thirty
        rule(hub.customer.id());
        certificate = new HubCertificate("CN=hub", hub.clock.instant().plus(Duration.ofDays(30)));
        var system = declared();
        replace(system, expiring(system, Duration.ofDays(10)));

        // When a week and some passes, and then another
        pass(Duration.ofDays(8), Duration.ofHours(1));
        var week = kinds();
        pass(Duration.ofDays(9), Duration.ofHours(1));

        // Then each is told once, in time
        assertThat(week).contains(NoticeKind.CODE_EXPIRES).doesNotContain(NoticeKind.CERTIFICATE_EXPIRES);
        assertThat(kinds()).containsOnlyOnce(NoticeKind.CODE_EXPIRES, NoticeKind.CERTIFICATE_EXPIRES);
    }

    @Test
    void secondBoxIsToldAtOnceAndOnceADay() {
        rule(hub.customer.id());
        var system = running();

        for (var knock = 0; knock < 5; knock++) {
            notices.attempted(secondBox(system));
            pass(Duration.ofSeconds(10));
        }
        var first = told(hub.customer.id());
        pass(Duration.ofHours(25), Duration.ofMinutes(10));
        notices.attempted(secondBox(system));
        pass(Duration.ofSeconds(1));

        assertThat(first)
                .singleElement()
                .satisfies(notice -> assertThat(notice.subjects())
                        .singleElement()
                        .satisfies(subject ->
                                assertThat(subject.detail()).contains("CPU9").contains("192.0.2.66")));
        assertThat(told(hub.customer.id())).hasSize(2);
    }

    @Test
    void storeThatFailsDelaysAndLosesNothing() {
        // Given a PBX whose alarm is due while the store fails
        rule(hub.customer.id());
        var system = running();
        turn(system, StatusLabel.ACTIVATED);
        hub.clock.advance(Duration.ofSeconds(75));
        hub.stores.transactions().breakDown(new StorageFailed(StorageFailed.Reason.UNREACHABLE, "down"));
        var failed = fails();

        // When it answers again
        hub.stores.transactions().repair();
        pass(Duration.ofSeconds(3));

        // Then it is told
        assertThat(failed).isTrue();
        assertThat(told(hub.customer.id())).hasSize(1);
    }

    @Test
    void moreThanFitWaitForOneReceiverAreDeadAndKept() {
        // Given a receiver for whom as many wait as may
        var rule = rule(hub.customer.id());
        var outbox = new Outbox(hub.stores.notices().book(), hub.clock, hub.random);
        for (var count = 0; count < Delivery.MAX_WAITING_PER_RULE; count++) {
            outbox.test(rule);
        }

        // When one more comes
        var notice = outbox.test(rule);

        // Then it is dead, and can be replayed
        assertThat(deliveries(hub.customer.id()))
                .filteredOn(delivery -> delivery.state() == Delivery.State.DEAD)
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.notice()).isEqualTo(notice.id()));
    }

    private boolean fails() {
        try {
            notices.round();
            return false;
        } catch (StorageFailed expected) {
            return true;
        }
    }

    private RaiseNotices raising() {
        var stores = hub.stores.notices();
        return new RaiseNotices(
                hub.systemStores,
                stores,
                new Outbox(stores.book(), hub.clock, hub.random),
                hub.board,
                () -> Optional.ofNullable(certificate),
                hub.clock);
    }

    private NoticeRule rule(CompanyId company) {
        var rule = new NoticeRule(
                NoticeRuleId.next(hub.random),
                company,
                "Alarms",
                true,
                Set.of(NoticeTopic.values()),
                NoticeDelays.STANDARD,
                new NoticeChannel.Webhook(
                        URI.create("https://alarms.example.org/"), WebhookSecret.generate(hub.random), null, null),
                hub.clock.instant());
        hub.stores.notices().rules().add(rule);
        notices.rulesChanged();
        return rule;
    }

    private void window(Schedule schedule, @Nullable SystemId system) {
        hub.stores
                .notices()
                .windows()
                .add(new MaintenanceWindow(
                        MaintenanceWindowId.next(hub.random), hub.customer.id(), "Night", null, system, schedule));
    }

    /** In rounds of a second, as the hub does; hours in steps of a minute. */
    private void pass(Duration time) {
        pass(time, time.compareTo(Duration.ofMinutes(5)) > 0 ? Duration.ofMinutes(1) : Duration.ofSeconds(1));
    }

    private void pass(Duration time, Duration step) {
        for (var gone = Duration.ZERO; gone.compareTo(time) < 0; gone = gone.plus(step)) {
            hub.clock.advance(step);
            notices.round();
        }
    }

    private void turn(PbxSystem system, StatusLabel to) {
        turn(system, null, to);
    }

    private void turn(PbxSystem system, @Nullable StatusLabel from, StatusLabel to) {
        notices.turned(List.of(new StatusTurn(system.id(), from, to, hub.clock.instant())));
    }

    private List<Notice> told(CompanyId company) {
        return hub.stores
                .notices()
                .book()
                .list(new Filter(company, null, null, null, null), ALL)
                .items();
    }

    private List<NoticeKind> kinds() {
        return told(hub.customer.id()).stream().map(Notice::kind).toList();
    }

    private List<Delivery> deliveries(CompanyId company) {
        var book = hub.stores.notices().book();
        var first = book.deliveries(new DeliveryFilter(company, null, null, null, null), ALL);
        var more = book.deliveries(new DeliveryFilter(company, null, null, null, null), new Page.Request(1000, 1000));
        return Stream.concat(first.items().stream(), more.items().stream()).toList();
    }

    private PbxSystem declared() {
        var system = samples.system("pbx-" + SystemId.next(hub.random), "PBX", hub.site);
        hub.stores.systems().add(system);
        hub.stores.credentials().add(system.id(), Samples.created(system.pbxId(), "code"));
        reset(system);
        return system;
    }

    private void reset(PbxSystem system) {
        replace(system, Samples.created(system.pbxId(), "code"));
    }

    private Credential expiring(PbxSystem system, Duration lifetime) {
        var created = Samples.created(system.pbxId(), "code");
        return new Credential.Created(
                created.code(), created.codeKeys(), hub.clock.instant().plus(lifetime), null);
    }

    private PbxSystem activated() {
        var system = declared();
        var secret = PrivateAccessCode.generate(hub.random);
        replace(
                system,
                Samples.created(system.pbxId(), "code")
                        .offer(
                                secret,
                                Samples.keys(system.pbxId(), secret.text()),
                                TransactionId.generate(hub.random),
                                BOX)
                        .complete());
        return system;
    }

    private void replace(PbxSystem system, Credential next) {
        var version = hub.stores.credentials().find(system.id()).orElseThrow().version();
        hub.stores.credentials().replace(system.id(), version, next, hub.clock.instant());
    }

    private PbxSystem running() {
        var system = activated();
        notices.round();
        turn(system, StatusLabel.RUNNING);
        pass(Duration.ofSeconds(12));
        return system;
    }

    private Attempt secondBox(PbxSystem system) {
        return new Attempt(
                hub.clock.instant(),
                null,
                system.pbxId().key(),
                true,
                "192.0.2.66",
                Attempt.Step.HELLO,
                Attempt.Cause.SECOND_BOX,
                "CPU9");
    }
}
