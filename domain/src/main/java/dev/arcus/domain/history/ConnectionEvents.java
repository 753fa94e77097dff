package dev.arcus.domain.history;

import dev.arcus.domain.credential.SystemId;
import java.util.List;

/** The store of connection events, bounded for each system and in age. */
public interface ConnectionEvents {

    void addAll(List<ConnectionEvent> events);

    /** The newest {@code limit}, newest first. */
    List<ConnectionEvent> of(SystemId system, int limit);
}
