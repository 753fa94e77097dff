package dev.arcus.numbering;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A rule ready to run.
 *
 * @param position 1 for the first
 */
record CompiledRule(NumberingRule rule, int position, Pattern pattern, String replacement) {

    /** Throws {@link BadRule} with the position of the error. */
    static CompiledRule of(NumberingRule rule, int position) {
        var pattern = compile(rule, position);
        var groups = pattern.matcher("").groupCount();
        return new CompiledRule(rule, position, pattern, replacement(rule, position, groups));
    }

    boolean bars() {
        return replacement.isEmpty();
    }

    /** Find and replace, once; only to be called when {@code found} has found. */
    String apply(String input, Matcher found) {
        var result = new StringBuilder(input.length() + replacement.length());
        result.append(input, 0, found.start());
        for (var i = 0; i < replacement.length(); i++) {
            var c = replacement.charAt(i);
            if (c == '$') {
                i++;
                var group = found.start(replacement.charAt(i) - '0');
                if (group >= 0) {
                    result.append(input, group, found.end(replacement.charAt(i) - '0'));
                }
            } else {
                result.append(c);
            }
        }
        return result.append(input, found.end(), input.length()).toString();
    }

    String words() {
        return "rule " + position + " (" + rule.match() + ")";
    }

    /** The vendor writes {@code (0..9)} for a digit; an ordinary engine would read it as 0, any, any, 9. */
    private static Pattern compile(NumberingRule rule, int position) {
        var match = rule.match().replace("(0..9)", "[0-9]");
        try {
            return Pattern.compile(match);
        } catch (PatternSyntaxException e) {
            throw new BadRule(position, Math.max(e.getIndex(), 0), "regexpMatch", e.getDescription());
        } catch (StackOverflowError e) {
            throw new BadRule(position, 0, "regexpMatch", "nested too deeply");
        }
    }

    private static String replacement(NumberingRule rule, int position, int groups) {
        var text = rule.replacement();
        for (var at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 2)) {
            var digit = at + 1 < text.length() ? text.charAt(at + 1) - '0' : -1;
            if (digit < 0 || digit > 9) {
                throw new BadRule(position, at, "regexpReplace", "$ needs the number of a group");
            }
            if (digit > groups) {
                throw new BadRule(position, at, "regexpReplace", "the rule has " + groups + " groups");
            }
        }
        return text;
    }
}
