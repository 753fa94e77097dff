package dev.arcus.hub.server;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.administration.Chance;
import dev.arcus.domain.credential.Salt;
import dev.arcus.domain.notice.DeliverNotices;
import dev.arcus.domain.notice.Delivery;
import dev.arcus.domain.notice.KeepMaintenanceWindows;
import dev.arcus.domain.notice.KeepNoticeRules;
import dev.arcus.domain.notice.Outbox;
import dev.arcus.domain.notice.RaiseNotices;
import dev.arcus.domain.notice.RaiseNotices.HubCertificate;
import dev.arcus.domain.notice.ReadNotices;
import dev.arcus.domain.notice.WebhookCalls;
import dev.arcus.hub.api.ApiServices.Instruments;
import dev.arcus.hub.api.ApiServices.NoticeActs;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Area notices: finds out what has to be told, and tells it, every second on a thread of its own. */
final class NoticeSide implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeSide.class);
    private static final Duration ROUND = Duration.ofSeconds(1);

    private final HubStores stores;
    private final BoxSide boxes;
    private final Instruments instruments;
    private final Outbox outbox;
    private final RaiseNotices raise;
    private final DeliverNotices deliver;
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("notices").daemon().factory());

    NoticeSide(
            HubStores stores,
            BoxSide boxes,
            WebhookCalls calls,
            DeliverNotices.Digest digest,
            Supplier<Optional<HubCertificate>> certificate,
            Instruments instruments) {
        var all = stores.notices();
        var clock = instruments.clock();
        this.stores = stores;
        this.boxes = boxes;
        this.instruments = instruments;
        this.outbox = new Outbox(all.book(), clock, instruments.random());
        this.raise = new RaiseNotices(stores.systems(), all, outbox, boxes.board(), certificate, clock);
        this.deliver = new DeliverNotices(
                all, stores.systems().transactions(), calls, digest, tasks, clock, instruments.random());
        boxes.journal().hear(raise::attempted);
    }

    /** Hears of what happens, and tells it, from now on. */
    AutoCloseable start() {
        var unused =
                thread.scheduleWithFixedDelay(this::round, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
        return boxes.watch().observe("notices", raise);
    }

    /** What people do about notices. */
    NoticeActs acts(AccessPolicy policy, Salt.SaltKey saltKey) {
        var chance = new Chance(instruments.clock(), instruments.random(), saltKey);
        var all = stores.notices();
        return new NoticeActs(
                new KeepNoticeRules(stores.systems(), all, policy, outbox, raise::rulesChanged, chance),
                new KeepMaintenanceWindows(stores.systems(), all, policy, raise::rulesChanged, chance),
                new ReadNotices(stores.systems(), all.book(), policy, instruments.clock()));
    }

    /** Who hears of labels. */
    RaiseNotices raise() {
        return raise;
    }

    /** How many tries ended so. */
    long count(Delivery.State state) {
        return deliver.count(state);
    }

    /** How many deliveries wait. */
    long waiting() {
        return stores.notices().book().waiting();
    }

    /** One of each: what the thread does, for tests with a clock of their own. */
    void round() {
        run("raise", raise::round);
        run("deliver", deliver::round);
    }

    private static void run(String what, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.warn("event=notices-failed part={}", what, e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        tasks.shutdownNow();
    }
}
