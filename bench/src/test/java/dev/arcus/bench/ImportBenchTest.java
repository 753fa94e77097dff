package dev.arcus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measurement itself, small: that both kinds of file are imported, repeated and undone, not how fast. */
class ImportBenchTest {

    @TempDir
    private Path folder;

    @Test
    void smallFilesGiveEveryFigure() throws IOException {
        var out = folder.resolve("out");
        var launcher = TestLauncher.in(folder);

        // 1 says that a budget was missed, which a busy machine may do.
        assertThat(BenchMain.run(
                        ("import --rows 20 --companies 3 --launcher " + launcher + " --out " + out).split(" ")))
                .isIn(0, 1);

        var names = new ArrayList<String>();
        for (JsonNode figure : new ObjectMapper()
                .readTree(out.resolve("import-h2-20.json").toFile())
                .path("figures")) {
            names.add(figure.path("name").asText());
        }
        assertThat(names)
                .containsExactly(
                        "fleet: rehearsed and applied",
                        "fleet: longest act of somebody else meanwhile",
                        "fleet: the same file again",
                        "systems: rehearsed and applied",
                        "systems: longest act of somebody else meanwhile",
                        "systems: the same file again",
                        "systems: undone",
                        "fleet: undone");
    }
}
