package dev.arcus.testing;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FirstActivation;
import dev.arcus.domain.fleet.FirstActivations;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

final class InMemoryFirstActivations implements FirstActivations {

    private final MemoryTable<SystemId, FirstActivation> firsts;

    InMemoryFirstActivations(MemoryTable<SystemId, FirstActivation> firsts) {
        this.firsts = firsts;
    }

    @Override
    public void put(FirstActivation first) {
        firsts.put(first.system(), first);
    }

    @Override
    public Optional<FirstActivation> find(SystemId system) {
        return firsts.find(system);
    }

    @Override
    public Map<SystemId, FirstActivation> findAll(Collection<SystemId> systems) {
        return firsts.where(first -> systems.contains(first.system())).stream()
                .collect(Collectors.toUnmodifiableMap(FirstActivation::system, first -> first));
    }

    @Override
    public void remove(SystemId system) {
        firsts.remove(system);
    }
}
