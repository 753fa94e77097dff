package dev.arcus.hub.console.declare;

import dev.arcus.hub.console.frame.Words;
import dev.arcus.numbering.DialPlan;
import dev.arcus.numbering.DialingInformation;
import dev.arcus.numbering.Dialled;
import dev.arcus.numbering.NumberingRule;
import dev.arcus.numbering.Proposal;
import java.util.List;
import java.util.Map;

/** One sentence on what the PBX gets for a number of its country: the same plan that will translate its calls. */
final class DialingExample {

    /** Better known than the library's. */
    private static final Map<String, String> WELL_KNOWN = Map.of("DEU", "089 123456");

    private DialingExample() {}

    /** Empty where the library knows no number of the country. */
    static String of(DialingInformation dialing, List<NumberingRule> rules, Words words) {
        var number = WELL_KNOWN.getOrDefault(
                dialing.country(), Proposal.of(dialing.country()).example());
        if (number.isEmpty()) {
            return "";
        }
        return switch (DialPlan.of(dialing, rules).dial(number)) {
            case Dialled.Public found -> sentence(number, found.dial(), words);
            case Dialled.Internal found -> sentence(number, found.dial(), words);
            case Dialled.Emergency found -> sentence(number, found.dial(), words);
            case Dialled.Barred barred -> words.text("declare.example-barred", number);
            case Dialled.Unrecognised unknown -> "";
        };
    }

    private static String sentence(String number, String dialled, Words words) {
        return words.text("declare.example", number, grouped(number, dialled));
    }

    /** {@code 0 089 123456}: what is put in front stands apart where the rest is as it was. */
    private static String grouped(String number, String dialled) {
        var digits = number.replaceAll("[^0-9]", "");
        if (!dialled.endsWith(digits)) {
            return dialled;
        }
        var front = dialled.substring(0, dialled.length() - digits.length());
        return front.isEmpty() ? number : front + " " + number;
    }
}
