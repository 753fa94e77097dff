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
import org.jspecify.annotations.Nullable;

final class InMemoryLoginDirectory implements LoginDirectory {

    private final Systems systems;
    private final Credentials credentials;
    private final FleetItems fleet;
    private final BlockedBoxes blocked;

    InMemoryLoginDirectory(Systems systems, Credentials credentials, FleetItems fleet, BlockedBoxes blocked) {
        this.systems = systems;
        this.credentials = credentials;
        this.fleet = fleet;
        this.blocked = blocked;
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
