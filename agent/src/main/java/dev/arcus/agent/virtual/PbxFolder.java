package dev.arcus.agent.virtual;

import dev.arcus.agent.state.DurableFile;
import dev.arcus.agent.state.FileMark;
import dev.arcus.agent.state.KeyValues;
import dev.arcus.agent.state.StateFault;
import dev.arcus.wire.agent.Channel;
import dev.arcus.wire.agent.Stations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The files of one virtual PBX ({@code docs/agent.md}): {@code hardware}, made once; {@code installation}, loaded at
 * installation; {@code faults} and {@code calls}, written by whoever tests.
 */
public final class PbxFolder {

    private final Path folder;
    private final DurableFile hardware;
    private final DurableFile installation;
    private final DurableFile faults;
    private final DurableFile calls;

    public PbxFolder(Path folder) {
        this.folder = folder;
        this.hardware = new DurableFile(folder.resolve("hardware"));
        this.installation = new DurableFile(folder.resolve("installation"));
        this.faults = new DurableFile(folder.resolve("faults"));
        this.calls = new DurableFile(folder.resolve("calls"));
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

    /**
     * Makes a channel faulty, or well again.
     *
     * @param channel {@code conf} or {@code csta}
     * @param fault as in the file {@code faults}; nothing for well
     * @throws IllegalArgumentException when there is no such channel or fault; nothing is changed
     * @throws StateFault when it cannot be stored
     */
    public void fault(String channel, Optional<String> fault) throws StateFault {
        makeFolder();
        KeyValues changed = faults.readKeyValues().orElseGet(KeyValues::empty).without(channel);
        KeyValues wanted = changed.with(channel, fault);
        Faults.read(changed.with(channel, fault.orElse("silent")));
        faults.replaceVolatile(wanted.format());
    }

    /** The faults that are asked for, by channel. */
    public SequencedMap<String, String> faultTexts() throws StateFault {
        return faults.readKeyValues().orElseGet(KeyValues::empty).entries();
    }

    /** The calls so far. */
    public Calls calls() throws StateFault {
        Optional<KeyValues> found = calls.readKeyValues();
        try {
            return found.map(Calls::read).orElse(Calls.NONE);
        } catch (IllegalArgumentException e) {
            throw unusable(calls, e);
        }
    }

    /**
     * Places a call; it rings, is answered and ends by itself.
     *
     * @throws IllegalArgumentException with one line of reason when it cannot be placed
     */
    public void call(String from, String to, Instant now, Duration rings, Duration talks) throws StateFault {
        boolean cut = faults().of(Channel.CSTA).isPresent();
        if (cut) {
            throw new IllegalArgumentException("the telephony link (csta) has a fault: no call can be placed over it");
        }
        List<Stations.Station> phones =
                installation().map(InstallationFile::stations).orElse(List.of());
        store(calls().with(from, to, phones, now, rings, talks));
    }

    /**
     * Ends the call of a phone.
     *
     * @throws IllegalArgumentException when it has none
     */
    public void hangUp(String phone, Instant now) throws StateFault {
        store(calls().hungUp(phone, now));
    }

    FileMark callsMark() throws StateFault {
        return calls.mark();
    }

    private void store(Calls changed) throws StateFault {
        makeFolder();
        calls.replaceVolatile(changed.stored().format());
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
