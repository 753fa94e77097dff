package dev.arcus.hub.storage;

import dev.arcus.domain.store.StorageFailed;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds pages of a list without a walk through the table (adr/0010). The table is the truth: whoever changes an item, its site or
 * its company says so when the transaction is over, and the next list reads those items anew before it answers. While the table is read
 * for the first time lists wait; where there is no room for its files they walk the table.
 *
 * <p>May be used by any thread: one at a time brings it up to date, and nobody reads meanwhile.
 *
 * @param <F> the filter that the list is asked with
 */
final class ListIndex<F> implements AutoCloseable {

    private static final Logger LOG = System.getLogger(ListIndex.class.getName());

    /** Of how many conditions it is remembered what they hold for, until something changes: a bit an item each. */
    private static final int CONDITIONS = 64;

    /** So many ids are looked up; more are cheaper found by going through all items. */
    private static final int FEW = 1_000;

    private static final long PATIENCE_SECONDS = 30;

    private final ListSource<F> source;
    private final Path folder;
    private final ReentrantLock refreshing = new ReentrantLock();
    private final ReentrantReadWriteLock access = new ReentrantReadWriteLock();
    private final Map<Object, BitSet> known = new ConcurrentHashMap<>();
    private final Set<String> items = ConcurrentHashMap.newKeySet();
    private final Set<String> sites = ConcurrentHashMap.newKeySet();
    private final Set<String> companies = ConcurrentHashMap.newKeySet();
    private volatile State state = State.COLD;
    private @Nullable ListRows rows;

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
    ListIndex(ListSource<F> source, Path folder) {
        this.source = source;
        this.folder = folder;
    }

    /** To be called when the transaction that wrote the item of this id is over, whether it was committed or not. */
    void changed(String id) {
        remember(items, id);
    }

    /** As {@link #changed}, for a site that may be another company's now. */
    void siteChanged(String id) {
        remember(sites, id);
    }

    /** As {@link #changed}, for a company that may be another partner's or organisation's now. */
    void companyChanged(String id) {
        remember(companies, id);
    }

    /** The wanted part of the list; empty when there is no index. */
    Optional<ListRows.Slice> slice(F filter, int limit, long offset) {
        var asked = source.asked(filter);
        return ask(rows -> rows.slice(asked.sort().ordinal(), asked.descending(), hits(filter, rows), limit, offset));
    }

    /** The ids of the first {@code limit} of those whose key of that number contains {@code part}; empty when there is no index. */
    Optional<List<String>> first(F filter, int key, String part, int limit) {
        var asked = source.asked(filter);
        return ask(rows -> {
            var question = asked(filter, rows).contains(key, part);
            return rows.slice(asked.sort().ordinal(), asked.descending(), question.left(), limit, 0)
                    .ids();
        });
    }

    /** What {@code reading} makes of each that is wanted, in the order of the list; empty when there is no index. */
    <T> Optional<List<T>> each(F filter, ListRows.Reading<T> reading) {
        var asked = source.asked(filter);
        return ask(rows -> rows.each(asked.sort().ordinal(), asked.descending(), hits(filter, rows), reading));
    }

    /** The ids of all that are wanted, without an order; empty when there is no index. */
    Optional<ListIds> ids(F filter) {
        return ask(rows -> {
            var hits = hits(filter, rows);
            var slots = hits == null ? rows.columns().usedSlots() : hits;
            return ListIds.of(slots.stream().mapToObj(rows.columns()::id).toList());
        });
    }

    /** Those of {@code ids} that are wanted; empty when there is no index. */
    Optional<List<String>> among(F filter, Collection<String> ids) {
        return ask(rows -> {
            var hits = hits(filter, rows);
            return ids.size() <= FEW
                    ? ids.stream().filter(id -> rows.holds(ListId.of(id), hits)).toList()
                    : rows.among(ListIds.of(ids), hits);
        });
    }

    /** The key of that number of all that are wanted, in no order; empty when there is no index. */
    Optional<List<String>> keys(F filter, int key) {
        return ask(rows -> {
            var hits = hits(filter, rows);
            var slots = hits == null ? rows.columns().usedSlots() : hits;
            return slots.stream().mapToObj(rows.columns().key(key)::text).toList();
        });
    }

    private <T> Optional<T> ask(Function<ListRows, T> question) {
        refresh();
        access.readLock().lock();
        try {
            return Optional.ofNullable(rows).map(question);
        } finally {
            access.readLock().unlock();
        }
    }

    /** The slots that are wanted; null for all. */
    private @Nullable BitSet hits(F filter, ListRows rows) {
        var question = asked(filter, rows);
        return question.isNarrowed() ? question.left() : null;
    }

    private ListQuestion asked(F filter, ListRows rows) {
        if (known.size() >= CONDITIONS) {
            known.clear();
        }
        var question = new ListQuestion(rows.columns(), known);
        source.narrow(question, source.asked(filter).reach());
        source.narrow(question, filter);
        return question;
    }

    /** Reads the table, so that the first list need not wait for it. */
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
        return !items.isEmpty() || !sites.isEmpty() || !companies.isEmpty();
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
                throw new StorageFailed(StorageFailed.Reason.BUSY, "the list is being read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageFailed(StorageFailed.Reason.BUSY, "interrupted", e);
        }
    }

    private void load() {
        state = State.LOADING;
        var next = new ListRows(folder, source.keys(), source.sorts());
        var loaded = false;
        try {
            source.reader().each(next::take);
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
        var ids = new HashSet<>(taken(items));
        try {
            ids.addAll(source.reader().on(ofSites, ofCompanies));
            var fresh = source.reader().of(List.copyOf(ids));
            access.writeLock().lock();
            try {
                known.clear();
                if (rows != null) {
                    rows.apply(ids, fresh);
                }
            } finally {
                access.writeLock().unlock();
            }
        } catch (RuntimeException e) {
            items.addAll(ids);
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

    private void give(@Nullable ListRows next, State then) {
        access.writeLock().lock();
        try {
            if (rows != null) {
                rows.close();
            }
            known.clear();
            rows = next;
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
