package dev.arcus.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DialingInformationTest {

    @Test
    void germanExampleIsAccepted() {
        var dialing = new DialingInformation("DEU", "0", "00", List.of("0"), true, "+49 89 123456-0");

        assertThat(dialing.outboundPrefixes()).containsExactly("0");
    }

    @Test
    void prefixesAreUpTo32DigitsStarOrHash() {
        assertThat(new DialingInformation("DEU", "0".repeat(32), "*#", List.of(), false, null).nationalPrefix())
                .hasSize(32);
        for (var bad : new String[] {"0".repeat(33), "0a", " 0", "٠"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DialingInformation("DEU", bad, "00", List.of(), false, null));
        }
    }

    @Test
    void countryIsAlpha3() {
        for (var bad : new String[] {"DE", "deu", "XXX", ""}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DialingInformation(bad, "0", "00", List.of(), false, null));
        }
        assertThat(Countries.all()).contains("DEU", "FRA", "USA").isSorted();
    }

    @Test
    void aHundredRulesAreAcceptedAndOneMoreIsNot() {
        var rule = new NumberingRule("^0800", "", "");

        assertThat(NumberingRule.list(Collections.nCopies(100, rule))).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> NumberingRule.list(Collections.nCopies(101, rule)));
    }

    @Test
    void ruleFieldsHaveTheirLengths() {
        assertThat(new NumberingRule("x".repeat(64), "y".repeat(64), "z".repeat(255)).match())
                .hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new NumberingRule("", "", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new NumberingRule("x".repeat(65), "", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new NumberingRule("x", "y".repeat(65), ""));
    }
}
