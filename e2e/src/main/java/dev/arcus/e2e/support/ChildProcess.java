package dev.arcus.e2e.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A Java program of this project as a real process, from the class path of this one. It prints into a file, which a kill does
 * not shorten; one thread of ours reads that, line by line, for memory and listener.
 */
public final class ChildProcess implements AutoCloseable {

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(15);
    private static final long LOOK_NANOS = 300_000;
    private static final int BUFFER = 64 << 10;

    /** Whoever ends this process ends them. */
    private static final Set<Process> CHILDREN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> CHILDREN.forEach(Signal.KILL::to)));
    }

    private final String name;
    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Consumer<String> listener;
    private final Path log;
    private final Thread reader;
    private volatile long read;

    private ChildProcess(String name, Process process, Path log, long read, Consumer<String> listener) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.read = read;
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
            command.addAll(
                    main.startsWith("dev.arcus.hub.")
                            ? TrainedHub.options()
                            : List.of("-cp", System.getProperty("java.class.path")));
            command.add(main);
            command.addAll(arguments);
            return command;
        }
    }

    /** Starts it; {@code listener} hears each line as it comes, on the reading thread. */
    public static ChildProcess start(Program program, Consumer<String> listener) {
        try {
            Files.createDirectories(program.folder());
            var log = program.folder().resolve(program.name() + ".log");
            var before = Files.exists(log) ? Files.size(log) : 0;
            var builder = new ProcessBuilder(program.command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(program.environment());
            var child = new ChildProcess(program.name(), builder.start(), log, before, listener);
            CHILDREN.add(child.process);
            return child;
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

    /** Returns when everything is read that it has printed; it must be dead or stopped. */
    public void drain() {
        // A stop reaches the last of its threads a moment after the call.
        var end = System.nanoTime() + STOPS_WITHIN.toNanos();
        do {
            pause();
        } while (read < printed() && System.nanoTime() - end < 0);
    }

    private long printed() {
        try {
            return Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The exit value, once it ended by itself. */
    public int awaitExit(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(name + " did not end; it printed:\n" + output());
            }
            reader.join(limit);
            CHILDREN.remove(process);
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

    private void readAll() {
        var buffer = ByteBuffer.allocate(BUFFER);
        var line = new ByteArrayOutputStream();
        try (var in = FileChannel.open(log, StandardOpenOption.READ)) {
            in.position(read);
            var last = false;
            while (!last) {
                last = !process.isAlive();
                for (var count = in.read(buffer.clear()); count > 0; count = in.read(buffer.clear())) {
                    split(buffer.flip(), line);
                    read = in.position();
                }
                LockSupport.parkNanos(last ? 0 : LOOK_NANOS);
            }
        } catch (IOException e) {
            lines.add("(reading ended: " + e.getMessage() + ")");
        }
    }

    private void split(ByteBuffer bytes, ByteArrayOutputStream line) {
        while (bytes.hasRemaining()) {
            var each = bytes.get();
            if (each == '\n') {
                var text = line.toString(StandardCharsets.UTF_8);
                line.reset();
                listener.accept(text);
                lines.add(text);
            } else {
                line.write(each);
            }
        }
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
