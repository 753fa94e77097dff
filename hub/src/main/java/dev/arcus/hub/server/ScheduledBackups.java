package dev.arcus.hub.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The backups that the hub makes by itself, one after the other on a thread of its own. One that failed is tried again after a
 * quarter of an hour; older ones stay until a newer one is whole.
 */
final class ScheduledBackups implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledBackups.class);
    private static final Duration RETRY = Duration.ofMinutes(15);
    private static final Duration BUSY = Duration.ofMinutes(1);
    private static final long STOP_SECONDS = 3;

    private final BackupPlan plan;
    private final BackupFolder folder;
    private final HubBackups backups;
    private final InstantSource clock;
    private final ReentrantLock one = new ReentrantLock();
    private final AtomicLong made = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private volatile boolean stopped;
    private volatile boolean failed;
    private volatile Instant due;
    private volatile Optional<Instant> last;

    /** {@code data}: the hub's data folder. */
    ScheduledBackups(BackupPlan plan, Path data, HubBackups backups, InstantSource clock) {
        this.plan = plan;
        this.folder = new BackupFolder(plan, data);
        this.backups = backups;
        this.clock = clock;
        this.last = newest();
        this.due = last.map(moment -> moment.plus(plan.every())).orElseGet(clock::instant);
    }

    /** Begins one if it is time, and returns at once. */
    void look() {
        if (isDue()) {
            Thread.ofPlatform().daemon().name("scheduled-backup").start(this::make);
        }
    }

    boolean isDue() {
        return !stopped && !one.isLocked() && !clock.instant().isBefore(due);
    }

    /** Makes one now, unless one is being made. */
    void make() {
        if (!one.tryLock()) {
            return;
        }
        var moment = clock.instant();
        try {
            write(moment).ifPresentOrElse(file -> done(moment, file), () -> due = moment.plus(BUSY));
        } catch (IOException | RuntimeException e) {
            failed(moment, e);
        } finally {
            one.unlock();
        }
    }

    /** {@code unknown} before the first one, {@code up}, or {@code down} when the last one failed or is long overdue. */
    String state() {
        if (failed || last.filter(this::isOverdue).isPresent()) {
            return "down";
        }
        return last.isPresent() ? "up" : "unknown";
    }

    /** When the next one is due. */
    Instant next() {
        return due;
    }

    /** How many were made since the hub started. */
    long made() {
        return made.get();
    }

    /** How many failed since the hub started. */
    long failures() {
        return failures.get();
    }

    /** Ends the one that is being made, which leaves nothing. */
    @Override
    public void close() {
        stopped = true;
        try {
            if (one.tryLock(STOP_SECONDS, TimeUnit.SECONDS)) {
                one.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Empty while somebody else's backup is being written. */
    private Optional<Path> write(Instant moment) throws IOException {
        var busy = new Busy();
        try {
            var passphrase = Optional.ofNullable(plan.passphraseOrNull());
            return Optional.of(folder.write(
                    moment,
                    out -> {
                        if (!backups.make(out, passphrase)) {
                            throw busy;
                        }
                    },
                    () -> stopped));
        } catch (Busy another) {
            return Optional.empty();
        }
    }

    private static final class Busy extends IOException {
        private static final long serialVersionUID = 1;
    }

    private void done(Instant moment, Path file) {
        failed = false;
        made.incrementAndGet();
        last = Optional.of(moment);
        due = moment.plus(plan.every());
        backups.note(moment);
        LOG.info(
                "event=scheduled-backup file={} bytes={} ms={}",
                file,
                file.toFile().length(),
                Duration.between(moment, clock.instant()).toMillis());
        try {
            folder.prune(file).forEach(old -> LOG.info("event=old-backup-removed file={}", old));
        } catch (IOException e) {
            LOG.warn("event=old-backup-not-removed reason=\"{}\"", folder.reason(e));
        }
    }

    private void failed(Instant moment, Exception e) {
        if (stopped) {
            return;
        }
        failed = true;
        failures.incrementAndGet();
        due = moment.plus(RETRY);
        LOG.error("event=scheduled-backup-failed folder={} reason=\"{}\"", plan.folder(), folder.reason(e));
    }

    private boolean isOverdue(Instant moment) {
        return clock.instant().isAfter(moment.plus(plan.every()).plus(plan.every()));
    }

    /** One from the future is of a clock that was wrong. */
    private Optional<Instant> newest() {
        try {
            var now = clock.instant();
            return folder.list().stream()
                    .map(BackupFolder.Kept::moment)
                    .filter(moment -> !moment.isAfter(now))
                    .findFirst();
        } catch (IOException e) {
            LOG.warn("event=scheduled-backup-failed folder={} reason=\"{}\"", plan.folder(), folder.reason(e));
            return Optional.empty();
        }
    }
}
