package dev.arcus.domain.notice;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.status.StatusLabel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which PBXs are not Running, since when, and when which rule has to be told. Guarded by its owner.
 *
 * <p>A PBX that was Running, or awaited after a restart of the hub, and is neither now is down. Unknown is no news: the hub cannot
 * see. Pending is none either: somebody reset it.
 */
final class StatusAlarms {

    /** What falls due within this time of the first is told with it: PBXs that drop together are one notice. */
    static final Duration FOLD = Duration.ofSeconds(10);

    private final Map<SystemId, Instant> down = new HashMap<>();
    private final Set<SystemId> running = new HashSet<>();
    private final Map<SystemId, Optional<Instant>> unsaved = new LinkedHashMap<>();
    private final PriorityQueue<Due> fresh = new PriorityQueue<>(Comparator.comparing(Due::at));
    private final Map<NoticeRuleId, PriorityQueue<Due>> due = new TreeMap<>(Comparator.comparing(NoticeRuleId::value));
    private final Map<SystemId, Instant> back = new LinkedHashMap<>();
    private final Set<SystemId> gone = new HashSet<>();

    /** To be looked at at {@code at}, if it is still down since {@code since}. */
    record Due(SystemId system, Instant since, Instant at) {}

    /** What the store kept. */
    void load(Map<SystemId, Instant> downs) {
        downs.forEach((system, since) -> {
            down.put(system, since);
            fresh.add(new Due(system, since, since));
        });
    }

    /** The label is this one now; null when the system was deleted. */
    void turned(SystemId system, @Nullable StatusLabel to, Instant at) {
        switch (to) {
            case RUNNING -> {
                running.add(system);
                gone.remove(system);
                if (down.containsKey(system)) {
                    forget(system);
                }
                back.putIfAbsent(system, at);
            }
            case DEGRADED, ACTIVATED -> {
                running.remove(system);
                back.remove(system);
                if (down.putIfAbsent(system, at) == null) {
                    unsaved.put(system, Optional.of(at));
                    fresh.add(new Due(system, at, at.plus(NoticeDelays.LEAST_NOT_RUNNING)));
                }
            }
            case UNKNOWN -> {}
            case PENDING -> gone(system);
            case null -> gone(system);
        }
    }

    private void gone(SystemId system) {
        running.remove(system);
        back.remove(system);
        gone.add(system);
        forget(system);
    }

    private void forget(SystemId system) {
        down.remove(system);
        unsaved.put(system, Optional.empty());
    }

    /** Those that were Running when last heard of. */
    Set<SystemId> running() {
        return Set.copyOf(running);
    }

    boolean isDown(SystemId system, Instant since) {
        return since.equals(down.get(system));
    }

    /** What the store has to write down, or (empty) to forget. */
    Map<SystemId, Optional<Instant>> unsaved() {
        return unsaved;
    }

    /** Those that have been down long enough that it matters whose they are. */
    List<Due> fresh(Instant now) {
        var ready = new ArrayList<Due>();
        while (!fresh.isEmpty() && !fresh.peek().at().isAfter(now)) {
            var next = fresh.remove();
            if (isDown(next.system(), next.since())) {
                ready.add(next);
            }
        }
        return ready;
    }

    /** {@code rule} wants to hear of it. */
    void await(NoticeRule rule, Due one) {
        due.computeIfAbsent(rule.id(), id -> new PriorityQueue<>(Comparator.comparing(Due::at)))
                .add(new Due(
                        one.system(),
                        one.since(),
                        one.since().plus(rule.delays().notRunning())));
    }

    /** What is due for each rule whose first one has been due for {@link #FOLD}; what is not down any more is left out. */
    Map<NoticeRuleId, List<Due>> due(Instant now) {
        var ready = new LinkedHashMap<NoticeRuleId, List<Due>>();
        due.forEach((rule, queue) -> {
            if (!queue.isEmpty() && !queue.peek().at().plus(FOLD).isAfter(now)) {
                var some = new ArrayList<Due>();
                while (!queue.isEmpty() && !queue.peek().at().isAfter(now)) {
                    var next = queue.remove();
                    if (isDown(next.system(), next.since())) {
                        some.add(next);
                    }
                }
                ready.put(rule, some);
            }
        });
        due.values().removeIf(PriorityQueue::isEmpty);
        return ready;
    }

    /** They could not be told: again at the next round. */
    void again(NoticeRuleId rule, List<Due> some) {
        due.computeIfAbsent(rule, id -> new PriorityQueue<>(Comparator.comparing(Due::at)))
                .addAll(some);
    }

    /** Those that came back, once the first of them has been for {@link #FOLD}. */
    Map<SystemId, Instant> back(Instant now) {
        var isReady = back.values().stream().anyMatch(at -> !at.plus(FOLD).isAfter(now));
        return isReady ? new LinkedHashMap<>(back) : Map.of();
    }

    void told(Set<SystemId> systems) {
        back.keySet().removeAll(systems);
    }

    /** Those that were reset or deleted: their alarms end without a word. */
    Set<SystemId> gone() {
        return Set.copyOf(gone);
    }

    void ended(Set<SystemId> systems) {
        gone.removeAll(systems);
    }
}
