package dev.arcus.domain.status;

import dev.arcus.domain.credential.SystemId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** When connections were lost, as long as they are not back: the newest ones. Any thread. */
final class LostConnections {

    /** More than anybody looks at; those lost before are only not known here. */
    static final int MOST = 10_000;

    private final Map<SystemId, Instant> newestLast = new LinkedHashMap<>();

    synchronized void lost(SystemId system, Instant at) {
        newestLast.remove(system);
        newestLast.put(system, at);
        if (newestLast.size() > MOST) {
            newestLast.remove(newestLast.keySet().iterator().next());
        }
    }

    synchronized void found(SystemId system) {
        newestLast.remove(system);
    }

    synchronized Optional<Instant> since(SystemId system) {
        return Optional.ofNullable(newestLast.get(system));
    }
}
