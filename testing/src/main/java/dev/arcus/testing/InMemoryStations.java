package dev.arcus.testing;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.system.Station;
import dev.arcus.domain.system.StationDetails;
import dev.arcus.domain.system.Stations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class InMemoryStations implements Stations {

    private final MemoryTable<SystemId, List<Station>> stations;
    private final MemoryTable<SystemId, Set<String>> added;
    private final MemoryTable<SystemId, Map<String, StationDetails>> details;

    InMemoryStations(
            MemoryTable<SystemId, List<Station>> stations,
            MemoryTable<SystemId, Set<String>> added,
            MemoryTable<SystemId, Map<String, StationDetails>> details) {
        this.added = added;
        this.stations = stations;
        this.details = details;
    }

    @Override
    public List<Station> of(SystemId system) {
        return stations.find(system).orElse(List.of());
    }

    @Override
    public void replace(SystemId system, List<Station> list) {
        stations.access(() -> {
            var all = new ArrayList<>(list);
            for (var number : added.find(system).orElse(Set.of())) {
                if (list.stream().noneMatch(one -> one.number().equals(number))) {
                    all.add(new Station(number, "", ""));
                }
            }
            put(system, all);
            return true;
        });
    }

    @Override
    public void add(SystemId system, String number) {
        stations.access(() -> {
            if (of(system).stream().noneMatch(one -> one.number().equals(number))) {
                var all = new ArrayList<>(of(system));
                all.add(new Station(number, "", ""));
                put(system, all);
                var numbers = new HashSet<>(added.find(system).orElse(Set.of()));
                numbers.add(number);
                added.put(system, Set.copyOf(numbers));
            }
            return true;
        });
    }

    @Override
    public void remove(SystemId system, String number) {
        stations.access(() -> {
            put(
                    system,
                    of(system).stream()
                            .filter(one -> !one.number().equals(number))
                            .toList());
            var numbers = new HashSet<>(added.find(system).orElse(Set.of()));
            numbers.remove(number);
            added.put(system, Set.copyOf(numbers));
            var said = new HashMap<>(details(system));
            said.remove(number);
            details.put(system, Map.copyOf(said));
            return true;
        });
    }

    private void put(SystemId system, List<Station> all) {
        stations.put(
                system,
                all.stream().sorted(Comparator.comparing(Station::number)).toList());
    }

    @Override
    public Map<String, StationDetails> details(SystemId system) {
        return details.find(system).orElse(Map.of());
    }

    @Override
    public void free(SystemId system, Collection<UserId> users) {
        details.access(() -> {
            var all = new HashMap<>(details(system));
            all.replaceAll((number, said) -> holds(said, users) ? said.freed() : said);
            details.put(system, Map.copyOf(all));
            return true;
        });
    }

    private static boolean holds(StationDetails said, Collection<UserId> users) {
        var user = said.holder().user();
        return user != null && users.contains(user);
    }

    @Override
    public void forgetPeople(SystemId system) {
        details.access(() -> {
            var all = new HashMap<>(details(system));
            all.replaceAll(
                    (number, said) -> new StationDetails(said.numbers(), StationDetails.NONE.holder(), said.device()));
            details.put(system, Map.copyOf(all));
            put(
                    system,
                    of(system).stream()
                            .map(one -> new Station(one.number(), "", one.device()))
                            .toList());
            return true;
        });
    }

    @Override
    public boolean usesAny(Set<SystemId> systems, Set<String> internalNumbers) {
        return systems.stream()
                .flatMap(system -> phones(system).stream())
                .anyMatch(phone -> internalNumbers.contains(phone.internalNumber()));
    }

    @Override
    public void describe(SystemId system, String number, StationDetails said) {
        details.access(() -> {
            var all = new HashMap<>(details(system));
            all.put(number, said);
            details.put(system, Map.copyOf(all));
            return true;
        });
    }
}
