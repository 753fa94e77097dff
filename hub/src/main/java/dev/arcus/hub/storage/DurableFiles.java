package dev.arcus.hub.storage;

import dev.arcus.domain.store.StorageFailed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The file system that H2 writes through, {@code arcus:}. Its database files change from one sync to the next, whole
 * ({@link AtomicFile}).
 *
 * <p>A file that once failed to sync is not opened again: the kernel forgets such a failure after telling it once. Neither is
 * one whose disk failed under a write; only want of room passes, and may be mended while the hub runs.
 */
public final class DurableFiles extends FilePathWrapper {

    static final String SCHEME = "arcus";

    private static final Set<String> DAMAGED = ConcurrentHashMap.newKeySet();
    private static final Map<String, Consumer<StorageFailed>> WATCHERS = new ConcurrentHashMap<>();

    /** Lets H2 find it, in this process. */
    public static void register() {
        FilePath.register(new DurableFiles());
    }

    /**
     * From now on, {@code lost} is told when the disk fails under that file. H2 then closes the file and would open it again,
     * for reading only if it must; nobody else would notice that nothing can be stored any more.
     */
    static void watch(String name, Consumer<StorageFailed> lost) {
        WATCHERS.put(name, lost);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var name = toString();
        if (!name.endsWith(".mv.db") || mode.equals("r")) {
            return getBase().open(mode);
        }
        if (DAMAGED.contains(name)) {
            throw new IOException("an earlier sync of " + name + " failed; the hub must be restarted");
        }
        var log = FilePath.get(getBase() + ".log");
        return new AtomicFile(getBase().open(mode), () -> new WriteAheadLog(log.open("rw")), new Fate(name));
    }

    private record Fate(String name) implements AtomicFile.Fate {

        @Override
        public IOException notWritten(IOException reason) {
            Failure.ofDisk(reason).ifPresent(this::lost);
            return reason;
        }

        @Override
        public IOException notSynced(IOException reason) {
            lost(Failure.ofDisk(reason)
                    .orElseGet(() -> new StorageFailed(
                            StorageFailed.Reason.BROKEN,
                            "the disk of the database fails; the hub must be restarted",
                            reason)));
            return reason;
        }

        private void lost(StorageFailed failure) {
            DAMAGED.add(name);
            WATCHERS.getOrDefault(name, nobody -> {}).accept(failure);
        }
    }
}
