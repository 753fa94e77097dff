package dev.arcus.agent.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.ActivationCode.Form;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against codes that the hub's own code makes. */
final class CodeMistakeTest {

    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    @RepeatedTest(50)
    void whatTheHubMakesHasNoMistake() {
        String code = made();

        assertThat(CodeMistake.in(code)).isEmpty();
        assertThat(CodeMistake.in("\ufeff\u00a0 " + code + "\t\u200b\r\n")).isEmpty();
        assertThat(ActivationCode.parse("\u00a0" + code + "\u200b").text()).isEqualTo(code);
    }

    @RepeatedTest(50)
    void theLetterOForZeroIsToldWithItsPlace() {
        String code = with('0');
        int at = code.indexOf('0');

        assertThat(CodeMistake.in(code.substring(0, at) + "O" + code.substring(at + 1)))
                .contains(new CodeMistake.LookAlike(at + 1, "the letter O", "0 (zero)"));
        assertThat(CodeMistake.in(code.toLowerCase(Locale.ROOT).replace('0', 'o')))
                .contains(new CodeMistake.LookAlike(at + 1, "the letter o", "0 (zero)"));
    }

    @RepeatedTest(20)
    void theLettersIAndLForOneAreToldWithTheirPlace() {
        String code = with('1');
        int at = code.indexOf('1');

        for (String typed : new String[] {"I", "l"}) {
            assertThat(CodeMistake.in(code.substring(0, at) + typed + code.substring(at + 1)))
                    .contains(new CodeMistake.LookAlike(at + 1, "the letter " + typed, "1 (one)"));
        }
    }

    @RepeatedTest(20)
    void aHyphenThatAMailProgramReplacedIsTold() {
        String code = made();

        assertThat(CodeMistake.in(code.substring(0, 4) + "\u2013" + code.substring(5)))
                .contains(new CodeMistake.LookAlike(5, "\u2013", "a hyphen"));
    }

    @RepeatedTest(20)
    void aBlankInsideIsToldWithItsPlace() {
        String code = made();

        assertThat(CodeMistake.in(" " + code.substring(0, 7) + "\u00a0" + code.substring(7)))
                .contains(new CodeMistake.Blank(8));
    }

    @RepeatedTest(50)
    void anyOtherCharacterAndAnyExchangeFailsTheCheck() {
        String code = made();
        String last = code.substring(18);

        assertThat(CodeMistake.in(code.substring(0, 18) + (last.equals("7") ? "8" : "7")))
                .contains(new CodeMistake.CheckFails());
        if (code.charAt(5) != code.charAt(6)) {
            assertThat(CodeMistake.in(code.substring(0, 5) + code.charAt(6) + code.charAt(5) + code.substring(7)))
                    .contains(new CodeMistake.CheckFails());
        }
    }

    @RepeatedTest(20)
    void aCharacterTooFewOrTooManyIsToldWithItsGroup() {
        String code = made();

        assertThat(CodeMistake.in(code.substring(0, 18))).contains(new CodeMistake.GroupLength(4));
        assertThat(CodeMistake.in("7" + code)).contains(new CodeMistake.GroupLength(1));
    }

    @RepeatedTest(20)
    void missingHyphensAndSmallLettersAreTold() {
        String code = with('A');

        assertThat(CodeMistake.in(code.replace("-", ""))).contains(new CodeMistake.Hyphens());
        assertThat(CodeMistake.in(code.toLowerCase(Locale.ROOT))).containsInstanceOf(CodeMistake.SmallLetters.class);
    }

    @Test
    void aLetterThatNoCodeHasIsToldBesideOtherMistakes() {
        assertThat(CodeMistake.in("7O00-0000-0000-0000"))
                .contains(new CodeMistake.LookAlike(2, "the letter O", "0 (zero)"));
        assertThat(CodeMistake.in("OTTO-OTTO-OTTO-OTTO").orElseThrow().certain())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4711", "1234-5678", "ALE12-1234.5678.90", "ALE-one", "otto-otto-otto-otto", "Büro", "O"})
    void whatNoHubMadeIsLeftToTheHub(String code) {
        assertThat(CodeMistake.in(code)).isEmpty();
    }

    @Test
    void theWordsNeverHoldTheCode() {
        String code = made();

        assertThat(CodeMistake.in(code.substring(0, 18)).orElseThrow().words()).doesNotContain(code.substring(0, 4));
    }

    private String made() {
        return dev.arcus.domain.credential.ActivationCode.generate(Form.CHECKED, random)
                .text();
    }

    private String with(char wanted) {
        String code = made();
        while (code.indexOf(wanted) < 0) {
            code = made();
        }
        return code;
    }
}
