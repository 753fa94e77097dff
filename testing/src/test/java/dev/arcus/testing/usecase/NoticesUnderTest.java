package dev.arcus.testing.usecase;

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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The notices of a hub whose labels, attempts and clock a test turns by hand; rounds of a second, as the hub does them. One thread. */
final class NoticesUnderTest implements AutoCloseable {

    private static final Page.Request ALL = new Page.Request(1000, 0);
    private static final Binding BOX = new Binding("CPU1", "a".repeat(32));

    final DomainUnderTest hub = new DomainUnderTest();
    private final Samples samples = new Samples(new Random(5));
    private @Nullable HubCertificate certificate;
    private RaiseNotices raise = raising();

    /** Whoever raises notices starts anew, on what is stored. */
    void restart() {
        raise = raising();
    }

    void certify(HubCertificate one) {
        certificate = one;
    }

    void round() {
        raise.round();
    }

    void rulesChanged() {
        raise.rulesChanged();
    }

    void attempted(Attempt attempt) {
        raise.attempted(attempt);
    }

    @Override
    public void close() {
        hub.close();
    }

    boolean fails() {
        try {
            raise.round();
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

    NoticeRule rule(CompanyId company) {
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
        raise.rulesChanged();
        return rule;
    }

    void window(Schedule schedule, @Nullable SystemId system) {
        hub.stores
                .notices()
                .windows()
                .add(new MaintenanceWindow(
                        MaintenanceWindowId.next(hub.random), hub.customer.id(), "Night", null, system, schedule));
    }

    /** In rounds of a second, as the hub does; hours in steps of a minute. */
    void pass(Duration time) {
        pass(time, time.compareTo(Duration.ofMinutes(5)) > 0 ? Duration.ofMinutes(1) : Duration.ofSeconds(1));
    }

    void pass(Duration time, Duration step) {
        for (var gone = Duration.ZERO; gone.compareTo(time) < 0; gone = gone.plus(step)) {
            hub.clock.advance(step);
            raise.round();
        }
    }

    void turn(PbxSystem system, StatusLabel to) {
        turn(system, null, to);
    }

    void turn(PbxSystem system, @Nullable StatusLabel from, StatusLabel to) {
        raise.turned(List.of(new StatusTurn(system.id(), from, to, hub.clock.instant())));
    }

    List<Notice> told(CompanyId company) {
        return hub.stores
                .notices()
                .book()
                .list(new Filter(company, null, null, null, null), ALL)
                .items();
    }

    List<NoticeKind> kinds() {
        return told(hub.customer.id()).stream().map(Notice::kind).toList();
    }

    List<Delivery> deliveries(CompanyId company) {
        var book = hub.stores.notices().book();
        var first = book.deliveries(new DeliveryFilter(company, null, null, null, null), ALL);
        var more = book.deliveries(new DeliveryFilter(company, null, null, null, null), new Page.Request(1000, 1000));
        return Stream.concat(first.items().stream(), more.items().stream()).toList();
    }

    PbxSystem declared() {
        var system = samples.system("pbx-" + SystemId.next(hub.random), "PBX", hub.site);
        hub.stores.systems().add(system);
        hub.stores.credentials().add(system.id(), Samples.created(system.pbxId(), "code"));
        reset(system);
        return system;
    }

    void reset(PbxSystem system) {
        replace(system, Samples.created(system.pbxId(), "code"));
    }

    Credential expiring(PbxSystem system, Duration lifetime) {
        var created = Samples.created(system.pbxId(), "code");
        return new Credential.Created(
                created.code(), created.codeKeys(), hub.clock.instant().plus(lifetime), null);
    }

    PbxSystem activated() {
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

    void replace(PbxSystem system, Credential next) {
        var version = hub.stores.credentials().find(system.id()).orElseThrow().version();
        hub.stores.credentials().replace(system.id(), version, next, hub.clock.instant());
    }

    PbxSystem running() {
        var system = activated();
        raise.round();
        turn(system, StatusLabel.RUNNING);
        pass(Duration.ofSeconds(12));
        return system;
    }

    Attempt secondBox(PbxSystem system) {
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
