package dev.arcus.testing;

import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.Credentials;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Versioned;
import dev.arcus.domain.system.PbxSystem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

final class InMemoryCredentials implements Credentials {

    private final MemoryTable<SystemId, Versioned<Credential>> credentials;
    private final MemoryTable<SystemId, PbxSystem> systems;
    private final MemoryTables tables;

    InMemoryCredentials(MemoryTables tables) {
        this.credentials = tables.credentials;
        this.systems = tables.systems;
        this.tables = tables;
    }

    @Override
    public void add(SystemId system, Credential credential) {
        credentials.add(system, new Versioned<>(credential, 1));
        tables.credentialChanged(system);
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
    public List<SystemId> boundTo(String serial, int limit) {
        var found = new ArrayList<SystemId>();
        credentials.access(() -> {
            credentials.forEach((system, credential) -> {
                if (box(credential.value()).filter(serial::equals).isPresent()) {
                    found.add(system);
                }
            });
            return true;
        });
        return found.stream()
                .sorted(Comparator.comparing(SystemId::value))
                .limit(limit)
                .toList();
    }

    private static Optional<String> box(Credential credential) {
        return switch (credential) {
            case Credential.Created created -> Optional.empty();
            case Credential.Activating activating ->
                Optional.of(activating.box().serial());
            case Credential.Activated activated -> Optional.of(activated.box().serial());
            case Credential.Renewing renewing ->
                Optional.of(renewing.inForce().box().serial());
        };
    }

    @Override
    public void eachPhase(BiConsumer<SystemId, Credential.Phase> taker) {
        credentials.access(() -> {
            credentials.forEach((system, credential) ->
                    taker.accept(system, credential.value().phase()));
            return true;
        });
    }

    @Override
    public Map<SystemId, Credential.Phase> phases(Collection<SystemId> systems) {
        var phases = new HashMap<SystemId, Credential.Phase>();
        findAll(systems).forEach((system, credential) -> phases.put(system, credential.phase()));
        return Map.copyOf(phases);
    }

    @Override
    public void hear(Consumer<SystemId> listener) {
        tables.credentialListeners.add(listener);
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
            tables.credentialChanged(system);
            return true;
        });
    }
}
