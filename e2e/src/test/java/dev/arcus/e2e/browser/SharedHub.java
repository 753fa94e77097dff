package dev.arcus.e2e.browser;

import dev.arcus.e2e.support.HubProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The hub and the browsers that all classes of a run share which change nothing of the hub itself; they end with the run. */
final class SharedHub implements AutoCloseable {

    private final Path folder;
    private final HubProcess hub;
    private final Deque<Chromium> idle = new ConcurrentLinkedDeque<>();

    private SharedHub(Path folder) {
        this.folder = folder;
        this.hub = HubProcess.start(HubProcess.Setup.in(folder));
    }

    /** That of the run; whoever asks first starts it. */
    static SharedHub of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedHub.class))
                .computeIfAbsent(SharedHub.class, key -> open(), SharedHub.class);
    }

    /** Where whoever shares it may keep files until the run ends. */
    Path folder() {
        return folder;
    }

    HubProcess hub() {
        return hub;
    }

    /** A browser that nobody else uses until it is given back: each is for one thread at a time. */
    Chromium take() {
        var free = idle.poll();
        return free == null ? Chromium.start() : free;
    }

    void giveBack(Chromium chromium) {
        idle.add(chromium);
    }

    @Override
    public void close() {
        idle.forEach(Chromium::close);
        hub.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SharedHub open() {
        try {
            return new SharedHub(Files.createTempDirectory("arcus-browser"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
