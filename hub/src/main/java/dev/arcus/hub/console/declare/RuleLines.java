package dev.arcus.hub.console.declare;

import dev.arcus.hub.console.frame.Words;
import dev.arcus.numbering.BadRule;
import dev.arcus.numbering.NumberingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Numbering rules as lines of text, to paste: what to find, {@code =>}, what to put in its place; or both and a description between
 * tabs, as a spreadsheet copies its cells. An empty replacement bars the call.
 */
record RuleLines(List<NumberingRule> rules, Optional<String> problem) {

    private static final Pattern LINE = Pattern.compile("\\R");
    private static final String ARROW = "=>";

    RuleLines {
        rules = List.copyOf(rules);
    }

    static RuleLines read(String text, Words words) {
        var rules = new ArrayList<NumberingRule>();
        var number = 0;
        for (var line : LINE.split(text)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                var rule = rule(line);
                rule.requireReadable(rules.size() + 1);
                rules.add(rule);
            } catch (BadRule bad) {
                return new RuleLines(rules, Optional.of(words.text("declare.wrong.rule", number, bad.problem())));
            } catch (IllegalArgumentException wrong) {
                return new RuleLines(rules, Optional.of(words.text("declare.wrong.rule-form", number)));
            }
        }
        return rules.size() <= NumberingRule.MAX_RULES
                ? new RuleLines(rules, Optional.empty())
                : new RuleLines(
                        List.of(), Optional.of(words.text("declare.wrong.rule-count", NumberingRule.MAX_RULES)));
    }

    /** So that {@link #read} gives the same rules again. */
    static String write(List<NumberingRule> rules) {
        return rules.stream()
                .map(rule -> rule.match() + "\t" + rule.replacement()
                        + (rule.description().isEmpty() ? "" : "\t" + rule.description()))
                .collect(Collectors.joining("\n"));
    }

    private static NumberingRule rule(String line) {
        if (line.contains("\t")) {
            var cells = line.split("\t", -1);
            return new NumberingRule(cells[0].strip(), cells[1].strip(), cells.length > 2 ? cells[2].strip() : "");
        }
        var arrow = line.indexOf(ARROW);
        if (arrow < 0) {
            throw new IllegalArgumentException("no arrow");
        }
        return new NumberingRule(
                line.substring(0, arrow).strip(),
                line.substring(arrow + ARROW.length()).strip(),
                "");
    }
}
