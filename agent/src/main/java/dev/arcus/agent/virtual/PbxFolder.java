package dev.arcus.agent.virtual;

import dev.arcus.agent.state.DurableFile;
import dev.arcus.agent.state.FileMark;
import dev.arcus.agent.state.KeyValues;
import dev.arcus.agent.state.StateFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of one virtual PBX ({@code docs/agent.md}): {@code hardware}, made once; {@code installation}, loaded at
 * installation; {@code faults}, written by whoever tests.
 */
public final class PbxFolder {

    private final Path folder;
    private final DurableFile hardware;
    private final DurableFile installation;
    private final DurableFile faults;

    public PbxFolder(Path folder) {
        this.folder = folder;
        this.hardware = new DurableFile(folder.resolve("hardware"));
        this.installation = new DurableFile(folder.resolve("installation"));
        this.faults = new DurableFile(folder.resolve("faults"));
    }

    /** What the PBX is, or nothing before it was built. */
    public Optional<Nameplate> nameplate() throws StateFault {
        Optional<KeyValues> stored = hardware.readKeyValues();
        try {
            return stored.map(Nameplate::read);
        } catch (IllegalArgumentException e) {
            throw unusable(hardware, e);
        }
    }

    /** What is installed; nothing on a stock PBX that was not installed yet. */
    public Optional<InstallationFile> installation() throws StateFault {
        Optional<String> text = installation.read();
        try {
            return text.map(found -> InstallationFile.parse(found, folder));
        } catch (IllegalArgumentException e) {
            throw unusable(installation, e);
        }
    }

    /** Builds the PBX, or changes its software version. */
    public void build(Nameplate plate) throws StateFault {
        makeFolder();
        if (plate.delivery() == Delivery.BTCO && installation().isEmpty()) {
            install(InstallationFile.onBoard(plate.serial()));
        }
        hardware.replace(plate.stored().format());
    }

    /** Loads an installation file. */
    public void install(InstallationFile file) throws StateFault {
        makeFolder();
        installation.replace(file.text());
    }

    /** As it left the factory: customer data on board of a BTCO PBX, nothing on one from stock; the hardware stays. */
    public void forget() throws StateFault {
        Optional<String> onBoard =
                nameplate().filter(plate -> plate.delivery() == Delivery.BTCO).map(Nameplate::serial);
        if (onBoard.isPresent()) {
            install(InstallationFile.onBoard(onBoard.get()));
        } else {
            installation.delete();
        }
    }

    /** The faults that are asked for now. */
    Faults faults() throws StateFault {
        Optional<KeyValues> found = faults.readKeyValues();
        try {
            return found.map(Faults::read).orElse(Faults.NONE);
        } catch (IllegalArgumentException e) {
            throw unusable(faults, e);
        }
    }

    FileMark faultsMark() throws StateFault {
        return faults.mark();
    }

    FileMark installationMark() throws StateFault {
        return installation.mark();
    }

    private void makeFolder() throws StateFault {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StateFault("cannot make " + folder + ": " + e.getMessage());
        }
    }

    private static StateFault unusable(DurableFile file, IllegalArgumentException why) {
        return new StateFault(file.path() + " cannot be used: " + why.getMessage());
    }
}
