package dev.arcus.bench;

import dev.arcus.bench.GatewayCommand.Database;
import dev.arcus.bench.hub.HubProcess;
import dev.arcus.testing.ThrowAwayPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The hub's folder and database of one run; gone afterwards, except for the log. */
final class Workplace implements AutoCloseable {
    private final Path launcher;
    private final Path data;
    private final List<String> more;

    private Workplace(Path launcher, Path data, List<String> more) {
        this.launcher = launcher;
        this.data = data;
        this.more = List.copyOf(more);
    }

    static Workplace open(GatewayCommand options) {
        try {
            Files.createDirectories(options.out);
            var folder = Files.createTempDirectory(options.out.toAbsolutePath(), "hub-");
            var more = options.database == Database.POSTGRES ? usePostgres(folder) : List.<String>of();
            var launcher = Optional.ofNullable(options.launcher).orElseGet(Launcher::find);
            return new Workplace(launcher, folder.resolve("data"), more);
        } catch (IOException e) {
            throw new BenchFailure("cannot write to " + options.out + ": " + e.getMessage(), e);
        }
    }

    /** The same folder and database each time. */
    HubProcess startHub() {
        return HubProcess.start(launcher, data, more);
    }

    /** A throw-away cluster that syncs, as production does; ends with this process. */
    private static List<String> usePostgres(Path folder) throws IOException {
        var server = ThrowAwayPostgres.running();
        var settings = "database-url = " + server.createDatabase() + "\ndatabase-user = " + server.user() + "\n";
        return List.of(
                "--config",
                Files.writeString(folder.resolve("hub.conf"), settings).toString());
    }

    @Override
    public void close() {
        try (var tree = Files.walk(Objects.requireNonNull(data.getParent()))) {
            tree.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new BenchFailure("cannot remove " + data + ": " + e.getMessage(), e);
        }
    }
}
