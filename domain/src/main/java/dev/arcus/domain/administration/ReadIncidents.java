package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.incident.Incident;
import dev.arcus.domain.incident.Incidents;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.system.SystemName;
import dev.arcus.domain.system.Systems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads which PBXs dropped together; everybody sees their own ones in it, and nothing of the others. */
public final class ReadIncidents {

    /** So many of an incident are named; all are counted. */
    public static final int NAMED = 50;

    private static final int AT_ONCE = 50;

    private final Incidents incidents;
    private final Systems systems;
    private final AccessPolicy policy;

    public ReadIncidents(Incidents incidents, Systems systems, AccessPolicy policy) {
        this.incidents = incidents;
        this.systems = systems;
        this.policy = policy;
    }

    /**
     * An incident, as far as the actor reaches.
     *
     * @param named the first few of its PBXs
     */
    public record Seen(Incident incident, List<Named> named) {}

    /** One PBX of it; {@code name} is empty once it was deleted. */
    public record Named(Incident.Member member, Optional<SystemName> name) {}

    /** The newest {@code limit} in which a PBX of the actor's is, newest first. */
    public Outcome<List<Seen>> run(Actor actor, int limit) {
        if (!policy.mayEver(actor, Act.READ_SYSTEMS)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var reach = policy.reachOf(actor, Act.READ_SYSTEMS);
        if (reach instanceof Reach.Everything) {
            return Outcome.done(named(incidents.newest(limit, 0)));
        }
        return Outcome.done(named(own(reach, limit)));
    }

    /** From the newest on, some at a time, until there are enough. */
    private List<Incident> own(Reach reach, int limit) {
        var found = new ArrayList<Incident>();
        List<Incident> some;
        var offset = 0;
        do {
            some = incidents.newest(AT_ONCE, offset);
            var within = systems.within(reach, members(some.stream()));
            some.stream().flatMap(incident -> incident.of(within).stream()).forEach(found::add);
            offset += AT_ONCE;
        } while (some.size() == AT_ONCE && found.size() < limit);
        return found.subList(0, Math.min(limit, found.size()));
    }

    private static List<SystemId> members(Stream<Incident> some) {
        return some.flatMap(incident -> incident.members().stream())
                .map(Incident.Member::system)
                .distinct()
                .toList();
    }

    private List<Seen> named(List<Incident> some) {
        var first = some.stream()
                .flatMap(incident -> incident.members().stream().limit(NAMED))
                .map(Incident.Member::system)
                .distinct()
                .toList();
        var names = systems.names(first);
        return some.stream().map(incident -> seen(incident, names)).toList();
    }

    private static Seen seen(Incident incident, Map<SystemId, SystemName> names) {
        var named = incident.members().stream()
                .limit(NAMED)
                .map(member -> new Named(member, Optional.ofNullable(names.get(member.system()))))
                .toList();
        return new Seen(incident, named);
    }
}
