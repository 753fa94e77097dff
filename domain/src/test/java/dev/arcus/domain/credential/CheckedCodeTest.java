package dev.arcus.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CheckedCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    @RepeatedTest(20)
    void everyMistypedCharacterIsNoticed() {
        var code = CheckedCode.generate(random);

        for (var at = 0; at < code.length(); at++) {
            for (var other : ALPHABET.toCharArray()) {
                if (code.charAt(at) != '-' && code.charAt(at) != other) {
                    var wrong = code.substring(0, at) + other + code.substring(at + 1);
                    assertThat(CheckedCode.isIntact(wrong)).as(wrong).isFalse();
                }
            }
        }
    }

    @RepeatedTest(20)
    void everyExchangeOfNeighboursIsNoticed() {
        var code = CheckedCode.generate(random).replace("-", "");

        for (var at = 0; at + 1 < code.length(); at++) {
            if (code.charAt(at) != code.charAt(at + 1)) {
                var wrong = code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
                assertThat(CheckedCode.isIntact(wrong)).as(wrong).isFalse();
            }
        }
    }

    @Test
    void codeIsFourGroupsOfFour() {
        assertThat(ActivationCode.generate(random).text()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void theVendorsFormIsFourDigits() {
        for (var i = 0; i < 1000; i++) {
            assertThat(ActivationCode.generate(ActivationCode.Form.FOUR_DIGITS, random)
                            .text())
                    .matches("[1-9][0-9]{3}");
        }
    }

    @Test
    void aMistypedCodeStillHasTheShape() {
        var code = CheckedCode.generate(random);

        assertThat(CheckedCode.isShapedLike(code)).isTrue();
        assertThat(CheckedCode.isShapedLike("ALE12-1234.5678.90")).isFalse();
        assertThat(CheckedCode.isShapedLike("4711")).isFalse();
    }
}
