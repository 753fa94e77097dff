package dev.arcus.e2e.prove;

import dev.arcus.agent.state.ActivationCode;
import dev.arcus.agent.state.CodeOrigin;
import dev.arcus.agent.state.HubAddress;
import dev.arcus.agent.state.PabxId;
import dev.arcus.agent.state.SettingsFile;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.state.StateFolder;
import dev.arcus.agent.virtual.Delivery;
import dev.arcus.agent.virtual.Model;
import dev.arcus.agent.virtual.Nameplate;
import dev.arcus.agent.virtual.PbxFolder;
import dev.arcus.e2e.support.HubProcess;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Declares PBXs in the hub and prepares their agents' folders as a technician would have left them. One thread. */
final class Population {

    private final World world;
    private final String site;
    private final SecureRandom random = new SecureRandom();
    private int declared;
    private int fleets;

    private Population(World world, String site) {
        this.world = world;
        this.site = site;
    }

    static Population in(World world) {
        var admin = world.admin();
        var partner = admin.createPartner("Proof of crashes");
        return new Population(world, admin.createSite("Site", admin.createCustomer("Crash test", partner)));
    }

    /** PBXs for one process, each with the code that the hub made for it. */
    record Crew(Path folder, List<ProvenPbx> pbxs) {}

    /** Declares {@code size} PBXs that never connected. */
    Crew declare(int size) {
        fleets++;
        var folder = world.folder().resolve("fleet-" + fleets);
        var pbxs = new ArrayList<ProvenPbx>();
        for (var i = 0; i < size; i++) {
            declared++;
            var name = "PBX " + declared;
            var system = world.asking(() -> world.admin().declare(name, site));
            var serial = "CPU%010d".formatted(declared);
            var pbx = new ProvenPbx(system.id(), system.pbxId(), system.code(), folder.resolve(system.pbxId()), serial);
            prepare(pbx);
            pbxs.add(pbx);
        }
        return new Crew(folder, pbxs);
    }

    /** Resets the connection of PBXs whose agents do not run, and types the new codes. */
    void reset(List<ProvenPbx> pbxs) {
        for (var pbx : pbxs) {
            var again = world.asking(() -> world.admin().reset(pbx.system()));
            pbx.reset(again.code());
            type(pbx);
        }
    }

    /** Asks for new passwords of PBXs whose agents do not run: nothing is typed. */
    void renew(List<ProvenPbx> pbxs) {
        for (var pbx : pbxs) {
            pbx.renew();
            world.asking(() -> world.admin().renew(pbx.system()));
        }
    }

    private void prepare(ProvenPbx pbx) {
        try (var state = StateFolder.open(pbx.folder(), random)) {
            new PbxFolder(state.pbx())
                    .build(new Nameplate(Delivery.BTCO, pbx.serial(), Model.CONNECT, Nameplate.SOFTWARE));
        } catch (StateFault e) {
            throw new IllegalStateException(e);
        }
        type(pbx);
    }

    private void type(ProvenPbx pbx) {
        var hub = HubProcess.gatewayAddress(world.hub().setup().gatewayPort()).toString();
        var address = new HubAddress(
                HubProcess.DOMAIN,
                Optional.of(hub),
                Optional.of("sha256:" + world.hub().facts().caFingerprint()));
        try {
            new SettingsFile(pbx.folder())
                    .edit(settings -> settings.withPabxId(new PabxId(pbx.pbxId()))
                            .withCode(new ActivationCode(pbx.code()), CodeOrigin.TYPED)
                            .withAddress(address)
                            .withEnabled(true));
        } catch (StateFault e) {
            throw new IllegalStateException(e);
        }
    }
}
