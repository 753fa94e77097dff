package dev.arcus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measurement itself, small: that a long trail is written and verified, not how fast. */
class AuditBenchTest {

    @TempDir
    private Path folder;

    @Test
    void shortTrailGivesTimeAndMemory() throws IOException {
        var out = folder.resolve("out");

        assertThat(BenchMain.run(("audit --entries 3000 --launcher " + TestLauncher.in(folder) + " --out " + out)
                        .split(" ", -1)))
                .isZero();

        var figures =
                new ObjectMapper().readTree(out.resolve("audit.json").toFile()).path("figures");
        assertThat(figures.findValuesAsText("name"))
                .containsExactly(
                        "arcus admin audit verify, 300 entries",
                        "arcus admin audit verify, 300 entries",
                        "arcus admin audit verify, 3,000 entries",
                        "arcus admin audit verify, 3,000 entries");
        assertThat(figures)
                .allSatisfy(
                        figure -> assertThat(figure.path("value").asDouble()).isPositive());
    }
}
