package dev.arcus.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one run measured, and on what. */
public final class Report {
    private final Map<String, Object> circumstances;
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, List<String>> explanations = new LinkedHashMap<>();

    /**
     * @param circumstances machine, versions and settings, for whoever compares
     */
    public Report(Map<String, Object> circumstances) {
        this.circumstances = new LinkedHashMap<>(circumstances);
    }

    public void add(Figure figure) {
        figures.add(figure);
    }

    /** Lines that say where a figure comes from. */
    public void explain(String phase, List<String> lines) {
        explanations.put(phase, List.copyOf(lines));
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    public void print(PrintWriter out) {
        out.println();
        circumstances.forEach((name, value) -> out.println(name + ": " + value));
        explanations.forEach((phase, lines) -> {
            out.println();
            out.println(phase);
            lines.forEach(line -> out.println("  " + line));
        });
        out.println();
        out.printf("%-46s %10s %-7s %9s  %-6s %s%n", "figure", "measured", "", "budget", "", "how");
        for (var figure : figures) {
            out.printf(
                    "%-46s %10s %-7s %9s  %-6s %s%n",
                    figure.name(),
                    Figure.number(figure.value()),
                    figure.unit(),
                    figure.budgetText(),
                    figure.verdict(),
                    figure.note());
        }
        out.flush();
    }

    /** Writes all of it as JSON. */
    public void write(Path file) throws IOException {
        var tree = new LinkedHashMap<String, Object>(circumstances);
        tree.put("figures", figures.stream().map(Report::tree).toList());
        tree.put("explanations", explanations);
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), tree);
    }

    private static Map<String, Object> tree(Figure figure) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", figure.name());
        tree.put("value", figure.value());
        tree.put("unit", figure.unit());
        figure.limit().ifPresent(limit -> {
            tree.put("budget", figure.budgetText());
            tree.put("kept", figure.verdict().equals("kept"));
        });
        tree.put("note", figure.note());
        return tree;
    }
}
