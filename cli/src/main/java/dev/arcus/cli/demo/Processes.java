package dev.arcus.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The processes that the demo started, each with its log; ends every one of them, the last started first. */
final class Processes implements AutoCloseable {

    private static final long STOP_SECONDS = 10;

    private final Deque<Child> running = new ArrayDeque<>();
    private final String launcher;
    private final Path logs;

    /** {@code launcher}: the program {@code arcus}; {@code logs}: the folder for what they print. */
    Processes(String launcher, Path logs) {
        this.launcher = launcher;
        this.logs = logs;
    }

    /** A process that was started, and what it prints. */
    record Child(String name, Process process, Path log) {

        boolean isRunning() {
            return process.isAlive();
        }

        /** The last line it printed, for a message. */
        String lastWords() {
            try {
                var lines = Files.readAllLines(log);
                return lines.isEmpty() ? "it printed nothing" : lines.getLast();
            } catch (IOException e) {
                return "its log " + log + " cannot be read";
            }
        }
    }

    synchronized Child start(String name, Map<String, String> environment, List<String> arguments) {
        var log = logs.resolve(name + ".log");
        var command = new ArrayList<String>();
        command.add(launcher);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            Files.writeString(log, "", StandardOpenOption.CREATE);
            var child = new Child(name, builder.start(), log);
            running.push(child);
            return child;
        } catch (IOException e) {
            throw new DemoFailure("cannot start " + name + ": " + e.getMessage());
        }
    }

    /** Kills it as a power cut would. */
    void kill(Child child) {
        child.process().destroyForcibly();
        awaitEnd(child);
    }

    @Override
    public synchronized void close() {
        running.forEach(child -> child.process().destroy());
        running.forEach(this::awaitEnd);
        running.clear();
    }

    private void awaitEnd(Child child) {
        try {
            if (!child.process().waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                child.process().destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            child.process().destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
