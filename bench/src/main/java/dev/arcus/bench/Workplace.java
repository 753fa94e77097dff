package dev.arcus.bench;

import dev.arcus.bench.hub.HubProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The hub's folder and database of one run; gone afterwards, except for the log. */
final class Workplace implements AutoCloseable {
    private final Path launcher;
    private final Path data;

    private Workplace(Path launcher, Path data) {
        this.launcher = launcher;
        this.data = data;
    }

    static Workplace open(GatewayCommand options) {
        try {
            Files.createDirectories(options.out);
            return new Workplace(Launcher.find(), Files.createTempDirectory(options.out.toAbsolutePath(), "hub-"));
        } catch (IOException e) {
            throw new BenchFailure("cannot write to " + options.out + ": " + e.getMessage(), e);
        }
    }

    /** The same folder and database each time. */
    HubProcess startHub() {
        return HubProcess.start(launcher, data, List.of());
    }

    @Override
    public void close() {
        try (var tree = Files.walk(data)) {
            tree.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new BenchFailure("cannot remove " + data + ": " + e.getMessage(), e);
        }
    }
}
