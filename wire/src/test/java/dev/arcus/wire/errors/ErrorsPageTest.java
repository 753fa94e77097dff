package dev.arcus.wire.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** docs/errors.md is the table, row by row. */
class ErrorsPageTest {

    @Test
    void thePageHasEveryRowAndNoOther() throws IOException {
        var page = Files.readAllLines(Path.of("..", "docs", "errors.md"));

        var rows = page.stream()
                .filter(line -> line.matches("[|] [0-9]{6} [|] `.*"))
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ErrorCode.values())
                        .map(ErrorsPageTest::row)
                        .toList());
    }

    private static String row(ErrorCode code) {
        return "| %d | `%s` | %s | %s |"
                .formatted(code.code(), code.name(), code.text(Language.EN), code.remedy(Language.EN));
    }
}
