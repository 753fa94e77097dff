package dev.arcus.e2e.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An agent with its virtual PBX, or a folder full of them, as a process of its own. One thread. */
public final class AgentProcess implements AutoCloseable {

    /** Of the Java machine, as the launcher gives them. */
    public static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xmx96m",
            "-Xss512k",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-Djdk.http.auth.tunneling.disabledSchemes=");

    private final ChildProcess.Program program;
    private final Consumer<String> listener;
    private ChildProcess child;

    private AgentProcess(ChildProcess.Program program, Consumer<String> listener) {
        this.program = program;
        this.listener = listener;
        this.child = ChildProcess.start(program, listener);
    }

    /** One agent on the state folder {@code folder/name}, with further options of {@code arcus agent}. */
    public static AgentProcess start(String name, Path folder, String... options) {
        var arguments = new ArrayList<>(List.of("--state", folder.resolve(name).toString()));
        arguments.addAll(List.of(options));
        return new AgentProcess(program(name, folder, arguments), line -> {});
    }

    /** An agent for each state folder in {@code fleet}; {@code listener} hears what they print. */
    public static AgentProcess fleet(Path fleet, Path logs, Consumer<String> listener) {
        var arguments = List.of("--fleet", fleet.toString());
        return new AgentProcess(program(String.valueOf(fleet.getFileName()), logs, arguments), listener);
    }

    /** Starts it again on the same folder, after it ended. */
    public void restart() {
        child.close();
        child = ChildProcess.start(program, listener);
    }

    public ChildProcess process() {
        return child;
    }

    @Override
    public void close() {
        child.close();
    }

    private static ChildProcess.Program program(String name, Path logs, List<String> arguments) {
        return new ChildProcess.Program(name, logs, FLAGS, "dev.arcus.agent.AgentMain", arguments, Map.of());
    }
}
