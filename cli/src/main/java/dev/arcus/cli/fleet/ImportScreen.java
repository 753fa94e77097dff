package dev.arcus.cli.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;

/** What {@code arcus fleet import} shows. */
final class ImportScreen {

    /** Rows shown of many. */
    static final int SHOWN = 50;

    private static final int BAR = 30;

    private final PrintWriter out;
    private boolean barShown;

    ImportScreen(PrintWriter out) {
        this.out = out;
    }

    void rehearsal(JsonNode rehearsed) {
        var rows = rehearsed.path("rows");
        out.println("Import " + rehearsed.path("id").asText() + ", "
                + rehearsed.path("kind").asText() + ", read as "
                + rehearsed.path("encoding").asText());
        out.println(line("new", rows.path("fresh").asInt()));
        out.println(line("same", rows.path("same").asInt()));
        out.println(line("changed", rows.path("changed").asInt()));
        out.println(line("errors", rows.path("errors").asInt()));
        out.flush();
    }

    private static String line(String word, int count) {
        return String.format(Locale.ROOT, "  %-8s %,7d", word, count);
    }

    void errors(JsonNode rows, int all) {
        out.println();
        for (var row : rows) {
            row.path("problems").forEach(problem -> problem(row, problem));
        }
        if (all > rows.size()) {
            out.println("… and " + (all - rows.size()) + " more rows with errors");
        }
        out.println("Nothing was changed.");
        out.flush();
    }

    private void problem(JsonNode row, JsonNode problem) {
        var column = problem.path("column").asText();
        var value = problem.path("value").asText();
        out.println("  line " + row.path("line").asText() + (column.isEmpty() ? "" : ", " + column)
                + (value.isEmpty() ? "" : " \"" + value + "\"") + ": "
                + problem.path("text").asText() + " [" + problem.path("code").asText() + "]");
        out.println("    " + problem.path("remedy").asText());
    }

    /** Two stages go through all rows, so each is half of the bar. */
    void progress(JsonNode progress) {
        var all = Math.max(1, progress.path("all").asInt());
        var stage = progress.path("stage").asText();
        var before = stage.equals("writing") ? all : 0;
        var done = (before + progress.path("done").asInt()) / (2.0 * all);
        bar(done, stage + " " + progress.path("done").asInt() + "/" + all);
    }

    private void bar(double done, String words) {
        var full = (int) Math.round(Math.min(1, done) * BAR);
        out.print(String.format(
                Locale.ROOT,
                "\r[%s%s] %3d %% %-30s",
                "#".repeat(full),
                ".".repeat(BAR - full),
                Math.round(done * 100),
                words));
        out.flush();
        barShown = true;
    }

    void applied(JsonNode found) {
        bar(1, "applied");
        out.println();
        out.println(
                "Applied. To take it back: arcus fleet undo " + found.path("id").asText());
        out.flush();
    }

    void notApplied(JsonNode found, JsonNode differing) {
        if (barShown) {
            out.println();
        }
        var failure = found.path("failure");
        if (failure.isObject()) {
            out.println("Not applied: " + failure.path("text").asText() + " "
                    + failure.path("remedy").asText());
        } else {
            out.println(
                    "Not applied: the hub has changed since the rehearsal. These rows would be something else now:");
            differing.forEach(row -> out.println("  line " + row.path("line").asText() + ": "
                    + row.path("outcome").asText() + ", now "
                    + row.path("now").path("outcome").asText()));
            out.println("Rehearse the file again.");
        }
        out.flush();
    }
}
