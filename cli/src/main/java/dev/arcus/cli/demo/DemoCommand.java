package dev.arcus.cli.demo;

import dev.arcus.cli.client.ApiFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code arcus demo}. Exit codes: 0 both PBXs were Running (and stopped by Ctrl-C), 1 something failed, 2 bad options. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Plays both journeys with a real hub and two virtual PBXs, then stays up until Ctrl-C.")
public final class DemoCommand implements Callable<Integer> {

    @Option(names = "--once", description = "Also cut one PBX off and see it return, then end.")
    private boolean once;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Keep the data there (default: a folder that is deleted).")
    private @Nullable Path keep;

    @Override
    public Integer call() throws Exception {
        var folder = keep == null ? Files.createTempDirectory("arcus-demo") : Files.createDirectories(keep);
        var processes = new Processes(launcher(), Files.createDirectories(folder.resolve("logs")));
        var cleaning = Thread.ofPlatform().unstarted(() -> clean(processes, folder));
        Runtime.getRuntime().addShutdownHook(cleaning);
        try {
            new Demo(processes, folder, new Story(System.out)).play(once);
            if (!once) {
                new CountDownLatch(1).await();
            }
            return 0;
        } catch (DemoFailure | ApiFailure e) {
            System.err.println("The demo failed: " + e.getMessage());
            return 1;
        }
    }

    private static String launcher() {
        var launcher = System.getenv("ARCUS_LAUNCHER");
        if (launcher == null) {
            throw new DemoFailure("start the demo with the launcher: ./arcus demo");
        }
        return launcher;
    }

    private void clean(Processes processes, Path folder) {
        processes.close();
        if (keep != null) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
