package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.incident.Incident;
import dev.arcus.domain.incident.Incidents;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.domain.system.Systems;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which PBXs dropped together; everybody sees their own ones in it, and nothing of the others. */
public final class ReadIncidents {

    /** So many of an incident are named; all are counted. */
    public static final int NAMED = 50;

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

    /** One PBX of it; {@code system} is empty once it was deleted. */
    public record Named(Incident.Member member, Optional<PbxSystem> system) {}

    /** The newest {@code limit} in which a PBX of the actor's is, newest first. */
    public Outcome<List<Seen>> run(Actor actor, int limit) {
        if (!policy.mayEver(actor, Act.READ_SYSTEMS)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var reach = policy.reachOf(actor, Act.READ_SYSTEMS);
        if (reach instanceof Reach.Everything) {
            return Outcome.done(incidents.newest(limit).stream().map(this::seen).toList());
        }
        var all = incidents.newest(Incidents.MAX);
        var own = all.isEmpty() ? Set.<SystemId>of() : own(reach);
        return Outcome.done(all.stream()
                .flatMap(incident -> incident.of(own).stream())
                .limit(limit)
                .map(this::seen)
                .toList());
    }

    private Set<SystemId> own(Reach reach) {
        var filter = new SystemFilter(reach, SystemCriteria.ANY, SystemFilter.Sort.ID, false);
        var ids = new HashSet<SystemId>();
        Page<PbxSystem> page;
        var offset = 0L;
        do {
            page = systems.list(filter, new Page.Request(Page.Request.MAX_LIMIT, offset));
            page.items().forEach(system -> ids.add(system.id()));
            offset += Page.Request.MAX_LIMIT;
        } while (offset < page.total());
        return ids;
    }

    private Seen seen(Incident incident) {
        var named = incident.members().stream()
                .limit(NAMED)
                .map(member -> new Named(member, systems.find(member.system())))
                .toList();
        return new Seen(incident, named);
    }
}
