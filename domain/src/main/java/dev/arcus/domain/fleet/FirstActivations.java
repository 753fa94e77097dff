package dev.arcus.domain.fleet;

import dev.arcus.domain.credential.SystemId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The store of first activations, at most one a system. They go with the system. */
public interface FirstActivations {

    /** In place of the one before. */
    void put(FirstActivation first);

    Optional<FirstActivation> find(SystemId system);

    /** Those of {@code systems}, in one look. */
    Map<SystemId, FirstActivation> findAll(Collection<SystemId> systems);

    void remove(SystemId system);
}
