package dev.arcus.cli.number;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.arcus.numbering.NumberingRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Numbering rules in a file: a JSON array of {@code regexpMatch}, {@code regexpReplace}, {@code description}. */
final class RuleFile {

    private RuleFile() {}

    /** Throws IllegalArgumentException with the reason. */
    static List<NumberingRule> read(Path file) {
        try {
            var array = new ObjectMapper().readTree(file.toFile());
            if (array == null || !array.isArray()) {
                throw new IllegalArgumentException(file + " must hold a JSON array of rules");
            }
            var rules = new ArrayList<NumberingRule>();
            for (var rule : array) {
                rules.add(new NumberingRule(
                        text(rule, "regexpMatch"), text(rule, "regexpReplace"), text(rule, "description")));
            }
            return rules;
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read the rules in " + file + ": " + e.getMessage(), e);
        }
    }

    /** An absent or null replacement bars, as an empty one does. */
    private static String text(JsonNode rule, String field) {
        var value = rule.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
            throw new IllegalArgumentException(field + " must be a string");
        }
        return value.asText("");
    }
}
