package dev.arcus.hub.console.rules;

import dev.arcus.hub.console.frame.Words;
import dev.arcus.numbering.BadRule;
import dev.arcus.numbering.NumberingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Numbering rules as lines of text, to paste: what to find, {@code =>}, what to put in its place; or both and a description between
 * tabs, as a spreadsheet copies its cells. An empty replacement bars the call.
 *
 * @param rules none where a line is wrong
 * @param problem which line is wrong and why, in the reader's language; empty where none is
 */
public record RuleText(List<NumberingRule> rules, String problem) {

    private static final Pattern LINE = Pattern.compile("\\R");
    private static final String ARROW = "=>";

    public RuleText {
        rules = List.copyOf(rules);
    }

    public static RuleText read(String text, Words words) {
        var rules = new ArrayList<NumberingRule>();
        var number = 0;
        for (var line : LINE.split(text, -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                var rule = rule(line);
                rule.requireReadable(number);
                rules.add(rule);
            } catch (BadRule bad) {
                return wrong(words.text(
                        "telephony.wrong.line-at",
                        number,
                        field(bad, words),
                        bad.index() + 1,
                        RuleFault.of(bad, words)));
            } catch (IllegalArgumentException form) {
                return wrong(words.text("telephony.wrong.line", number));
            }
        }
        return rules.size() <= NumberingRule.MAX_RULES
                ? new RuleText(rules, "")
                : wrong(words.text("telephony.wrong.count", NumberingRule.MAX_RULES));
    }

    /** So that {@link #read} gives the same rules again. */
    public static String write(List<NumberingRule> rules) {
        return rules.stream()
                .map(rule -> rule.match() + "\t" + rule.replacement()
                        + (rule.description().isEmpty() ? "" : "\t" + rule.description()))
                .collect(Collectors.joining("\n"));
    }

    private static RuleText wrong(String problem) {
        return new RuleText(List.of(), problem);
    }

    private static String field(BadRule bad, Words words) {
        return words.text(bad.field().equals("regexpReplace") ? "systems.rule-replace" : "systems.rule-match");
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
