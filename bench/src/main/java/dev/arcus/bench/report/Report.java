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
    private static final String LINE = "%-66s %10s %-7s %9s  %-6s %s%n";

    private final Map<String, Object> circumstances;
    private final PrintWriter console;
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, List<String>> explanations = new LinkedHashMap<>();

    /**
     * @param circumstances machine, versions and settings, for whoever compares
     * @param console where it is printed
     */
    public Report(Map<String, Object> circumstances, PrintWriter console) {
        this.circumstances = new LinkedHashMap<>(circumstances);
        this.console = console;
    }

    /** Keeps a figure and says it at once: a run takes minutes, and one that is cut short shall not be lost. */
    public void add(Figure figure) {
        figures.add(figure);
        print(figure);
        console.flush();
    }

    /** Lines that say where a figure comes from. */
    public void explain(String phase, List<String> lines) {
        explanations.put(phase, List.copyOf(lines));
    }

    /** Whether every figure that has a budget keeps it. */
    public boolean isKept() {
        return figures.stream().noneMatch(figure -> figure.verdict().equals("MISSED"));
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    /** Everything, to the console. */
    public void print() {
        console.println();
        circumstances.forEach((name, value) -> console.println(name + ": " + value));
        explanations.forEach((phase, lines) -> {
            console.println();
            console.println(phase);
            lines.forEach(line -> console.println("  " + line));
        });
        console.println();
        console.printf(LINE, "figure", "measured", "", "budget", "", "how");
        figures.forEach(this::print);
        console.flush();
    }

    private void print(Figure figure) {
        console.printf(
                LINE,
                figure.name(),
                Figure.number(figure.value()),
                figure.unit(),
                figure.budgetText(),
                figure.verdict(),
                figure.note());
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
