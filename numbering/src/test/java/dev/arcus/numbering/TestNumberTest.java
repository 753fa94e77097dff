package dev.arcus.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.arcus.numbering.TestNumber.Failure;
import dev.arcus.numbering.TestNumber.Part;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TestNumberTest {

    private static final DialPlan GERMANY = DialPlan.of(
            new DialingInformation("DEU", "0", "00", List.of("0"), true, null),
            List.of(new NumberingRule("^0800", "", "barred")));

    @Test
    void expectationsThatAreMetFailNothing() {
        assertThat(failures("089 123456", "0089123456", "+4989123456")).isEmpty();
        assertThat(failures("089 123456", null, "+4989123456")).isEmpty();
        assertThat(failures("0800 123", "", "")).as("barred").isEmpty();
        assertThat(failures("112", "112", "")).isEmpty();
    }

    @Test
    void expectationThatIsNotMetIsNamedWithWhatCameInstead() {
        assertThat(failures("0800 123", "00800123", null))
                .containsExactly(new Failure("0800 123", Part.DIAL, "00800123", ""));
        assertThat(failures("23", "9", "+4923"))
                .containsExactly(
                        new Failure("23", Part.DIAL, "9", "23"), new Failure("23", Part.CANONICAL, "+4923", ""));
    }

    @Test
    void whatExpectsNothingOrCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TestNumber("1", null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new TestNumber("", "1", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new TestNumber("1".repeat(257), "1", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new TestNumber("1", "1".repeat(301), null));
        assertThatIllegalArgumentException().isThrownBy(() -> new TestNumber("1", null, "0049"));
    }

    @Test
    void aHundredAreKeptAndOneMoreIsNot() {
        var one = new TestNumber("1", "1", null);

        assertThat(TestNumber.list(Collections.nCopies(100, one))).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> TestNumber.list(Collections.nCopies(101, one)));
    }

    private static List<Failure> failures(String number, @Nullable String dial, @Nullable String canonical) {
        return new TestNumber(number, dial, canonical).failures(GERMANY);
    }
}
