package dev.arcus.hub.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The file system that H2 writes through, {@code arcus:}. H2 orders its writes only by hope: it may overwrite what an earlier
 * write made superfluous before that write is on disk. Here a write to a strict file first waits until all earlier ones are on
 * disk. Files are strict while H2 opens and closes them; between, {@link H2Barrier} keeps the order at a lower price.
 *
 * <p>A file that once failed to sync is not opened again: the kernel forgets such a failure after telling it once.
 */
public final class DurableFiles extends FilePathWrapper {

    static final String SCHEME = "arcus";

    private static final Set<String> RELAXED = ConcurrentHashMap.newKeySet();
    private static final Set<String> DAMAGED = ConcurrentHashMap.newKeySet();

    static void register() {
        FilePath.register(new DurableFiles());
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
            return base.write(bytes, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            keepOrder();
            base.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            try {
                base.force(metaData);
            } catch (IOException e) {
                DAMAGED.add(name);
                throw e;
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
