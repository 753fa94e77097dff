package dev.arcus.bench.numbers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@code arcus number} as a process of its own on one core, by the clock on the wall. */
public final class MillionNumbers {

    private final Path launcher;
    private final Path folder;
    private final int count;

    /** {@code folder} is where its input and output lie meanwhile. */
    public MillionNumbers(Path launcher, Path folder, int count) {
        this.launcher = launcher;
        this.folder = folder;
        this.count = count;
    }

    /** From the start of the process to its end. IOException when it fails or leaves a number out. */
    public Duration run() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var input = folder.resolve("numbers.txt");
        var output = folder.resolve("numbers.jsonl");
        try {
            write(input);
            var start = System.nanoTime();
            var exit = command()
                    .redirectInput(input.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            var took = Duration.ofNanos(System.nanoTime() - start);
            check(exit, output);
            return took;
        } finally {
            Files.deleteIfExists(input);
            Files.deleteIfExists(output);
        }
    }

    private ProcessBuilder command() {
        return new ProcessBuilder(List.of(
                "taskset", "-c", "0", launcher.toString(), "number", "--country", "DEU", "--outbound-prefix", "0"));
    }

    private void write(Path input) throws IOException {
        var numbers = DialledNumbers.all();
        try (BufferedWriter lines = Files.newBufferedWriter(input)) {
            for (var i = 0; i < count; i++) {
                lines.write(numbers.get(i % numbers.size()));
                lines.write('\n');
            }
        }
    }

    private void check(int exit, Path output) throws IOException {
        try (var lines = Files.lines(output, StandardCharsets.UTF_8)) {
            var answers = lines.count();
            if (exit != 0 || answers != count) {
                throw new IOException("arcus number ended with " + exit + " after " + answers + " answers");
            }
        }
    }
}
