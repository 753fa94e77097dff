package dev.arcus.e2e.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A Java program of this project as a real process, from the class path of this one. One thread of its own reads what it
 * prints, line by line: into the log file, into memory, to the listener.
 */
public final class ChildProcess implements AutoCloseable {

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(15);

    private final String name;
    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Consumer<String> listener;
    private final Path log;
    private final Thread reader;

    private ChildProcess(String name, Process process, Path log, Consumer<String> listener) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.listener = listener;
        this.reader = Thread.ofPlatform().name("log of " + name).daemon().start(this::readAll);
    }

    /**
     * What to start.
     *
     * @param name for messages and the log file
     * @param folder where {@code <name>.log} is written; a restart appends
     * @param flags of the Java machine
     * @param main class with the main method
     * @param environment added to ours
     */
    public record Program(
            String name,
            Path folder,
            List<String> flags,
            String main,
            List<String> arguments,
            Map<String, String> environment) {

        public Program {
            flags = List.copyOf(flags);
            arguments = List.copyOf(arguments);
            environment = Map.copyOf(environment);
        }

        private List<String> command() {
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(flags);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
            command.addAll(arguments);
            return command;
        }
    }

    /** Starts it; {@code listener} hears each line as it comes, on the reading thread. */
    public static ChildProcess start(Program program, Consumer<String> listener) {
        try {
            var builder = new ProcessBuilder(program.command()).redirectErrorStream(true);
            builder.environment().putAll(program.environment());
            var log = program.folder().resolve(program.name() + ".log");
            return new ChildProcess(program.name(), builder.start(), log, listener);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void signal(Signal signal) {
        signal.to(process);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** All that it printed so far. */
    public List<String> lines() {
        return lines;
    }

    public String output() {
        return String.join("\n", lines);
    }

    /**
     * The first line, printed already or to come, that fits.
     *
     * @throws IllegalStateException with all it printed when it ended, or {@code limit} passed, without such a line
     */
    public String awaitLine(Predicate<String> fits, Duration limit) {
        var end = System.nanoTime() + limit.toNanos();
        while (true) {
            var ended = !reader.isAlive();
            var found = lines.stream().filter(fits).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (ended || System.nanoTime() - end > 0) {
                throw new IllegalStateException(
                        name + (ended ? " ended" : " did not say what was awaited") + "; it printed:\n" + output());
            }
            pause();
        }
    }

    /** Returns when everything is read that it has printed: all of it when it is dead, what is in the pipe when it is stopped. */
    public void drain() {
        try {
            if (process.isAlive()) {
                for (var quiet = 0; quiet < 3; quiet = process.getInputStream().available() == 0 ? quiet + 1 : 0) {
                    pause();
                }
            } else {
                reader.join(STOPS_WITHIN);
            }
        } catch (IOException gone) {
            drainDead();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** The exit value, once it ended by itself. */
    public int awaitExit(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(name + " did not end; it printed:\n" + output());
            }
            reader.join(limit);
            return process.exitValue();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** SIGKILL, and returns when it is gone. */
    public void kill() {
        signal(Signal.KILL);
        awaitExit(STOPS_WITHIN);
    }

    /** SIGTERM, and returns when it is gone. */
    public void stop() {
        signal(Signal.CONT);
        signal(Signal.TERM);
        awaitExit(STOPS_WITHIN);
    }

    /** Ends it whatever it does. */
    @Override
    public void close() {
        kill();
    }

    private void drainDead() {
        try {
            reader.join(STOPS_WITHIN);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void readAll() {
        try (var in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var out = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                listener.accept(line);
                lines.add(line);
                append(out, line);
            }
        } catch (IOException killedMeanwhile) {
            lines.add("(reading ended: " + killedMeanwhile.getMessage() + ")");
        }
    }

    private static void append(Writer out, String line) throws IOException {
        out.write(line);
        out.write('\n');
        out.flush();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(1);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", e);
    }
}
