package dev.arcus.testing;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.system.Station;
import dev.arcus.domain.system.Stations;
import java.util.Comparator;
import java.util.List;

final class InMemoryStations implements Stations {

    private final MemoryTable<SystemId, List<Station>> stations;

    InMemoryStations(MemoryTable<SystemId, List<Station>> stations) {
        this.stations = stations;
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
}
