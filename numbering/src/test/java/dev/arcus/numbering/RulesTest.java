package dev.arcus.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbering rules as the help page and the contract have them. */
class RulesTest {

    private static final DialingInformation FRANCE = new DialingInformation("FRA", "0", "00", List.of("0"), true, null);

    @Test
    void matchedNumberGoesOutAsTheRuleSays() {
        assertThat(dial("54321", new NumberingRule("^(\\d{1,5})$", "$1", ""))).isEqualTo("54321");
        assertThat(dial("654321", new NumberingRule("^(\\d{1,5})$", "$1", ""))).isEqualTo("654321");
    }

    @Test
    void emptyReplacementBarsEvenWhereDigitsWouldBeLeft() {
        var plan = DialPlan.of(FRANCE, List.of(new NumberingRule("^0800", "", "toll-free")));

        assertThat(plan.dial("0800123456")).isInstanceOf(Dialled.Barred.class);
        assertThat(plan.dial("0801654321"))
                .isInstanceOfSatisfying(
                        Dialled.Public.class,
                        number -> assertThat(number.dial()).isEqualTo("00801654321"));
    }

    @Test
    void firstMatchDecides() {
        assertThat(dial("4711", new NumberingRule("^4", "9", ""), new NumberingRule("^9", "1", "")))
                .isEqualTo("9711");
    }

    @Test
    void onlyTheMatchedPartIsReplaced() {
        assertThat(dial("123123", new NumberingRule("23", "9", ""))).isEqualTo("19123");
    }

    @Test
    void vendorsWayToWriteADigitIsUnderstood() {
        assertThat(dial("12345", new NumberingRule("^((0..9){1,5})$", "7$1", "")))
                .isEqualTo("712345");
        assertThat(dial("0xx9", new NumberingRule("^((0..9){1,5})$", "7$1", "")))
                .isNotEqualTo("70xx9");
    }

    @Test
    void lookAheadAndGroupsWork() {
        assertThat(dial("2001", new NumberingRule("^2(?=\\d{3}$)", "82", ""))).isEqualTo("82001");
        assertThat(dial("2001", new NumberingRule("^(2)(0)(.*)$", "$3$1", ""))).isEqualTo("012");
    }

    @Test
    void resultOfARuleThatIsAPublicNumberIsRecognised() {
        var plan = DialPlan.of(FRANCE, List.of(new NumberingRule("^77$", "00390676767", "")));

        assertThat(plan.dial("77"))
                .isInstanceOfSatisfying(
                        Dialled.Public.class,
                        number -> assertThat(number.canonical()).isEqualTo("+33390676767"));
    }

    @Test
    void badRuleNamesTheRuleAndThePlace() {
        var rules = List.of(new NumberingRule("^1", "1", ""), new NumberingRule("^(12", "1", ""));

        assertThatExceptionOfType(BadRule.class)
                .isThrownBy(() -> DialPlan.of(FRANCE, rules))
                .satisfies(bad -> {
                    assertThat(bad.rule()).isEqualTo(2);
                    assertThat(bad.field()).isEqualTo("regexpMatch");
                    assertThat(bad.index()).isBetween(3, 4);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "a$b", "$2", "$1$"})
    void badReplacementIsRefusedWhenItIsSaved(String replacement) {
        var rules = List.of(new NumberingRule("^(1)", replacement, ""));

        assertThatExceptionOfType(BadRule.class)
                .isThrownBy(() -> DialPlan.of(FRANCE, rules))
                .satisfies(bad -> assertThat(bad.field()).isEqualTo("regexpReplace"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(([0-9]+)+)+x$",
                "(.*)*(.*)*(.*)*x",
                "^(\\d|\\d\\d|\\d\\d\\d)*x$",
                "(?=(\\d+)+x)\\d",
                "^(\\d+)*\\1*(\\d+)*x",
                "(?<=\\d{1,9}\\d{1,9}\\d{1,9})x",
                "((((((\\d*)*)*)*)*)*)*x",
                "^(.?){60}.{60}$"
            })
    void pathologicalRuleIsStoppedAndReported(String match) {
        var plan = DialPlan.of(FRANCE, Collections.nCopies(100, new NumberingRule(match, "1", "")));

        var dialled = plan.dial("0123456789".repeat(25));

        assertThat(dialled).isNotInstanceOf(Dialled.Barred.class);
    }

    @Test
    void stoppedRuleIsNamedInTheTrace() {
        var plan = DialPlan.of(FRANCE, List.of(new NumberingRule("^(([0-9]+)+)+x$", "1", "")));

        assertThat(plan.dial("0123456789".repeat(6)).trace().stoppedRules())
                .containsExactly("rule 1 (^(([0-9]+)+)+x$)");
    }

    private static String dial(String input, NumberingRule... rules) {
        return switch (DialPlan.of(FRANCE, List.of(rules)).dial(input)) {
            case Dialled.Public number -> number.dial();
            case Dialled.Internal number -> number.dial();
            case Dialled.Emergency number -> number.dial();
            case Dialled.Barred barred -> "barred";
            case Dialled.Unrecognised unrecognised -> "unrecognised";
        };
    }
}
