package dev.arcus.hub.console.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.arcus.hub.console.frame.Words;
import dev.arcus.numbering.BadRule;
import dev.arcus.numbering.NumberingRule;
import dev.arcus.wire.errors.Language;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFaultTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "a)",
                "*",
                "+1",
                "[",
                "[z-a]",
                "a{",
                "a{2",
                "a{3,1}",
                "\\q",
                "\\x",
                "\\c",
                "\\0",
                "\\u12",
                "\\x{110000}",
                "\\",
                "(?<a",
                "(?<1>a)",
                "\\k",
                "\\k<x>",
                "(?<n>a)(?<n>b)",
                "(?z)",
                "\\p{Foo}",
                "\\p{",
                "\\N{foo}",
                "((?<=(a|b)+)c)"
            })
    void whatIsWrongWithAnExpressionIsSaidInEachLanguageAndNotInTheEngines(String match) {
        var bad = fault(match, "");

        assertThat(Arrays.stream(Language.values()).map(language -> RuleFault.of(bad, Words.of(language))))
                .doesNotHaveDuplicates()
                .allSatisfy(said -> assertThat(said).isNotBlank().doesNotContain(bad.problem()));
        assertThat(RuleFault.of(bad, Words.of(Language.DE)))
                .isNotEqualTo(Words.of(Language.DE).text("telephony.fault.other"));
    }

    @Test
    void aReplacementIsJudgedInTheReadersLanguage() {
        assertThat(RuleFault.of(fault("(1)", "$"), Words.of(Language.DE))).startsWith("Hinter $ fehlt die Nummer");
        assertThat(RuleFault.of(fault("(1)", "$2"), Words.of(Language.FR))).startsWith("L’expression n’a pas autant");
    }

    private static BadRule fault(String match, String replacement) {
        var rule = new NumberingRule(match, replacement, "");
        return catchThrowableOfType(BadRule.class, () -> rule.requireReadable(1));
    }
}
