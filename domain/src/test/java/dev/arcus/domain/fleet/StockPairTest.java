package dev.arcus.domain.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class StockPairTest {

    private static final String EXAMPLE = "ALE12-1234.5678.90";

    @Test
    void articlesExampleIsAPair() {
        assertThat(StockPair.parse(EXAMPLE)).contains(new StockPair("ALE12", "1234.5678.90"));
    }

    @Test
    void caseAndBlanksDoNotMatter() {
        assertThat(StockPair.parse(" ale12 - 1234.5678.90\t").orElseThrow()).hasToString(EXAMPLE);
        assertThat(StockPair.parse("ALE12\u00A0-\u202F1234.\u20095678.90\u3000").orElseThrow())
                .hasToString(EXAMPLE);
    }

    @Test
    void lookAlikesOfHyphenAndDotAreReadAsTheseAndKeptAsThese() {
        for (var hyphen : "\u2010\u2011\u2012\u2013\u2014\u2212\uFF0D"
                .chars()
                .mapToObj(Character::toString)
                .toList()) {
            assertThat(StockPair.parse("ALE12" + hyphen + "1234.5678.90"))
                    .as(hyphen)
                    .contains(example());
        }
        for (var dot : "\u00B7\u2022\u2024\u2027\u3002\uFF0E"
                .chars()
                .mapToObj(Character::toString)
                .toList()) {
            assertThat(StockPair.parse("ALE12-1234" + dot + "5678" + dot + "90"))
                    .as(dot)
                    .contains(example());
        }
    }

    @Test
    void fullWidthAndUnseenCharactersAreRead() {
        assertThat(StockPair.parse("ＡＬＥ１２－１２３４．５６７８．９０")).contains(example());
        assertThat(StockPair.parse("\uFEFFALE12\u00AD-\u200B1234.5678.90\u2060"))
                .contains(example());
    }

    @Test
    void deviceIdAndCodeAreBothThePair() {
        assertThat(example().pbxId().text()).isEqualTo(example().code().text()).isEqualTo(EXAMPLE);
    }

    @Test
    void otherFormsAreNotPairs() {
        for (var other : new String[] {
            "",
            "ALE12",
            "12-1234.5678.90",
            "ALE-1234.5678.90",
            "ALE12-1234.5678",
            "ALE12-12345678.90",
            "ALE12-1234,5678,90",
            "ALE12_1234.5678.90",
            "ALE12-1234.5678.90-1",
            "ALE12345678901234-1234.5678.90",
            "PBXc2ae-3590",
            " ".repeat(200) + EXAMPLE
        }) {
            assertThat(StockPair.parse(other)).as(other).isEmpty();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new StockPair("ALE12", "12345678.90"));
    }

    @Test
    void lettersAndDigitsOfOtherScriptsAreNotGuessed() {
        // Cyrillic A, dotless i, long s, Arabic digits, a circled and a raised digit.
        for (var other : new String[] {
            "\u0410LE12-1234.5678.90",
            "AL\u013112-1234.5678.90",
            "AL\u017F12-1234.5678.90",
            "ALE12-\u0661\u0662\u0663\u0664.5678.90",
            "ALE1\u2461-1234.5678.90",
            "ALE1\u00B2-1234.5678.90"
        }) {
            assertThat(StockPair.parse(other)).as(other).isEmpty();
        }
    }

    private static StockPair example() {
        return new StockPair("ALE12", "1234.5678.90");
    }
}
