package dev.arcus.testing;

import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.Credentials;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Versioned;
import dev.arcus.domain.system.PbxSystem;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

final class InMemoryCredentials implements Credentials {

    private final MemoryTable<SystemId, Versioned<Credential>> credentials;
    private final MemoryTable<SystemId, PbxSystem> systems;

    InMemoryCredentials(
            MemoryTable<SystemId, Versioned<Credential>> credentials, MemoryTable<SystemId, PbxSystem> systems) {
        this.credentials = credentials;
        this.systems = systems;
    }

    @Override
    public void add(SystemId system, Credential credential) {
        credentials.add(system, new Versioned<>(credential, 1));
    }

    @Override
    public Optional<Versioned<Credential>> find(SystemId system) {
        return credentials.find(system);
    }

    @Override
    public Map<SystemId, Credential> findAll(Collection<SystemId> systems) {
        var found = new HashMap<SystemId, Credential>();
        systems.forEach(
                system -> credentials.find(system).ifPresent(credential -> found.put(system, credential.value())));
        return Map.copyOf(found);
    }

    @Override
    public boolean replace(SystemId system, long version, Credential next, Instant at) {
        return credentials.access(() -> {
            var current = credentials.find(system);
            if (current.isEmpty() || current.get().version() != version) {
                return false;
            }
            credentials.put(system, new Versioned<>(next, version + 1));
            systems.find(system).ifPresent(found -> systems.put(system, SystemCopy.datedAt(at, found)));
            return true;
        });
    }
}
