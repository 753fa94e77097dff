package dev.arcus.domain.history;

import dev.arcus.domain.credential.SystemId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The store of connection events, bounded for each system and in age. */
public interface ConnectionEvents {

    void addAll(List<ConnectionEvent> events);

    /** The newest {@code limit}, newest first. */
    List<ConnectionEvent> of(SystemId system, int limit);

    /** For each of {@code systems} that has any, the newest {@code limit}, newest first; in one transaction. */
    Map<SystemId, List<ConnectionEvent>> ofEach(Collection<SystemId> systems, int limit);
}
