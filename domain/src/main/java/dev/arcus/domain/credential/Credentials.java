package dev.arcus.domain.credential;

import dev.arcus.domain.store.Versioned;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The store of credentials, one for each system. */
public interface Credentials {

    void add(SystemId system, Credential credential);

    Optional<Versioned<Credential>> find(SystemId system);

    /** Those of {@code systems}, in one look. */
    Map<SystemId, Credential> findAll(Collection<SystemId> systems);

    /**
     * Replaces the credential read at {@code version} and dates the status of its system; false, and nothing changed, when it
     * was replaced meanwhile.
     */
    boolean replace(SystemId system, long version, Credential next, Instant at);
}
