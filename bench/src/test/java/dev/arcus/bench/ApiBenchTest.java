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
class ApiBenchTest {

    @TempDir
    private Path folder;

    @Test
    void smallEstateGivesEveryFigure() throws IOException {
        var out = folder.resolve("out");
        var launcher = TestLauncher.in(folder);

        // 1 says that a budget was missed, which a busy machine may do.
        assertThat(BenchMain.run(
                        ("api --systems 200 --companies 40 --compared-with 0 --requests 1 --warm-up 0 --launcher "
                                        + launcher + " --out " + out)
                                .split(" ")))
                .isIn(0, 1);

        assertThat(names(out.resolve("api-h2-200.json")))
                .contains(
                        "superadmin: sort pbxId, middle",
                        "superadmin: name, frequent, last",
                        "bp_admin: status activated, middle",
                        "distributor: sort name, middle",
                        "company_admin: type oxo, middle",
                        "superadmin: companies, middle",
                        "bp_admin: past: timeline of 30 days with 500 events, first",
                        "bp_admin: past: unknown boxes, 10,000, first",
                        "worst list page",
                        "heap of the hub after all pages")
                .hasSizeGreaterThan(150);
    }

    private static List<String> names(Path report) throws IOException {
        var names = new ArrayList<String>();
        for (JsonNode figure : new ObjectMapper().readTree(report.toFile()).path("figures")) {
            names.add(figure.path("name").asText());
        }
        return names;
    }
}
