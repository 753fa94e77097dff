package dev.arcus.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @Test
    void missedBudgetIsNamedAsMissed() {
        var text = new StringWriter();
        var report = new Report(Map.of("machine", "two cores"), new PrintWriter(text));
        report.add(Figure.atMost("slow", 1.25, "ms", 0.9, ""));
        report.add(Figure.atMost("quick", 0.9, "ms", 0.9, ""));
        report.add(Figure.atLeast("few", 499.9, "/s", 500, ""));
        text.getBuffer().setLength(0);

        report.print();

        assertThat(text.toString().lines().filter(line -> line.contains("MISSED")))
                .hasSize(2)
                .allMatch(line -> line.startsWith("slow") || line.startsWith("few"));
    }

    @Test
    void jsonHoldsValueBudgetAndVerdict(@TempDir Path folder) throws Exception {
        var report = new Report(Map.of("connections", 20), new PrintWriter(new StringWriter()));
        report.add(Figure.atMost("login", 0.5, "ms", 0.9, "how"));
        report.add(Figure.plain("rate", 100, "/s", ""));

        report.write(folder.resolve("new").resolve("report.json"));

        var json = new ObjectMapper()
                .readTree(folder.resolve("new").resolve("report.json").toFile());
        assertThat(json.path("connections").asInt()).isEqualTo(20);
        assertThat(json.path("figures").get(0).path("kept").asBoolean()).isTrue();
        assertThat(json.path("figures").get(0).path("value").asDouble()).isEqualTo(0.5);
        assertThat(json.path("figures").get(1).has("budget")).isFalse();
    }
}
