package dev.arcus.hub.storage;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Says in the data folder who uses it. Words only; the lock is on the database file. */
final class HolderFile {

    private static final Logger LOG = System.getLogger(HolderFile.class.getName());

    private final Path file;

    HolderFile(Path folder) {
        this.file = folder.resolve("hub.holder");
    }

    void write() {
        try {
            Files.writeString(file, me());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "event=holder-not-written", e);
        }
    }

    String read() {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "a process that left no name";
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "event=holder-not-removed", e);
        }
    }

    /** This process, in words. */
    static String me() {
        return "process " + ProcessHandle.current().pid() + " on " + host() + " since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "an unnamed host";
        }
    }
}
