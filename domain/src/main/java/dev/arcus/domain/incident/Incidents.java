package dev.arcus.domain.incident;

import dev.arcus.domain.credential.SystemId;
import java.time.Instant;
import java.util.Collection;
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

    /** How many there are. */
    int count();

    /** Every member of every incident, the newest incident first. */
    List<Membership> memberships();

    /** That a system is a member of an incident, which has a number of its own, a higher one than those before it. */
    record Membership(long incident, SystemId system) {}

    /** Those with these numbers that are there, newest first. */
    List<Incident> numbered(Collection<Long> numbers);

    /** Systems that an incident waits for. */
    Set<SystemId> away();
}
