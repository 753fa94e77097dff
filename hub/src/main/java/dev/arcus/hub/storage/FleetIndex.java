package dev.arcus.hub.storage;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.StorageFailed;
import dev.arcus.domain.system.SystemFilter;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Finds pages of systems without a walk through the table (adr/0010). The table is the truth: whoever changes a system, its site or
 * its company says so when the transaction is over, and the next list reads those systems anew before it answers. While the fleet is read
 * for the first time lists wait; where there is no room for its files they walk the table.
 *
 * <p>May be used by any thread: one at a time brings it up to date, and nobody reads meanwhile.
 */
final class FleetIndex implements AutoCloseable {

    private static final Logger LOG = System.getLogger(FleetIndex.class.getName());
    private static final long PATIENCE_SECONDS = 30;

    private final FleetRows rows;
    private final Path folder;
    private final ReentrantLock refreshing = new ReentrantLock();
    private final ReentrantReadWriteLock access = new ReentrantReadWriteLock();
    private final Set<String> systems = ConcurrentHashMap.newKeySet();
    private final Set<String> sites = ConcurrentHashMap.newKeySet();
    private final Set<String> companies = ConcurrentHashMap.newKeySet();
    private volatile State state = State.COLD;
    private @Nullable Fleet fleet;

    private enum State {
        /** Nobody asked yet: what changes need not be remembered. */
        COLD,
        /** Being read for the first time. */
        LOADING,
        READY,
        /** There is no room for it. */
        OFF
    }

    /** Its files have no names, and lie in {@code folder}. */
    FleetIndex(Sql sql, Path folder) {
        this.rows = new FleetRows(sql);
        this.folder = folder;
    }

    /** To be called when the transaction that wrote this system is over, whether it was committed or not. */
    void changed(SystemId system) {
        remember(systems, system.value());
    }

    /** As {@link #changed(SystemId)}, for a site that may be another company's now. */
    void changed(SiteId site) {
        remember(sites, site.value());
    }

    /** As {@link #changed(SystemId)}, for a company that may be another partner's or organisation's now. */
    void changed(CompanyId company) {
        remember(companies, company.value());
    }

    /** The wanted part of the list; empty when there is no index. */
    Optional<Fleet.Slice> slice(SystemFilter filter, int limit, long offset) {
        refresh();
        access.readLock().lock();
        try {
            return Optional.ofNullable(fleet)
                    .map(all -> all.slice(
                            filter.sort(),
                            filter.descending(),
                            FleetQuestion.hits(filter, all.records()),
                            limit,
                            offset));
        } finally {
            access.readLock().unlock();
        }
    }

    /** Reads the fleet, so that the first list need not wait for it. */
    void warmUp() {
        try {
            refresh();
        } catch (StorageFailed later) {
            LOG.log(Level.DEBUG, "event=lists-not-indexed", later);
        }
    }

    private void remember(Set<String> set, String id) {
        if (state == State.LOADING || state == State.READY) {
            set.add(id);
        }
    }

    private boolean isAnyChanged() {
        return !systems.isEmpty() || !sites.isEmpty() || !companies.isEmpty();
    }

    private void refresh() {
        if (state == State.OFF || state == State.READY && !isAnyChanged() && !refreshing.isLocked()) {
            return;
        }
        await();
        try {
            if (state == State.COLD) {
                load();
            }
            if (state == State.READY && isAnyChanged()) {
                update();
            }
        } catch (UncheckedIOException noRoom) {
            LOG.log(Level.WARNING, "event=lists-not-indexed reason=\"{0}\"", noRoom.getMessage());
            give(null, State.OFF);
        } finally {
            refreshing.unlock();
        }
    }

    private void await() {
        try {
            if (!refreshing.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new StorageFailed(StorageFailed.Reason.BUSY, "the list of systems is being read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageFailed(StorageFailed.Reason.BUSY, "interrupted", e);
        }
    }

    private void load() {
        state = State.LOADING;
        var next = new Fleet(folder);
        var loaded = false;
        try {
            rows.each(next::take);
            next.sort();
            give(next, State.READY);
            loaded = true;
        } finally {
            if (!loaded) {
                next.close();
                state = State.COLD;
            }
        }
    }

    private void update() {
        var ofSites = taken(sites);
        var ofCompanies = taken(companies);
        var ids = new HashSet<>(taken(systems));
        try {
            ids.addAll(rows.on(ofSites, ofCompanies));
            var fresh = rows.of(List.copyOf(ids));
            access.writeLock().lock();
            try {
                if (fleet != null) {
                    fleet.apply(ids, fresh);
                }
            } finally {
                access.writeLock().unlock();
            }
        } catch (RuntimeException e) {
            systems.addAll(ids);
            sites.addAll(ofSites);
            companies.addAll(ofCompanies);
            throw e;
        }
    }

    private static List<String> taken(Set<String> set) {
        var some = List.copyOf(set);
        some.forEach(set::remove);
        return some;
    }

    private void give(@Nullable Fleet next, State then) {
        access.writeLock().lock();
        try {
            if (fleet != null) {
                fleet.close();
            }
            fleet = next;
            state = then;
        } finally {
            access.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        give(null, State.OFF);
    }
}
