package dev.arcus.hub.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/**
 * A database file that only ever changes from one sync to the next, whole: neither a kill nor a power cut leaves anything
 * between. What is written waits in memory for the sync. That stores it in the {@link WriteAheadLog} as one group, synced, and
 * then in the file; whoever opens the file after a crash first stores again what the log holds.
 *
 * <p>Any thread. Reads see what is waiting.
 */
final class AtomicFile extends FileBaseDefault {

    private final FileChannel base;
    private final LogOpening opening;
    private final Fate fate;
    private final ReentrantLock syncing = new ReentrantLock();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    /** Guarded by the lock; what is being stored counts before what waits. */
    private List<Change> storing = List.of();

    private List<Change> waiting = new ArrayList<>();
    private long size;
    /** Guarded by {@code syncing}; there is none before the file is locked. */
    private @Nullable WriteAheadLog log;

    /** Opens the log beside the file. */
    @FunctionalInterface
    interface LogOpening {
        WriteAheadLog open() throws IOException;
    }

    /** Told of each failure of the disk; what is to be thrown. */
    interface Fate {

        /** Nothing of what was to be written is lost: it may succeed later, unless the disk itself failed. */
        IOException notWritten(IOException reason);

        /** Nobody knows what is on the disk now. */
        IOException notSynced(IOException reason);
    }

    AtomicFile(FileChannel base, LogOpening opening, Fate fate) {
        this.base = base;
        this.opening = opening;
        this.fate = fate;
    }

    /** The log is another process's as long as the file is. */
    @Override
    public FileLock tryLock(long position, long length, boolean shared) throws IOException {
        var acquired = base.tryLock(position, length, shared);
        if (acquired != null) {
            recover();
        }
        return acquired;
    }

    @Override
    public int write(ByteBuffer bytes, long position) {
        var copy = new byte[bytes.remaining()];
        bytes.get(copy);
        change(new Change.Bytes(position, copy), Math.max(size, position + copy.length));
        return copy.length;
    }

    @Override
    protected void implTruncate(long length) {
        change(new Change.Length(length), Math.min(size, length));
    }

    private void change(Change change, long newSize) {
        lock.writeLock().lock();
        try {
            waiting.add(change);
            size = newSize;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Everything that was written before the call survives whatever comes, as one. */
    @Override
    public void force(boolean metaData) throws IOException {
        syncing.lock();
        try {
            var target = log;
            if (target != null && take()) {
                store(target);
                if (target.isFull()) {
                    finish(target);
                }
            }
        } finally {
            syncing.unlock();
        }
    }

    private boolean take() {
        lock.writeLock().lock();
        try {
            storing = waiting;
            waiting = new ArrayList<>();
            return !storing.isEmpty();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void store(WriteAheadLog target) throws IOException {
        try {
            makeRoom();
            target.makeRoom(storing);
        } catch (IOException e) {
            putBack();
            throw fate.notWritten(e);
        }
        try {
            target.append(storing);
            for (var change : storing) {
                apply(change);
            }
        } catch (IOException e) {
            putBack();
            throw fate.notSynced(e);
        }
        stored();
    }

    private void stored() {
        lock.writeLock().lock();
        try {
            storing = List.of();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Takes from the disk what the file will need, so that what is in the log finds its place. */
    private void makeRoom() throws IOException {
        var end = storing.stream()
                .mapToLong(change -> change instanceof Change.Bytes bytes ? bytes.end() : 0)
                .max()
                .orElse(0);
        var from = base.size();
        if (end > from) {
            writeFully(ByteBuffer.allocate(Math.toIntExact(end - from)), from);
        }
    }

    private void putBack() {
        lock.writeLock().lock();
        try {
            var all = new ArrayList<>(storing);
            all.addAll(waiting);
            waiting = all;
            storing = List.of();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void finish(WriteAheadLog full) throws IOException {
        try {
            base.force(true);
            full.restart();
        } catch (IOException e) {
            throw fate.notSynced(e);
        }
    }

    private void recover() throws IOException {
        syncing.lock();
        try {
            var found = opening.open();
            for (var group : found.read()) {
                for (var change : group) {
                    apply(change);
                }
            }
            base.force(true);
            found.restart();
            log = found;
            size = base.size();
        } finally {
            syncing.unlock();
        }
    }

    private void apply(Change change) throws IOException {
        switch (change) {
            case Change.Bytes(var position, var bytes) -> writeFully(ByteBuffer.wrap(bytes), position);
            case Change.Length(var length) -> base.truncate(length);
        }
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        lock.readLock().lock();
        try {
            var count = (int) Math.min(bytes.remaining(), size - position);
            if (count <= 0) {
                return bytes.hasRemaining() ? -1 : 0;
            }
            var part = bytes.slice(bytes.position(), count);
            readFully(part, position);
            overlay(storing, part, position);
            overlay(waiting, part, position);
            bytes.position(bytes.position() + count);
            return count;
        } finally {
            lock.readLock().unlock();
        }
    }

    private static void overlay(List<Change> changes, ByteBuffer part, long position) {
        for (var change : changes) {
            if (change instanceof Change.Bytes(var at, var content)) {
                var from = Math.max(at, position);
                var to = Math.min(at + content.length, position + part.capacity());
                if (from < to) {
                    part.put((int) (from - position), content, (int) (from - at), (int) (to - from));
                }
            }
        }
    }

    @Override
    public long size() {
        lock.readLock().lock();
        try {
            return size;
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    protected void implCloseChannel() throws IOException {
        syncing.lock();
        try {
            storeTheLast();
            if (log != null) {
                log.close();
            }
        } finally {
            log = null;
            base.close();
            syncing.unlock();
        }
    }

    /** What cannot be stored any more was promised to nobody. */
    private void storeTheLast() {
        try {
            force(true);
        } catch (IOException told) {
            // The hub was told of it where it happened.
        }
    }

    private void readFully(ByteBuffer part, long position) throws IOException {
        while (part.hasRemaining() && base.read(part, position + part.position()) > 0) {}
    }

    private void writeFully(ByteBuffer bytes, long position) throws IOException {
        for (var at = position; bytes.hasRemaining(); ) {
            at += base.write(bytes, at);
        }
    }
}
