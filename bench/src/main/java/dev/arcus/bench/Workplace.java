package dev.arcus.bench;

import dev.arcus.bench.Setup.Database;
import dev.arcus.bench.hub.HubProcess;
import dev.arcus.hub.storage.DatabaseSettings;
import dev.arcus.testing.ThrowAwayPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The hub's folder and database of one run; gone afterwards, except for the log. */
final class Workplace implements AutoCloseable {
    private final Path launcher;
    private final Path data;
    private final List<String> more;
    private final DatabaseSettings database;

    private Workplace(Path launcher, Path data, List<String> more, DatabaseSettings database) {
        this.launcher = launcher;
        this.data = data;
        this.more = List.copyOf(more);
        this.database = database;
    }

    static Workplace open(Setup setup) {
        try {
            Files.createDirectories(setup.out());
            var folder = Files.createTempDirectory(setup.out().toAbsolutePath(), "hub-");
            var data = folder.resolve("data");
            var launcher = Optional.ofNullable(setup.launcher()).orElseGet(Launcher::find);
            return setup.database() == Database.POSTGRES
                    ? onPostgres(launcher, folder, data)
                    : new Workplace(launcher, data, List.of(), new DatabaseSettings.Embedded(data.resolve("db")));
        } catch (IOException e) {
            throw new BenchFailure("cannot write to " + setup.out() + ": " + e.getMessage(), e);
        }
    }

    /** The same folder and database each time. */
    HubProcess startHub() {
        return HubProcess.start(launcher, data, more);
    }

    /** The program {@code arcus}. */
    Path launcher() {
        return launcher;
    }

    /** The hub's data folder. */
    Path data() {
        return data;
    }

    /** The hub's database, to be opened while no hub runs. */
    DatabaseSettings database() {
        return database;
    }

    /** Where the data folder lies; gone with it. */
    Path folder() {
        return Objects.requireNonNull(data.getParent());
    }

    /** Runs a command of the launcher on the data folder, unless it names another one, and returns how long it took. */
    Duration run(String... command) {
        var all = new ArrayList<String>();
        all.add(launcher.toString());
        all.addAll(List.of(command));
        if (!all.contains("--data")) {
            all.addAll(List.of("--data", data.toString()));
        }
        var log = folder().resolve("command.log");
        var start = System.nanoTime();
        try {
            var process = new ProcessBuilder(all)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new BenchFailure(command[1] + " failed: " + Files.readString(log));
            }
            return Duration.ofNanos(System.nanoTime() - start);
        } catch (IOException e) {
            throw new BenchFailure("cannot run " + all + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", e);
        }
    }

    /** A throw-away cluster that syncs, as production does; ends with this process. */
    private static Workplace onPostgres(Path launcher, Path folder, Path data) throws IOException {
        var server = ThrowAwayPostgres.running();
        var url = server.createDatabase();
        var file = Files.writeString(
                folder.resolve("hub.conf"), "database-url = " + url + "\ndatabase-user = " + server.user() + "\n");
        return new Workplace(
                launcher,
                data,
                List.of("--config", file.toString()),
                new DatabaseSettings.PostgreSql(url, server.user(), server.password()));
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
