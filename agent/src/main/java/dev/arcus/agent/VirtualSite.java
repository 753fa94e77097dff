package dev.arcus.agent;

import dev.arcus.agent.connection.StatusListener;
import dev.arcus.agent.connection.Surroundings;
import dev.arcus.agent.pbx.PhoneSystem;
import dev.arcus.agent.sip.SipPbx;
import dev.arcus.agent.state.Settings;
import dev.arcus.agent.state.SettingsFile;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.state.StateFolder;
import dev.arcus.agent.virtual.InstallationFile;
import dev.arcus.agent.virtual.Nameplate;
import dev.arcus.agent.virtual.PbxFolder;
import dev.arcus.agent.virtual.VirtualPbx;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PBX, virtual or behind a connector, and its agent, in one state folder. Everything that can be refused is refused before anything is written;
 * what is written is written in an order that a crash at any point and a new start with the same plan make whole.
 *
 * @param folder the state folder
 * @param plan the PBX
 * @param change the settings, as options at start
 * @param connector what stands between the agent and the phone system
 */
public record VirtualSite(Path folder, PbxPlan plan, SettingsChange change, ConnectorChoice connector) {

    private static final int SERIAL_BYTES = 5;

    /** With the connector that the state folder says; else a virtual PBX. */
    public VirtualSite(Path folder, PbxPlan plan, SettingsChange change) {
        this(folder, plan, change, ConnectorChoice.none());
    }

    /**
     * Builds what is missing and starts the agent.
     *
     * @throws IllegalArgumentException when the plan does not fit what is there
     * @throws StateFault when the folder cannot be used
     */
    public Agent start(Surroundings around, StatusListener listener) throws StateFault {
        PbxFolder pbx = new PbxFolder(folder.resolve("pbx"));
        Connector kind = connector.in(folder);
        Nameplate plate = plan.installedOr(pbx.installation()).plate(pbx.nameplate(), () -> randomSerial(around));
        StateFolder state = StateFolder.open(folder, around.random());
        try {
            if (StateFolder.isToForget(state.path())) {
                pbx.forget();
                state.forget();
            }
            pbx.build(plate);
            if (plan.installation().isPresent()) {
                pbx.install(plan.installation().get());
            }
            Settings unused = apply(state.settings(), pbx.installation(), change);
            connector.store(state.path());
            PhoneSystem phone = phone(kind, plate, state, around);
            return Agent.start(new AgentConfiguration(name(), state, phone, around, listener));
        } catch (StateFault | RuntimeException e) {
            state.close();
            throw e;
        }
    }

    /**
     * Loads an installation file, also while the agent runs: it notices by itself.
     *
     * @param settings of that folder
     * @throws StateFault when it cannot be stored; loading it again then makes it whole
     */
    static Settings install(Path folder, SettingsFile settings, InstallationFile file) throws StateFault {
        new PbxFolder(folder.resolve("pbx")).install(file);
        return settings.edit(file::appliedTo);
    }

    private static PhoneSystem phone(Connector kind, Nameplate plate, StateFolder state, Surroundings around)
            throws StateFault {
        return switch (kind) {
            case VIRTUAL ->
                new VirtualPbx(plate, new PbxFolder(state.pbx()), around.ticker(), around.clock()).started();
            case SIP -> new SipPbx(plate.hardware(), state.path(), around.ticker(), around.random()).started();
        };
    }

    /** The folder's name, as the log writes it. */
    String name() {
        @Nullable Path last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? "agent" : last.toString().replaceAll("\\s+", "_");
    }

    private static Settings apply(SettingsFile file, Optional<InstallationFile> installed, SettingsChange change)
            throws StateFault {
        return file.edit(old -> change.appliedAtStart(
                installed.map(found -> found.appliedTo(old)).orElse(old)));
    }

    private static String randomSerial(Surroundings around) {
        byte[] bytes = new byte[SERIAL_BYTES];
        around.random().nextBytes(bytes);
        return "CPU" + HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
    }
}
