package dev.arcus.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {

    private static final List<String> PAIRS =
            List.of("ALE12-1234.5678.90", "ALE12-1234.5678.12", "PBX1", "ALE77-0000.0000.00");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ale12-1234.5678.9",
                "ALE12-12345678.90",
                "ALE12-1234.5678.900",
                "ALE12-1243.5678.90",
                "XLE12-1234.5678.90"
            })
    void oneMistakeIsSeenThrough(String typed) {
        assertThat(Likeness.of(List.of(typed), PAIRS)).isEqualTo(Map.of(typed, "ALE12-1234.5678.90"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ALE12-1234.5678.90", "ALE12-1234.5678.92", "ALE13-1243.5678.90", "PBX2", "", "somebody else"})
    void noMistakeTwoMistakesTwoMeaningsAndShortNamesAreNot(String typed) {
        assertThat(Likeness.of(List.of(typed), PAIRS)).isEmpty();
    }

    @Property
    void everyReplacedCharacterIsFoundWherever(
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 6, max = 40) String meant,
            @ForAll @IntRange(max = 39) int place) {
        var typed = new StringBuilder(meant);
        typed.setCharAt(place % meant.length(), '#');

        assertThat(Likeness.of(List.of(typed.toString()), List.of(meant))).isEqualTo(Map.of(typed.toString(), meant));
    }

    @Test
    void theSameNameTwiceIsOne() {
        assertThat(Likeness.of(List.of("abcdeg"), List.of("abcdef", "abcdef"))).isEqualTo(Map.of("abcdeg", "abcdef"));
    }

    @Test
    void manyAreSeenThroughAtOnce() {
        var typed = List.of("ale12-1234.5678.9", "ALE77-0000.0000.0O", "somebody else");

        assertThat(Likeness.of(typed, PAIRS))
                .isEqualTo(
                        Map.of("ale12-1234.5678.9", "ALE12-1234.5678.90", "ALE77-0000.0000.0O", "ALE77-0000.0000.00"));
    }
}
