package dev.arcus.hub.storage;

import dev.arcus.domain.store.StorageFailed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The file system that H2 writes through, {@code arcus:}. H2 orders its writes only by hope: it may overwrite what an earlier
 * write made superfluous before that write is on disk. Here a write to a strict file first waits until all earlier ones are on
 * disk. Files are strict while H2 opens and closes them; between, {@link H2Barrier} keeps the order at a lower price.
 *
 * <p>A file that once failed to sync is not opened again: the kernel forgets such a failure after telling it once. Neither is
 * one whose disk failed under a write; only want of room passes, and may be mended while the hub runs.
 */
public final class DurableFiles extends FilePathWrapper {

    static final String SCHEME = "arcus";

    private static final Set<String> RELAXED = ConcurrentHashMap.newKeySet();
    private static final Set<String> DAMAGED = ConcurrentHashMap.newKeySet();
    private static final Map<String, Consumer<StorageFailed>> WATCHERS = new ConcurrentHashMap<>();

    static void register() {
        FilePath.register(new DurableFiles());
    }

    /**
     * From now on, {@code lost} is told when the disk fails under that file. H2 then closes the file and would open it again,
     * for reading only if it must; nobody else would notice that nothing can be stored any more.
     */
    static void watch(String name, Consumer<StorageFailed> lost) {
        WATCHERS.put(name, lost);
    }

    private static IOException failed(String name, IOException reason) {
        Failure.ofDisk(reason).ifPresent(lost -> {
            DAMAGED.add(name);
            WATCHERS.getOrDefault(name, nobody -> {}).accept(lost);
        });
        return reason;
    }

    static void relax(String name) {
        RELAXED.add(name);
    }

    static void makeStrict(String name) {
        RELAXED.remove(name);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var name = toString();
        if (!name.endsWith(".mv.db")) {
            return getBase().open(mode);
        }
        if (DAMAGED.contains(name)) {
            throw new IOException("an earlier sync of " + name + " failed; the hub must be restarted");
        }
        makeStrict(name);
        return new OrderedFile(getBase().open(mode), name);
    }

    private static final class OrderedFile extends FileBaseDefault {

        private final FileChannel base;
        private final String name;

        OrderedFile(FileChannel base, String name) {
            this.base = base;
            this.name = name;
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            keepOrder();
            try {
                return base.write(bytes, position);
            } catch (IOException e) {
                throw failed(name, e);
            }
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            keepOrder();
            try {
                base.truncate(size);
            } catch (IOException e) {
                throw failed(name, e);
            }
        }

        @Override
        public void force(boolean metaData) throws IOException {
            try {
                base.force(metaData);
            } catch (IOException e) {
                DAMAGED.add(name);
                throw failed(name, e);
            }
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return base.read(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }

        @Override
        public String toString() {
            return name;
        }

        private void keepOrder() throws IOException {
            if (!RELAXED.contains(name)) {
                force(true);
            }
        }
    }
}
