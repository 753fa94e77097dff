package dev.arcus.testing;

import dev.arcus.domain.activation.LoginDirectory;
import dev.arcus.domain.credential.Credentials;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItems;
import dev.arcus.domain.guard.BlockedBoxes;
import dev.arcus.domain.system.EndedIdentity;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.Systems;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

final class InMemoryLoginDirectory implements LoginDirectory {

    private final Systems systems;
    private final Credentials credentials;
    private final FleetItems fleet;
    private final BlockedBoxes blocked;
    private final AtomicReference<Optional<Set<PbxId>>> awaited;

    /** {@code awaited}: who has not been back since the hub came out of a backup, if it did. */
    InMemoryLoginDirectory(
            Systems systems,
            Credentials credentials,
            FleetItems fleet,
            BlockedBoxes blocked,
            AtomicReference<Optional<Set<PbxId>>> awaited) {
        this.awaited = awaited;
        this.systems = systems;
        this.credentials = credentials;
        this.fleet = fleet;
        this.blocked = blocked;
    }

    @Override
    public boolean isRestored() {
        return awaited.get().isPresent();
    }

    @Override
    public boolean isAwaited(PbxId pbxId) {
        return awaited.get().filter(all -> all.contains(pbxId)).isPresent();
    }

    @Override
    public Optional<DeclaredLogin> find(PbxId pbxId) {
        return systems.findByPbxId(pbxId).flatMap(this::login);
    }

    @Override
    public Optional<EndedIdentity> ended(PbxId pbxId) {
        return systems.ended(pbxId);
    }

    private Optional<DeclaredLogin> login(PbxSystem system) {
        var item = fleet.findBySystem(system.id());
        var serial = item.isPresent() ? serial(item.get()) : null;
        var anyBlocked = !blocked.of(system.id()).isEmpty();
        return credentials
                .find(system.id())
                .map(credential ->
                        new DeclaredLogin(system.id(), system.pbxId(), credential.value(), serial, anyBlocked));
    }

    private static @Nullable String serial(FleetItem item) {
        return item.serial();
    }
}
