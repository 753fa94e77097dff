package dev.arcus.domain.incident;

import dev.arcus.domain.credential.SystemId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The store of incidents: the newest {@link #MAX}, with at most {@link #MEMBERS} members in all, as long as events are kept. */
public interface Incidents {

    int MAX = 1_000;
    int MEMBERS = 100_000;

    void addAll(List<Incident> incidents);

    /** These are connected again, since then, wherever they are away. */
    void back(Map<SystemId, Instant> systems);

    /** Newest first, {@code limit} from the one on that {@code offset} are newer than. */
    List<Incident> newest(int limit, int offset);

    /** Systems that an incident waits for. */
    Set<SystemId> away();
}
