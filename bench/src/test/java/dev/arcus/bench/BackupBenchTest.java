package dev.arcus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measurement itself, small: that everything is done, not how fast. */
class BackupBenchTest {

    @TempDir
    private Path folder;

    @Test
    void smallEstateGivesEveryFigure() throws IOException {
        var out = folder.resolve("out");
        var launcher = TestLauncher.in(folder);

        // 1 says that a budget was missed, which a busy machine may do.
        assertThat(BenchMain.run(("backup --systems 200 --companies 40 --logins-per-second 5 --seconds 2 --launcher "
                                + launcher + " --out " + out)
                        .split(" ")))
                .isIn(0, 1);

        var names = new ArrayList<String>();
        for (JsonNode figure : new ObjectMapper()
                .readTree(out.resolve("backup-200.json").toFile())
                .path("figures")) {
            names.add(figure.path("name").asText());
            assertThat(figure.path("value").asDouble()).isNotNaN();
        }
        assertThat(names)
                .containsAll(List.of(
                        "backup of the running hub",
                        "its size",
                        "logins without a backup, p99",
                        "logins while a backup is written, p99",
                        "what a backup adds to a login at p99",
                        "reading the backup back",
                        "arcus admin check",
                        "arcus admin restore"));
    }
}
