package dev.arcus.hub.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.h2.store.fs.retry.FilePathRetryOnInterrupt;

/**
 * A disk that can lose its power. It stands where H2's own {@code retry:} stands in the name of the hub's database, and knows
 * what of each file was synchronised. What was written later a power cut leaves in any part, sector by sector.
 */
public final class UnsafeDisk extends FilePathWrapper implements AutoCloseable {

    private static final String SCHEME = "retry";
    private static final int SECTOR = 512;
    /** A synchronisation takes its time, so that others write meanwhile. */
    private static final long SYNC_NANOS = 500_000;

    private static final Map<String, Platter> PLATTERS = new ConcurrentHashMap<>();
    /** It goes off for all files at once. */
    private static final Object POWER = new Object();

    static UnsafeDisk install() {
        var disk = new UnsafeDisk();
        FilePath.register(disk);
        return disk;
    }

    @Override
    public void close() {
        FilePath.register(new FilePathRetryOnInterrupt());
        PLATTERS.clear();
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var path = Path.of(getBase().toString());
        var platter = PLATTERS.computeIfAbsent(path.toString(), name -> new Platter(content(path)));
        return new Recorded(getBase().open(mode), platter);
    }

    /** Cuts the power now: writes to {@code copies} what the disk may hold of the files in {@code folder}, which go on. */
    void cut(Path folder, Path copies, RandomGenerator random) throws IOException {
        synchronized (POWER) {
            for (var platter : PLATTERS.entrySet()) {
                var file = Path.of(platter.getKey());
                if (folder.equals(file.getParent())) {
                    Files.write(
                            copies.resolve(file.getFileName()),
                            platter.getValue().afterPowerCut(random));
                }
            }
        }
    }

    private static byte[] content(Path path) {
        try {
            return Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is on the disk for certain, and what was written since. Guarded by {@link #POWER}. */
    private static final class Platter {

        private byte[] certain;
        private final List<Change> later = new ArrayList<>();
        private long syncedCount;

        Platter(byte[] certain) {
            this.certain = certain;
        }

        void wrote(Change change) {
            synchronized (POWER) {
                later.add(change);
            }
        }

        /** How many changes there ever were. */
        long written() {
            synchronized (POWER) {
                return syncedCount + later.size();
            }
        }

        /** The first {@code count} changes that there ever were are on the disk. */
        void synced(long count) {
            synchronized (POWER) {
                var news = later.subList(0, Math.toIntExact(Math.max(0, count - syncedCount)));
                syncedCount += news.size();
                for (var change : news) {
                    certain = applied(certain, change);
                }
                news.clear();
            }
        }

        byte[] afterPowerCut(RandomGenerator random) {
            var share = random.nextInt(4) / 3.0;
            var image = certain.clone();
            for (var change : later) {
                image = switch (change) {
                    case Change.Length length -> random.nextDouble() < share ? applied(image, length) : image;
                    case Change.Bytes bytes -> torn(image, bytes, share, random);
                };
            }
            return image;
        }

        private static byte[] torn(byte[] image, Change.Bytes change, double share, RandomGenerator random) {
            var result = image;
            for (var at = 0; at < change.bytes().length; at += SECTOR) {
                if (random.nextDouble() < share) {
                    var end = Math.min(at + SECTOR, change.bytes().length);
                    var sector = Arrays.copyOfRange(change.bytes(), at, end);
                    result = applied(result, new Change.Bytes(change.position() + at, sector));
                }
            }
            return result;
        }

        private static byte[] applied(byte[] image, Change change) {
            return switch (change) {
                case Change.Length(var size) -> Arrays.copyOf(image, Math.toIntExact(size));
                case Change.Bytes(var position, var bytes) -> {
                    var end = Math.toIntExact(position + bytes.length);
                    var result = end > image.length ? Arrays.copyOf(image, end) : image;
                    System.arraycopy(bytes, 0, result, Math.toIntExact(position), bytes.length);
                    yield result;
                }
            };
        }
    }

    private static final class Recorded extends FileBaseDefault {

        private final FileChannel base;
        private final Platter platter;

        Recorded(FileChannel base, Platter platter) {
            this.base = base;
            this.platter = platter;
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            var copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            var count = base.write(bytes, position);
            platter.wrote(new Change.Bytes(position, Arrays.copyOf(copy, count)));
            return count;
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            base.truncate(size);
            platter.wrote(new Change.Length(size));
        }

        /** What was written before it began is on the disk when it returns; of what is written meanwhile nothing need be. */
        @Override
        public void force(boolean metaData) {
            var before = platter.written();
            LockSupport.parkNanos(SYNC_NANOS);
            platter.synced(before);
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
    }
}
