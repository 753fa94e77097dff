package dev.arcus.e2e.support;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What a start of the hub taught the JVM, for the starts after it, as the launcher keeps it: about half of their processor time.
 * Learnt aside, once a process, and only where hub and libraries are jars: the JVM learns nothing from folders of classes.
 */
final class TrainedHub {

    private static final String REHEARSAL = "dev.arcus.hub.server.Rehearsal";
    private static final Map<String, String> OPERATOR = Map.of(
            "ARCUS_BOOTSTRAP_EMAIL", "rehearsal@localhost", "ARCUS_BOOTSTRAP_PASSWORD", "Only for the rehearsal 1");
    private static final Logger LOG = System.getLogger(TrainedHub.class.getName());
    private static final String OWN = System.getProperty("java.class.path");
    private static final CompletableFuture<List<String>> LEARNT =
            CompletableFuture.supplyAsync(TrainedHub::learn, Thread.ofPlatform().daemon()::start);

    private TrainedHub() {}

    /** Class path, and flags if there is something to begin with by now. */
    static List<String> options() {
        return LEARNT.getNow(List.of("-cp", OWN));
    }

    private static List<String> learn() {
        var plain = List.of("-cp", OWN);
        var jars = Arrays.stream(OWN.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .toList();
        if (jars.stream().noneMatch(TrainedHub::isHub)) {
            return plain;
        }
        var path = String.join(File.pathSeparator, jars);
        try {
            var folder = Files.createTempDirectory("trained-hub");
            var cache = folder.resolve("hub.aot");
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> forget(folder)));
            // The first start writes certificates and tables, which later ones seldom do.
            if (rehearse(folder, path, List.of()) && rehearse(folder, path, List.of("-XX:AOTCacheOutput=" + cache))) {
                return List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off", "-cp", path);
            }
            LOG.log(Level.WARNING, "hubs start untrained; {0} says why", folder);
        } catch (IOException | InterruptedException e) {
            LOG.log(Level.WARNING, "hubs start untrained", e);
        }
        return plain;
    }

    private static boolean isHub(String jar) {
        return String.valueOf(Path.of(jar).getFileName()).matches("hub-[0-9].*\\.jar");
    }

    private static boolean rehearse(Path folder, String path, List<String> flags)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(HubProcess.FLAGS);
        command.addAll(flags);
        command.addAll(List.of("-cp", path, REHEARSAL, folder.resolve("data").toString()));
        var log = ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().putAll(OPERATOR);
        return builder.start().waitFor() == 0;
    }

    private static void forget(Path folder) {
        try (var all = Files.walk(folder)) {
            all.sorted((one, other) -> other.compareTo(one)).forEach(file -> {
                var _ = file.toFile().delete();
            });
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "left behind", e);
        }
    }
}
