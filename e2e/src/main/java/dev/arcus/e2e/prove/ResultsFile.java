package dev.arcus.e2e.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where runs add up: one line for each batch that was checked to its end, appended as a whole and synchronised, and one for
 * each violation. A line is a time and {@code key=value} fields with blanks between.
 */
public final class ResultsFile {

    private static final String RENEWAL = "renewal-";

    private final Path path;

    public ResultsFile(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** The sum of all batches on {@code database} so far. */
    public Tally total(String database) {
        if (!Files.exists(path)) {
            return Tally.EMPTY;
        }
        try (var lines = Files.lines(path)) {
            return lines.map(ResultsFile::fields)
                    .filter(fields -> database.equals(fields.get("database")) && fields.containsKey("rounds"))
                    .map(ResultsFile::tally)
                    .reduce(Tally.EMPTY, Tally::plus);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a batch and the words of its violations. */
    public void append(Instant at, String database, long seed, Tally batch, List<String> violations) {
        var text = new StringBuilder();
        for (var violation : violations) {
            text.append(at).append(" database=").append(database).append(" violation=");
            text.append(violation.replaceAll("\\s+", "_")).append('\n');
        }
        text.append(at).append(" database=").append(database).append(" seed=").append(seed);
        text.append(" rounds=").append(batch.rounds()).append(" signals=").append(batch.signals());
        for (var step : Step.values()) {
            text.append(' ').append(step.word()).append('=').append(batch.kills(step));
        }
        for (var step : Step.values()) {
            text.append(' ').append(RENEWAL).append(step.word()).append('=').append(batch.renewals(step));
        }
        text.append(" violations=").append(batch.violations());
        text.append(" slowest-ms=").append(batch.slowest().toMillis()).append('\n');
        write(text.toString());
    }

    private void write(String text) {
        try {
            Files.write(
                    path,
                    text.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> fields(String line) {
        var fields = new HashMap<String, String>();
        for (var word : List.of(line.split(" ", -1))) {
            var equals = word.indexOf('=');
            if (equals > 0) {
                fields.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return fields;
    }

    private static Tally tally(Map<String, String> fields) {
        return new Tally(
                number(fields, "rounds"),
                number(fields, "signals"),
                steps(fields, ""),
                steps(fields, RENEWAL),
                number(fields, "violations"),
                Duration.ofMillis(number(fields, "slowest-ms")));
    }

    private static Map<Step, Long> steps(Map<String, String> fields, String prefix) {
        var kills = new EnumMap<Step, Long>(Step.class);
        for (var step : Step.values()) {
            kills.put(step, number(fields, prefix + step.word()));
        }
        return kills;
    }

    private static long number(Map<String, String> fields, String key) {
        return Long.parseLong(fields.getOrDefault(key, "0"));
    }
}
