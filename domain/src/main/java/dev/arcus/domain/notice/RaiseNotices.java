package dev.arcus.domain.notice;

import dev.arcus.domain.administration.SystemStores;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.notice.Notice.Subject;
import dev.arcus.domain.status.StatusBoard;
import dev.arcus.domain.status.StatusObserver;
import dev.arcus.domain.status.StatusTurn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds out what has to be told to whom, and writes it down as notices with their deliveries. {@link #round} is called every second;
 * a round that fails leaves everything for the next one. Any thread; one lock.
 */
public final class RaiseNotices implements StatusObserver {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SystemStores systems;
    private final Supplier<Optional<HubCertificate>> certificate;
    private final InstantSource clock;
    private final StandingAlarms alarms;
    private final StatusNotices status;
    private final SecondBoxNotices secondBoxes;
    private final CodeNotices codes;
    private volatile boolean rulesChanged = true;
    private boolean loaded;
    private Instant lastMinute = Instant.MIN;

    public RaiseNotices(
            SystemStores systems,
            NoticeStores stores,
            Outbox outbox,
            StatusBoard board,
            Supplier<Optional<HubCertificate>> certificate,
            InstantSource clock) {
        this.systems = systems;
        this.certificate = certificate;
        this.clock = clock;
        this.alarms = new StandingAlarms(systems.transactions(), stores, outbox);
        this.status = new StatusNotices(systems, stores.book(), board, alarms);
        this.secondBoxes = new SecondBoxNotices(systems.systems(), alarms);
        this.codes = new CodeNotices(stores.book(), alarms);
    }

    /** The certificate of the listeners. */
    public record HubCertificate(String subject, Instant expires) {}

    /** Rules or windows were changed: the next round reads them. */
    public void rulesChanged() {
        rulesChanged = true;
    }

    /** A box was refused; never waits. */
    public void attempted(Attempt attempt) {
        secondBoxes.attempted(attempt);
    }

    @Override
    public synchronized void turned(List<StatusTurn> turns) {
        status.turned(turns);
    }

    /** Asks the board about those that were Running, and about every alarm. */
    @Override
    public synchronized void missed() {
        status.missed(clock.instant());
    }

    /** Tells what is due. */
    public synchronized void round() {
        var now = clock.instant();
        if (!loaded) {
            load(now);
        }
        if (rulesChanged) {
            readRules();
        }
        var places = new NoticePlaces(systems.systems(), systems.sites(), systems.companies());
        status.round(now, places);
        secondBoxes.round(now, places);
        if (!now.isBefore(lastMinute.plus(MINUTE))) {
            lastMinute = now;
            secondBoxes.forgetOld(now);
            codes.minute(now, places);
            alarms.rules().forEach(rule -> certificate(rule, now));
            alarms.tellAfterMaintenance(now, places);
        }
    }

    private void load(Instant now) {
        alarms.load();
        status.load(now);
        lastMinute = now;
        loaded = true;
    }

    private void readRules() {
        rulesChanged = false;
        try {
            alarms.readRules();
        } catch (RuntimeException e) {
            rulesChanged = true;
            throw e;
        }
    }

    private void certificate(NoticeRule rule, Instant now) {
        var current = certificate.get();
        if (current.isEmpty() || !rule.wants(NoticeTopic.CERTIFICATE_EXPIRES)) {
            return;
        }
        var expires = current.get().expires();
        var isDue = !expires.minus(rule.delays().certificateExpires()).isAfter(now);
        var isTold = alarms.find(rule, NoticeTopic.CERTIFICATE_EXPIRES, Alarm.HUB)
                .filter(told -> told.since().equals(expires))
                .isPresent();
        if (isDue && !isTold) {
            var round = new NoticeRound(rule, NoticeTopic.CERTIFICATE_EXPIRES);
            round.add(new Subject(null, "", current.get().subject(), "", "", expires, ""));
            alarms.write(round);
        }
    }
}
