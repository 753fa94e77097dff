package dev.arcus.domain.status;

import dev.arcus.domain.credential.SystemId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * When to look again at which system. A deadline that moves on is left where it is: it comes due, the system is looked at, and gets
 * the new one. So a proof costs nothing here, and each connected system is looked at once in the life of a proof. One thread's.
 */
final class StatusDeadlines {

    private final Map<SystemId, Long> armed = new HashMap<>();
    private final PriorityQueue<Deadline> queue = new PriorityQueue<>();

    private record Deadline(long tick, SystemId system) implements Comparable<Deadline> {
        @Override
        public int compareTo(Deadline other) {
            return Long.signum(tick - other.tick);
        }
    }

    /** Looks at {@code system} at {@code tick} at the latest. */
    void arm(SystemId system, long tick) {
        var before = armed.get(system);
        if (before == null || tick - before < 0) {
            armed.put(system, tick);
            queue.add(new Deadline(tick, system));
        }
    }

    /** Time alone changes nothing for it. */
    void disarm(SystemId system) {
        armed.remove(system);
    }

    /** Takes out those that are due. */
    List<SystemId> due(long now) {
        var due = new ArrayList<SystemId>();
        while (!queue.isEmpty() && now - queue.peek().tick() >= 0) {
            var first = queue.remove();
            if (armed.remove(first.system(), first.tick())) {
                due.add(first.system());
            }
        }
        return due;
    }

    /** How long the first one has been due, in nanoseconds; 0 when none is. */
    long overdue(long now) {
        return queue.isEmpty() ? 0 : Math.max(0, now - queue.peek().tick());
    }
}
