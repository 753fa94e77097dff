package dev.arcus.numbering;

import dev.arcus.numbering.LabReport.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules that can never decide, because an earlier one matches whatever they match. Finds the ways in which that happens in
 * practice: the same expression again, an earlier one that matches everything, an earlier one for a shorter beginning.
 */
final class DeadRules {

    private static final Pattern MATCHES_ALL = Pattern.compile("\\^?(\\(?\\.[*+]\\)?)?\\$?");
    private static final Pattern PLAIN_BEGINNING = Pattern.compile("\\^([0-9]+)");
    private static final Pattern BEGINNING = Pattern.compile("\\^\\(?([0-9]+)(?![?*{])");

    private DeadRules() {}

    static List<Warning> find(List<NumberingRule> rules) {
        var dead = new ArrayList<Warning>();
        for (var later = 1; later < rules.size(); later++) {
            for (var earlier = 0; earlier < later; earlier++) {
                if (covers(rules.get(earlier).match(), rules.get(later).match())) {
                    dead.add(new Warning(
                            Warning.Kind.DEAD_RULE,
                            "rule " + (later + 1) + " (" + rules.get(later).match() + "), because of rule "
                                    + (earlier + 1)));
                    break;
                }
            }
        }
        return dead;
    }

    private static boolean covers(String earlier, String later) {
        if (earlier.equals(later) || MATCHES_ALL.matcher(earlier).matches()) {
            return true;
        }
        var plain = PLAIN_BEGINNING.matcher(earlier);
        var beginning = BEGINNING.matcher(later);
        return plain.matches()
                && beginning.lookingAt()
                && beginningOf(beginning, later).startsWith(plain.group(1));
    }

    /** The digits that every match begins with; with an alternative somewhere, nothing is sure. */
    private static String beginningOf(Matcher beginning, String match) {
        return match.contains("|") ? "" : beginning.group(1);
    }
}
