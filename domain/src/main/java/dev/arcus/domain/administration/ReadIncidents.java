package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.incident.Incident;
import dev.arcus.domain.incident.Incidents;
import dev.arcus.domain.incident.Incidents.Membership;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.SystemName;
import dev.arcus.domain.system.Systems;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** One PBX of it; {@code name} is empty once it was deleted. */
    public record Named(Incident.Member member, Optional<SystemName> name) {}

    /** The newest {@code limit} in which a PBX of the actor's is, newest first. */
    public Outcome<List<Seen>> run(Actor actor, int limit) {
        return page(actor, new Page.Request(limit, 0)).map(Page::items);
    }

    /** Those in which a PBX of the actor's is, newest first. */
    public Outcome<Page<Seen>> page(Actor actor, Page.Request request) {
        if (!policy.mayEver(actor, Act.READ_SYSTEMS)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var reach = policy.reachOf(actor, Act.READ_SYSTEMS);
        return Outcome.done(reach instanceof Reach.Everything ? all(request) : own(reach, request));
    }

    private Page<Seen> all(Page.Request request) {
        var some = incidents.newest(request.limit(), Math.toIntExact(Math.min(request.offset(), Incidents.MAX)));
        return new Page<>(named(some), request.limit(), request.offset(), incidents.count());
    }

    private Page<Seen> own(Reach reach, Page.Request request) {
        var members = incidents.memberships();
        var within = systems.within(
                reach, members.stream().map(Membership::system).distinct().toList());
        var numbers = members.stream()
                .filter(member -> within.contains(member.system()))
                .map(Membership::incident)
                .distinct()
                .toList();
        var wanted =
                numbers.stream().skip(request.offset()).limit(request.limit()).toList();
        var some = incidents.numbered(wanted).stream()
                .flatMap(incident -> incident.of(within).stream())
                .toList();
        return new Page<>(named(some), request.limit(), request.offset(), numbers.size());
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
