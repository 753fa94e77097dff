package dev.arcus.domain.incident;

import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.Sites;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.CauseClass;
import dev.arcus.domain.history.HubGap;
import dev.arcus.domain.incident.DropGroups.Places;
import dev.arcus.domain.incident.Incident.Extent;
import dev.arcus.domain.incident.Incident.Member;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.session.Session;
import dev.arcus.domain.session.SessionListener;
import dev.arcus.domain.system.Systems;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Sees which PBXs drop together. The connections only hand in what happened; {@link #settle}, called every few seconds by one thread, groups it
 * and stores it, once nothing more has dropped for a while. What does not fit in memory meanwhile is left out.
 */
public final class IncidentWatch implements SessionListener {

    private static final int MOST = 50_000;
    /** A burst that goes on so long is settled as it is. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Map<SystemId, Drop> dropped = new LinkedHashMap<>();
    private final Map<SystemId, Instant> returned = new HashMap<>();
    private final Set<SystemId> away = ConcurrentHashMap.newKeySet();
    private final Stores stores;
    private final InstantSource clock;
    private int online;

    /** What it reads and writes. */
    public record Stores(Incidents incidents, Systems systems, Sites sites, Companies companies) {}

    public IncidentWatch(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
        this.away.addAll(stores.incidents().away());
    }

    @Override
    public synchronized void opened(Session session) {
        online++;
        if (away.contains(session.system()) || dropped.containsKey(session.system())) {
            returned.put(session.system(), session.since());
        }
    }

    @Override
    public synchronized void closed(Session session, DisconnectCause cause) {
        online--;
        if (isOfInterest(cause.causeClass()) && dropped.size() < MOST) {
            returned.remove(session.system());
            dropped.putIfAbsent(
                    session.system(),
                    new Drop(session.system(), clock.instant(), cause.causeClass(), session.address()));
        }
    }

    /** The hub was away: {@code awaited} were connected, and are an incident of the hub until they are back. */
    public void hubWasAway(HubGap gap, Set<SystemId> awaited) {
        if (awaited.isEmpty()) {
            return;
        }
        var members = awaited.stream()
                .limit(MOST)
                .map(system -> new Member(system, gap.from(), null))
                .toList();
        stores.incidents().addAll(List.of(new Incident(gap.from(), gap.cause(), Extent.HUB, "", members)));
        away.addAll(awaited);
    }

    /** Stores who is back, and what has dropped together once it is over. */
    public void settle() {
        var drops = over();
        if (!drops.isEmpty()) {
            var incidents = DropGroups.of(drops, onlineBefore(drops), this::places);
            stores.incidents().addAll(incidents);
            incidents.stream()
                    .flatMap(one -> one.members().stream())
                    .map(Member::system)
                    .forEach(away::add);
        }
        var back = taken();
        if (!back.isEmpty()) {
            stores.incidents().back(back);
            away.removeAll(back.keySet());
        }
    }

    private static boolean isOfInterest(CauseClass cause) {
        return switch (cause) {
            case LOST, PROTOCOL_ERROR, CLEAN_STOP -> true;
            case REPLACED, RESET, REFUSED_CLONE, HUB_DRAIN, HUB_CRASH -> false;
        };
    }

    /** The drops, when the last of them is long enough ago; else none. */
    private synchronized List<Drop> over() {
        if (dropped.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<>(dropped.values());
        var now = clock.instant();
        var quiet = all.getLast().at().plus(DropGroups.APART).isBefore(now);
        if (!quiet && all.getFirst().at().plus(LONGEST).isAfter(now)) {
            return List.of();
        }
        dropped.clear();
        return all;
    }

    /** Those that are back and are waited for. */
    private synchronized Map<SystemId, Instant> taken() {
        var back = new HashMap<>(returned);
        back.keySet().retainAll(away);
        returned.keySet().retainAll(dropped.keySet());
        return back;
    }

    private synchronized int onlineBefore(List<Drop> drops) {
        var backAlready = new HashSet<>(returned.keySet());
        backAlready.retainAll(drops.stream().map(Drop::system).collect(Collectors.toSet()));
        return online + drops.size() - backAlready.size();
    }

    private Places places(SystemId id) {
        var sites = stores.systems()
                .find(id)
                .map(system -> stores.sites().findAll(system.sites()))
                .orElse(List.of());
        var companies = sites.stream().map(Site::company).collect(Collectors.toSet());
        var partners =
                companies.stream().flatMap(company -> partner(company).stream()).collect(Collectors.toSet());
        return new Places(sites.stream().map(Site::id).collect(Collectors.toSet()), companies, partners);
    }

    private Optional<CompanyId> partner(CompanyId company) {
        return stores.companies().find(company).flatMap(found -> Optional.ofNullable(found.partner()));
    }
}
