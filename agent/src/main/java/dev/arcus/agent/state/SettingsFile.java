package dev.arcus.agent.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
    public synchronized Settings edit(UnaryOperator<Settings> change) throws StateFault {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assert held.isValid();
            Settings old = read();
            Settings changed = change.apply(old);
            if (changed.equals(old)) {
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

    /** A mark that differs after each edit by anyone: cheap enough to look at twice a second. */
    public Mark mark() throws StateFault {
        try {
            BasicFileAttributes now = Files.readAttributes(file.path(), BasicFileAttributes.class);
            return new Mark(now.fileKey() + "/" + now.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        } catch (NoSuchFileException e) {
            return Mark.ABSENT;
        } catch (IOException e) {
            throw StateFault.reading(file.path(), e);
        }
    }

    /** Which writing of the file this is: take it before reading, and no edit is missed. */
    public record Mark(String text) {

        static final Mark ABSENT = new Mark("");
    }
}
