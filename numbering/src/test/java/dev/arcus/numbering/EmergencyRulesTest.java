package dev.arcus.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.numbering.EmergencyRules.Touching;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmergencyRulesTest {

    private static final DialingInformation GERMANY =
            new DialingInformation("DEU", "0", "00", List.of("0"), true, null);

    @Test
    void ruleThatBarsOrChangesEmergencyNumbersIsFoundWithThem() {
        var found = find(EmergencyPolicy.UNTOUCHED, rule("^0?112", ""), rule("^110$", "9"));

        assertThat(found)
                .containsExactly(
                        new Touching(1, "^0?112", true, false, List.of("112", "0112")),
                        new Touching(2, "^110$", false, false, List.of("110")));
    }

    @Test
    void ruleThatLeavesThemAsDialledTouchesNothing() {
        assertThat(find(EmergencyPolicy.UNTOUCHED, rule("^(\\d{3})$", "$1"), rule("^0800", "")))
                .isEmpty();
    }

    @Test
    void behindAConfirmedRuleNoOtherHasItsTurn() {
        var confirmed = new EmergencyPolicy(false, Set.of(), Set.of("^112$"));

        var found = find(confirmed, rule("^112$", ""), rule("^11.$", ""));

        assertThat(found)
                .containsExactly(
                        new Touching(1, "^112$", true, true, List.of("112")),
                        new Touching(2, "^11.$", true, false, List.of("110")));
    }

    @Test
    void numberThatIsInternalHereIsNoEmergency() {
        var internal = new EmergencyPolicy(false, Set.of("112"), Set.of());

        assertThat(find(internal, rule("^112$", ""))).isEmpty();
    }

    @Test
    void ruleThatCannotBeReadTouchesNothing() {
        assertThat(find(EmergencyPolicy.UNTOUCHED, rule("(112", ""), rule("^112$", "")))
                .extracting(Touching::rule)
                .containsExactly(2);
    }

    @Test
    void emergencyNumbersOfFiveDigitsAreKnown() {
        assertThat(Region.of("ZAF").emergencyNumbers()).contains("10111", "112");
        assertThat(Region.of("DEU").emergencyNumbers()).containsExactlyInAnyOrder("110", "112");
    }

    private static List<Touching> find(EmergencyPolicy policy, NumberingRule... rules) {
        return EmergencyRules.find(GERMANY, List.of(rules), policy);
    }

    private static NumberingRule rule(String match, String replacement) {
        return new NumberingRule(match, replacement, "");
    }
}
