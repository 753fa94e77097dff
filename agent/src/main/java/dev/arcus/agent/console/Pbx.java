package dev.arcus.agent.console;

import dev.arcus.agent.history.StatusBoard;
import dev.arcus.agent.pbx.PhoneSystem;
import dev.arcus.agent.state.PabxId;
import dev.arcus.agent.state.Settings;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.state.StateFolder;
import dev.arcus.agent.virtual.InstallationFile;

/**
 * The PBX that the pages are about.
 *
 * @param loader loads an installation file onto it
 */
public record Pbx(StateFolder state, PhoneSystem phone, StatusBoard board, Loader loader) {

    /** Loads an installation file, and returns the settings after it. */
    @FunctionalInterface
    public interface Loader {

        /**
         * @throws StateFault when it cannot be stored; loading it again then makes it whole
         */
        Settings load(InstallationFile file) throws StateFault;
    }

    /** <em>Rainbow PABX-ID</em>: what is set, else the CPU serial number. */
    PabxId pabxId(Settings settings) {
        return settings.pabxId().orElseGet(() -> new PabxId(phone.hardware().serial()));
    }

    /** The field <em>Activation code</em> as it is now. */
    CodeField codeField(Settings settings) {
        return CodeField.of(
                settings,
                pabxId(settings),
                state.credential(),
                board.now().history().codeMayHelp());
    }
}
