package dev.arcus.hub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every {@code errorDetailsCode} of the contract (admin API §4.3) is asserted by a test of the API, or stands in
 * {@code docs/errors.md} with the reason why nothing answers with it.
 */
class ContractCodesTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path TESTS = Path.of("src", "test", "java", "dev", "arcus", "hub");

    @Test
    void everyCodeOfTheContractIsTestedOrItsAbsenceIsExplained() throws IOException {
        var contract = codes(section(
                Files.readString(DOCS.resolve("spec").resolve("admin-api.md")),
                "### Error detail codes seen",
                "SDK-local codes"));
        var page = Files.readString(DOCS.resolve("errors.md"));
        var explained = codes(section(page, "## Codes of the contract that nothing answers with", "\n## "));
        var tests = tests();

        var open = contract.stream()
                .filter(code -> !tests.contains(code) && !explained.contains(code))
                .toList();

        assertThat(contract).hasSizeGreaterThan(25);
        assertThat(open).as("neither tested nor explained").isEmpty();
        assertThat(explained).as("explained, but not of the contract").allMatch(contract::contains);
        assertThat(explained).as("explained, and yet tested").noneMatch(tests::contains);
    }

    private static String section(String text, String from, String to) {
        var start = text.indexOf(from);
        assertThat(start).as(from).isNotNegative();
        return text.substring(start, text.indexOf(to, start + from.length()));
    }

    /** Those in the first column of a table. */
    private static List<String> codes(String section) {
        return Pattern.compile("(?m)^[|] ([0-9 ,/]+) [|]")
                .matcher(section)
                .results()
                .flatMap(row -> Stream.of(row.group(1).split("[ ,/]+")))
                .distinct()
                .toList();
    }

    private static String tests() throws IOException {
        try (var files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .map(ContractCodesTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
