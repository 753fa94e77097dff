package dev.arcus.agent.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The settings of a state folder. Any process may edit them, one at a time (a lock on {@code settings.lock}); readers
 * need no lock, because the file is replaced as a whole. Within one process edits are serialised by this object: make one
 * per folder.
 */
public final class SettingsFile {

    private final DurableFile file;
    private final Path lock;

    public SettingsFile(Path folder) {
        this.file = new DurableFile(folder.resolve("settings"));
        this.lock = folder.resolve("settings.lock");
    }

    /**
     * The settings now; factory settings when there are none yet.
     *
     * @throws StateFault when they cannot be read or are damaged
     */
    public Settings read() throws StateFault {
        Optional<KeyValues> stored = file.readKeyValues();
        try {
            return stored.map(Settings::read).orElseGet(Settings::factory);
        } catch (IllegalArgumentException e) {
            throw StateFault.damaged(file.path(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * Changes the settings durably and returns the new ones; a change that changes nothing writes nothing.
     *
     * @throws StateFault when it could not be stored; the old ones stand
     */
    public Settings edit(UnaryOperator<Settings> change) throws StateFault {
        return replace(change, false);
    }

    /**
     * As {@link #edit}, but counts as a change even if nothing is different: a person pressed <em>Apply</em>, and a running
     * agent tries at once.
     *
     * @throws StateFault when it could not be stored; the old ones stand
     */
    public Settings apply(UnaryOperator<Settings> change) throws StateFault {
        return replace(change, true);
    }

    /**
     * Back to factory settings.
     *
     * @throws StateFault when they could not be removed; the old ones stand
     */
    synchronized void forget() throws StateFault {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assert held.isValid();
            file.delete();
        } catch (StateFault e) {
            throw e;
        } catch (IOException e) {
            throw StateFault.writing(lock, e);
        }
    }

    private synchronized Settings replace(UnaryOperator<Settings> change, boolean always) throws StateFault {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assert held.isValid();
            Settings old = read();
            Settings changed = change.apply(old);
            if (changed.equals(old) && !always) {
                return old;
            }
            Settings numbered = changed.withRevision(old.revision() + 1);
            file.replace(numbered.stored().format());
            return numbered;
        } catch (StateFault e) {
            throw e;
        } catch (IOException e) {
            throw StateFault.writing(lock, e);
        }
    }

    /** Differs after each edit by anyone: cheap enough to look at twice a second. */
    public FileMark mark() throws StateFault {
        return file.mark();
    }
}
