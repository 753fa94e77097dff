package dev.arcus.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Entries in the order in which they were added. */
final class MemoryLog<V> {

    private final MemoryTable<Long, Map.Entry<Long, V>> entries;
    private final AtomicLong last = new AtomicLong();

    MemoryLog(InMemoryTransactions transactions) {
        this.entries = new MemoryTable<>(transactions);
    }

    void add(V entry) {
        var number = last.incrementAndGet();
        entries.add(number, Map.entry(number, entry));
    }

    List<V> newestFirst(Predicate<V> condition, int limit) {
        return entries.where(entry -> condition.test(entry.getValue())).reversed().stream()
                .limit(limit)
                .map(Map.Entry::getValue)
                .collect(Collectors.toUnmodifiableList());
    }

    /** Takes the newest that matches out. */
    Optional<V> take(Predicate<V> condition) {
        return entries.where(entry -> condition.test(entry.getValue())).reversed().stream()
                .findFirst()
                .map(entry -> {
                    entries.remove(entry.getKey());
                    return entry.getValue();
                });
    }

    /** Drops the oldest of those that match, until {@code most} are left. */
    void keep(int most, Predicate<V> condition) {
        entries.where(entry -> condition.test(entry.getValue())).reversed().stream()
                .skip(most)
                .forEach(entry -> entries.remove(entry.getKey()));
    }
}
