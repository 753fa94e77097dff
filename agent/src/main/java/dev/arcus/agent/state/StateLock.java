package dev.arcus.agent.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps two agents out of one state folder. The lock itself is the operating system's on the file {@code lock} and ends
 * with the process, however it dies; {@code lock.holder} only names the holder. The two are separate because closing any
 * handle of a locked file gives up the locks of the whole process (POSIX record locks), which is also why a folder held
 * by this very process is recognised before the file is opened.
 */
final class StateLock implements AutoCloseable {

    private static final String THIS_PROCESS = UUID.randomUUID().toString();

    /** Long enough for a passing {@link #livingHolder} of another process, which holds the lock for microseconds. */
    private static final int TRIES = 20;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(10);

    private final Path holderFile;
    private final FileChannel channel;

    private StateLock(Path holderFile, FileChannel channel) {
        this.holderFile = holderFile;
        this.channel = channel;
    }

    static StateLock take(Path folder) throws StateFault {
        Path file = folder.resolve("lock");
        Path holderFile = folder.resolve("lock.holder");
        if (holder(holderFile).filter(Holder::isThisProcess).isPresent()) {
            throw taken(folder, "this process");
        }
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lockedSoon(channel)) {
                channel.close();
                throw taken(folder, holder(holderFile).map(Holder::words).orElse("another process"));
            }
            new DurableFile(holderFile).replaceVolatile(Holder.current().text());
            return new StateLock(holderFile, channel);
        } catch (StateFault e) {
            throw e;
        } catch (IOException e) {
            throw StateFault.writing(file, e);
        }
    }

    /** The number of the living process that holds a folder, if any; 0 when it did not say. */
    static Optional<Long> livingHolder(Path folder) throws StateFault {
        Optional<Holder> named = holder(folder.resolve("lock.holder"));
        if (named.filter(Holder::isThisProcess).isPresent()) {
            return named.map(Holder::pid);
        }
        Path file = folder.resolve("lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return locked(channel)
                    ? Optional.empty()
                    : Optional.of(named.map(Holder::pid).orElse(0L));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw StateFault.reading(file, e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(holderFile);
        channel.close();
    }

    private static boolean lockedSoon(FileChannel channel) throws IOException {
        for (int i = 1; i < TRIES; i++) {
            if (locked(channel)) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
        return locked(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static StateFault taken(Path folder, String by) {
        return new StateFault(
                "state folder " + folder + " is in use by " + by + ": stop that agent or give another --state");
    }

    private static Optional<Holder> holder(Path holderFile) {
        try {
            return new DurableFile(holderFile)
                    .readKeyValues()
                    .map(found -> new Holder(found.number("pid"), found.required("process")));
        } catch (StateFault | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A process: its number alone may be given to another one later. */
    private record Holder(long pid, String process) {

        static Holder current() {
            return new Holder(ProcessHandle.current().pid(), THIS_PROCESS);
        }

        boolean isThisProcess() {
            return process.equals(THIS_PROCESS);
        }

        String words() {
            return "process " + pid;
        }

        String text() {
            return KeyValues.empty()
                    .with("pid", Long.toString(pid))
                    .with("process", process)
                    .format();
        }
    }
}
