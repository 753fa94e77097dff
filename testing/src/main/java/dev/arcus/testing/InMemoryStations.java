package dev.arcus.testing;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.system.Station;
import dev.arcus.domain.system.StationDetails;
import dev.arcus.domain.system.Stations;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class InMemoryStations implements Stations {

    private final MemoryTable<SystemId, List<Station>> stations;
    private final MemoryTable<SystemId, Map<String, StationDetails>> details;

    InMemoryStations(
            MemoryTable<SystemId, List<Station>> stations, MemoryTable<SystemId, Map<String, StationDetails>> details) {
        this.stations = stations;
        this.details = details;
    }

    @Override
    public List<Station> of(SystemId system) {
        return stations.find(system).orElse(List.of());
    }

    @Override
    public void replace(SystemId system, List<Station> list) {
        stations.put(
                system,
                list.stream().sorted(Comparator.comparing(Station::number)).toList());
    }

    @Override
    public Map<String, StationDetails> details(SystemId system) {
        return details.find(system).orElse(Map.of());
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
