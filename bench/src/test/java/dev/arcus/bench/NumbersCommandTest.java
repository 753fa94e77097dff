package dev.arcus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measurement itself, small: that it gives every figure, not how fast. */
class NumbersCommandTest {

    @TempDir
    private Path folder;

    @Test
    void shortRunGivesEveryFigure() throws IOException {
        // 1 says that a budget was missed, which a busy machine may do.
        assertThat(BenchMain.run("numbers", "--rounds", "3", "--lines", "0", "--out", folder.toString()))
                .isIn(0, 1);

        var figures = new ArrayList<String>();
        for (JsonNode figure : new ObjectMapper()
                .readTree(folder.resolve("numbers.json").toFile())
                .path("figures")) {
            assertThat(figure.path("value").asDouble()).isPositive();
            figures.add(figure.path("name").asText());
        }
        assertThat(figures)
                .containsExactly(
                        "the phone-number library alone",
                        "a dial plan with 0 rules, of that",
                        "a dial plan with 10 rules, of that",
                        "a dial plan with 100 rules, of that");
    }
}
