package dev.arcus.testing;

import dev.arcus.domain.system.PbxSystem;
import java.time.Instant;

/** A system with one thing changed. */
final class SystemCopy {

    private SystemCopy() {}

    static PbxSystem ofVersion(String version, PbxSystem system) {
        var old = system.options();
        var options = new PbxSystem.Options(
                old.ldapId(),
                version,
                old.serverPingTimeout(),
                old.searchResultOrder(),
                old.shared(),
                old.centrex(),
                old.oxoManaged(),
                old.partner());
        return copy(system, options, system.statusUpdated());
    }

    static PbxSystem named(String name, PbxSystem system) {
        return new PbxSystem(
                system.id(),
                system.pbxId(),
                name,
                system.type(),
                system.model(),
                system.deliveryMode(),
                system.sites(),
                system.dialing(),
                system.rules(),
                system.emergencies(),
                system.options(),
                system.gatewayActive(),
                system.configurationRevision(),
                system.created(),
                system.statusUpdated());
    }

    static PbxSystem datedAt(Instant statusUpdated, PbxSystem system) {
        return copy(system, system.options(), statusUpdated);
    }

    private static PbxSystem copy(PbxSystem system, PbxSystem.Options options, Instant statusUpdated) {
        return new PbxSystem(
                system.id(),
                system.pbxId(),
                system.name(),
                system.type(),
                system.model(),
                system.deliveryMode(),
                system.sites(),
                system.dialing(),
                system.rules(),
                system.emergencies(),
                options,
                system.gatewayActive(),
                system.configurationRevision(),
                system.created(),
                statusUpdated);
    }
}
