package dev.arcus.e2e.prove.acts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where runs add up: one line for each kill, a time, {@code rounds=1}, {@code violations=} and for each act
 * {@code name=undone/done/missed}; before it one for each violation. Lines are synchronised.
 */
public final class ActsFile {

    private final Path path;

    public ActsFile(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** The sum of all rounds so far. */
    public ActTally total() {
        if (!Files.exists(path)) {
            return ActTally.EMPTY;
        }
        try (var lines = Files.lines(path)) {
            return lines.filter(line -> line.contains(" rounds="))
                    .map(ActsFile::tally)
                    .reduce(ActTally.EMPTY, ActTally::plus);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void append(Instant at, ActProof.Round round) {
        var text = new StringBuilder();
        for (var violation : round.violations()) {
            text.append(at)
                    .append(" violation=")
                    .append(violation.replaceAll("\\s+", "_"))
                    .append('\n');
        }
        text.append(at).append(" rounds=1 violations=").append(round.tally().violations());
        new TreeMap<>(round.tally().acts())
                .forEach((name, counts) ->
                        text.append(" %s=%d/%d/%d".formatted(name, counts.undone(), counts.done(), counts.missed())));
        write(text.append('\n').toString());
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

    private static ActTally tally(String line) {
        var acts = new TreeMap<String, ActTally.Counts>();
        var numbers = new TreeMap<String, Long>();
        for (var word : List.of(line.split(" ", -1))) {
            var equals = word.indexOf('=');
            if (equals > 0 && word.indexOf('/') > 0) {
                acts.put(
                        word.substring(0, equals),
                        counts(word.substring(equals + 1).split("/", -1)));
            } else if (equals > 0) {
                numbers.put(word.substring(0, equals), Long.parseLong(word.substring(equals + 1)));
            }
        }
        return new ActTally(
                numbers.getOrDefault("rounds", 0L), Map.copyOf(acts), numbers.getOrDefault("violations", 0L));
    }

    private static ActTally.Counts counts(String[] parts) {
        return new ActTally.Counts(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }
}
