package dev.arcus.domain.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class StockPairTest {

    @Test
    void articlesExampleIsAPair() {
        assertThat(StockPair.parse("ALE12-1234.5678.90")).contains(new StockPair("ALE12", "1234.5678.90"));
    }

    @Test
    void caseAndBlanksDoNotMatter() {
        assertThat(StockPair.parse(" ale12 - 1234.5678.90\t").orElseThrow()).hasToString("ALE12-1234.5678.90");
    }

    @Test
    void deviceIdAndCodeAreBothThePair() {
        var pair = new StockPair("ALE12", "1234.5678.90");

        assertThat(pair.pbxId().text()).isEqualTo(pair.code().text()).isEqualTo("ALE12-1234.5678.90");
    }

    @Test
    void otherFormsAreNotPairs() {
        for (var other :
                new String[] {"", "ALE12", "12-1234.5678.90", "ALE-1234.5678.90", "ALE12-1234.5678", "PBXc2ae-3590"}) {
            assertThat(StockPair.parse(other)).as(other).isEmpty();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new StockPair("ALE12", "12345678.90"));
    }
}
