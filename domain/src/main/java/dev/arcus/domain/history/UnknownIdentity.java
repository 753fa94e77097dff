package dev.arcus.domain.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/**
 * A box that calls itself by a name that nobody declared.
 *
 * @param key the name as it is compared
 * @param name as sent, made fit to be shown
 * @param step the furthest that it came
 * @param addresses where it came from, last seen first; at most {@link #ADDRESSES}
 */
public record UnknownIdentity(
        String key,
        String name,
        Instant firstSeen,
        Instant lastSeen,
        long count,
        Attempt.Step step,
        List<From> addresses) {

    public static final int ADDRESSES = 8;

    public UnknownIdentity {
        addresses = List.copyOf(addresses);
    }

    /** How often it came from one address, and when last. */
    public record From(String address, long count, Instant lastSeen) {}

    /** Those of {@code strangers}, last seen first, that gave a name; one for each name, last seen first. */
    public static List<UnknownIdentity> among(List<FoldedAttempt> strangers) {
        var names = new LinkedHashMap<String, List<FoldedAttempt>>();
        for (var fold : strangers) {
            var key = fold.newest().identity();
            if (key != null && !fold.newest().known()) {
                names.computeIfAbsent(key, none -> new ArrayList<>()).add(fold);
            }
        }
        return names.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static UnknownIdentity of(String key, List<FoldedAttempt> folds) {
        var newest = folds.getFirst();
        return new UnknownIdentity(
                key,
                Objects.requireNonNullElse(newest.newest().name(), key),
                folds.stream()
                        .map(FoldedAttempt::firstSeen)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                newest.lastSeen(),
                folds.stream().mapToLong(FoldedAttempt::count).sum(),
                folds.stream()
                        .map(fold -> fold.newest().step())
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                addresses(folds));
    }

    private static List<From> addresses(List<FoldedAttempt> folds) {
        var found = new LinkedHashMap<String, From>();
        for (var fold : folds) {
            var address = fold.newest().address();
            found.merge(
                    address,
                    new From(address, fold.count(), fold.lastSeen()),
                    (first, more) -> new From(address, first.count() + more.count(), first.lastSeen()));
        }
        return found.values().stream().limit(ADDRESSES).toList();
    }
}
