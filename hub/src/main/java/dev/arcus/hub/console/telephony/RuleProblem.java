package dev.arcus.hub.console.telephony;

import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Words;
import dev.arcus.hub.console.rules.RuleFault;
import dev.arcus.numbering.BadRule;
import dev.arcus.numbering.NumberingRule;

/**
 * Where a rule cannot be read.
 *
 * @param good what of the field can be read; {@code bad} the rest, from the character that is to blame on
 */
record RuleProblem(String good, String bad) {

    static final RuleProblem NONE = new RuleProblem("", "");

    private static final int MOST = 64;
    private static final int MOST_DESCRIPTION = 255;

    /** Says at the field what is wrong, by the position of the character, 1 for the first. */
    static RuleProblem of(Form form, Words words) {
        var match = form.value("match");
        var replacement = form.value("replacement");
        if (match.isEmpty() || match.length() > MOST) {
            form.problem("match", words.text("telephony.wrong.match", MOST));
        }
        if (replacement.length() > MOST) {
            form.problem("replacement", words.text("telephony.wrong.replacement", MOST));
        }
        if (form.value("description").length() > MOST_DESCRIPTION) {
            form.problem("description", words.text("telephony.wrong.description", MOST_DESCRIPTION));
        }
        if (!form.isGood()) {
            return NONE;
        }
        try {
            new NumberingRule(match, replacement, "").requireReadable(1);
            return NONE;
        } catch (BadRule bad) {
            var field = bad.field().equals("regexpReplace") ? "replacement" : "match";
            form.problem(field, words.text("telephony.wrong.at", bad.index() + 1, RuleFault.of(bad, words)));
            var text = form.value(field);
            var at = Math.clamp(bad.index(), 0, text.length());
            return new RuleProblem(text.substring(0, at), text.substring(at));
        }
    }
}
