package dev.arcus.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Rows by key, in the order in which they were added. Joins the transaction that is open. */
final class MemoryTable<K, V> {

    private final InMemoryTransactions transactions;
    private final Map<K, V> rows = new LinkedHashMap<>();

    MemoryTable(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    Optional<V> find(K key) {
        return access(() -> Optional.ofNullable(rows.get(key)));
    }

    List<V> where(Predicate<V> condition) {
        return access(() -> rows.values().stream().filter(condition).toList());
    }

    void forEach(BiConsumer<K, V> taker) {
        access(() -> {
            rows.forEach(taker);
            return true;
        });
    }

    List<V> all() {
        return where(row -> true);
    }

    boolean isEmpty() {
        return access(rows::isEmpty);
    }

    /** Fails, as a primary key would, when the key is there. */
    void add(K key, V row) {
        if (!addIfAbsent(key, row)) {
            throw new IllegalStateException("stored already: " + key);
        }
    }

    boolean addIfAbsent(K key, V row) {
        return access(() -> {
            var isNew = !rows.containsKey(key);
            if (isNew) {
                put(key, row);
            }
            return isNew;
        });
    }

    /** Nothing happens when there is no such row. */
    void update(K key, V row) {
        access(() -> {
            if (rows.containsKey(key)) {
                put(key, row);
            }
            return true;
        });
    }

    void put(K key, V row) {
        access(() -> {
            var old = rows.put(key, row);
            transactions.onRollback(() -> {
                if (old == null) {
                    rows.remove(key);
                } else {
                    rows.put(key, old);
                }
            });
            return true;
        });
    }

    void remove(K key) {
        access(() -> {
            var old = rows.remove(key);
            if (old != null) {
                transactions.onRollback(() -> rows.put(key, old));
            }
            return true;
        });
    }

    <T> T access(Supplier<T> work) {
        return transactions.access(work);
    }
}
