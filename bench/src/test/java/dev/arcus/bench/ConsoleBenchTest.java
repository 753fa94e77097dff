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

/** The measurement itself, small: that every kind of page is answered, not how fast. */
class ConsoleBenchTest {

    @TempDir
    private Path folder;

    @Test
    void everyPageOfAPartnerIsSeenAndTheEstateIsKept() throws IOException {
        var out = folder.resolve("out");
        var estate = folder.resolve("estate");

        // 1 says that a budget was missed, which a busy machine may do.
        assertThat(BenchMain.run(
                        ("console --systems 200 --companies 40 --audit 100 --requests 1 --warm-up 0 --only bp_admin"
                                        + " --estate " + estate + " --launcher " + TestLauncher.in(folder) + " --out "
                                        + out)
                                .split(" ")))
                .isIn(0, 1);

        assertThat(names(out.resolve("console-h2-200.json")))
                .contains(
                        "the first page of a hub that has just begun to listen",
                        "bp_admin: overview",
                        "bp_admin: systems, by name, last",
                        "bp_admin: search: serial number of a PBX",
                        "bp_admin: stock, text",
                        "bp_admin: PBX, connection, 100 attempts",
                        "worst page",
                        "slowest very first page of its kind",
                        "heaviest page")
                .hasSizeGreaterThan(50);
        assertThat(estate.resolve("landmarks.properties")).isNotEmptyFile();
        assertThat(estate.resolve("data")).isNotEmptyDirectory();
    }

    private static List<String> names(Path report) throws IOException {
        var names = new ArrayList<String>();
        for (JsonNode figure : new ObjectMapper().readTree(report.toFile()).path("figures")) {
            names.add(figure.path("name").asText());
        }
        return names;
    }
}
