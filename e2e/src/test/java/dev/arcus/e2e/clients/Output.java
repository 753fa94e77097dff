package dev.arcus.e2e.clients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.arcus.e2e.support.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a program printed, errors included.
 *
 * @param exit its exit value; {@link #ENDED} when it had to be ended
 */
record Output(String text, int exit) {

    static final int ENDED = -1;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Runs {@code command} to its end; {@code limit} passed is a failure that shows all it printed. */
    static Output of(List<String> command, Path folder, Map<String, String> environment, Duration limit) {
        return of(command, folder, environment, limit, false);
    }

    /**
     * The same for a program that may never exit: it is ended as soon as its answer, a line of JSON, is complete. It prints into a
     * file, so nothing is lost by that.
     */
    static Output untilAnswer(List<String> command, Path folder, Map<String, String> environment, Duration limit) {
        return of(command, folder, environment, limit, true);
    }

    /** The line of JSON that it printed. */
    JsonNode json() {
        return answer(text).orElseThrow(() -> new AssertionError("no JSON in: " + text));
    }

    /** What is printed without colours and cursor movements. */
    String plain() {
        return text.replaceAll("\\u001b\\[[0-9;]*[A-Za-z]", "");
    }

    private static Output of(
            List<String> command, Path folder, Map<String, String> environment, Duration limit, boolean answerEnds) {
        try {
            var file = Files.createTempFile("arcus-client", ".txt");
            var process = start(command, folder, environment, file);
            try {
                Patience.until(
                        limit,
                        String.join(" ", command) + " ends",
                        () -> read(file),
                        () -> !process.isAlive()
                                || answerEnds && answer(read(file)).isPresent());
                var exit = process.isAlive() ? ENDED : process.exitValue();
                return new Output(read(file), exit);
            } finally {
                process.destroyForcibly().onExit().join();
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(List<String> command, Path folder, Map<String, String> environment, Path file)
            throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(file.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Optional<JsonNode> answer(String text) {
        return text.lines().flatMap(line -> json(line).stream()).findFirst();
    }

    private static Optional<JsonNode> json(String line) {
        if (!line.startsWith("{") && !line.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(line));
        } catch (JsonProcessingException incomplete) {
            return Optional.empty();
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
