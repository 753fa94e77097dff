package dev.arcus.hub.console.rules;

import dev.arcus.hub.console.frame.Words;
import dev.arcus.numbering.BadRule;
import java.util.Locale;
import java.util.Map;

/** What is wrong with a rule, in the reader's language: what the engine of regular expressions says, it says in English. */
public final class RuleFault {

    /** How what it says begins, in lower case, and the words for that. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("unclosed group", "group"),
            Map.entry("unmatched closing", "closing"),
            Map.entry("dangling meta character", "dangling"),
            Map.entry("unclosed character class", "class"),
            Map.entry("illegal character range", "range"),
            Map.entry("illegal repetition range", "repeated"),
            Map.entry("illegal repetition", "repetition"),
            Map.entry("unclosed counted closure", "repetition"),
            Map.entry("illegal/unsupported escape", "escape"),
            Map.entry("illegal hexadecimal escape", "escape"),
            Map.entry("illegal control escape", "escape"),
            Map.entry("illegal octal escape", "escape"),
            Map.entry("illegal unicode escape", "escape"),
            Map.entry("hexadecimal codepoint", "escape"),
            Map.entry("unescaped trailing backslash", "backslash"),
            Map.entry("named capturing group", "named"),
            Map.entry("capturing group name", "named"),
            Map.entry("\\k is not", "named"),
            Map.entry("unknown inline modifier", "modifier"),
            Map.entry("unknown character", "family"),
            Map.entry("unclosed character family", "family"),
            Map.entry("look-behind", "behind"),
            Map.entry("nested too deeply", "deep"),
            Map.entry("$ needs", "dollar"),
            Map.entry("the rule has", "groups"));

    private RuleFault() {}

    public static String of(BadRule bad, Words words) {
        var said = bad.problem().toLowerCase(Locale.ROOT);
        return words.text("telephony.fault."
                + WORDS.entrySet().stream()
                        .filter(each -> said.startsWith(each.getKey()))
                        // Of two that fit the longer one says more.
                        .max(Map.Entry.comparingByKey((one, other) -> Integer.compare(one.length(), other.length())))
                        .map(Map.Entry::getValue)
                        .orElse("other"));
    }
}
