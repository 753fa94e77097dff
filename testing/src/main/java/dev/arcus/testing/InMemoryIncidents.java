package dev.arcus.testing;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.incident.Incident;
import dev.arcus.domain.incident.Incident.Member;
import dev.arcus.domain.incident.Incidents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

final class InMemoryIncidents implements Incidents {

    private final MemoryTable<Long, Incident> incidents;
    private final AtomicLong last;

    InMemoryIncidents(MemoryTable<Long, Incident> incidents, AtomicLong last) {
        this.incidents = incidents;
        this.last = last;
    }

    @Override
    public void addAll(List<Incident> added) {
        added.forEach(incident -> incidents.add(last.incrementAndGet(), incident));
        for (var oldest = last.get() - size() + 1; isTooMuch(); oldest++) {
            incidents.remove(oldest);
        }
    }

    private boolean isTooMuch() {
        var members = incidents.all().stream()
                .mapToInt(incident -> incident.members().size())
                .sum();
        return size() > MAX || (members > MEMBERS && size() > 1);
    }

    private int size() {
        return incidents.all().size();
    }

    @Override
    public void back(Map<SystemId, Instant> systems) {
        for (var number = last.get() - size() + 1; number <= last.get(); number++) {
            var key = number;
            incidents.find(key).ifPresent(incident -> incidents.put(key, back(incident, systems)));
        }
    }

    private static Incident back(Incident incident, Map<SystemId, Instant> systems) {
        var members = incident.members().stream()
                .map(member -> back(member, systems.get(member.system())))
                .toList();
        return new Incident(incident.start(), incident.cause(), incident.extent(), incident.place(), members);
    }

    private static Member back(Member member, @Nullable Instant at) {
        return at == null || member.back() != null || member.dropped().isAfter(at)
                ? member
                : new Member(member.system(), member.dropped(), at);
    }

    @Override
    public List<Incident> newest(int limit, int offset) {
        return incidents.all().reversed().stream().skip(offset).limit(limit).toList();
    }

    @Override
    public int count() {
        return size();
    }

    @Override
    public List<Membership> memberships() {
        var all = new ArrayList<Membership>();
        incidents.forEach((number, incident) ->
                incident.members().forEach(member -> all.add(new Membership(number, member.system()))));
        return all.reversed();
    }

    @Override
    public List<Incident> numbered(Collection<Long> numbers) {
        var found = new ArrayList<Incident>();
        incidents.forEach((number, incident) -> {
            if (numbers.contains(number)) {
                found.add(incident);
            }
        });
        return found.reversed();
    }

    @Override
    public Set<SystemId> away() {
        return incidents.all().stream()
                .flatMap(incident -> incident.members().stream())
                .filter(member -> member.back() == null)
                .map(Member::system)
                .collect(Collectors.toUnmodifiableSet());
    }
}
