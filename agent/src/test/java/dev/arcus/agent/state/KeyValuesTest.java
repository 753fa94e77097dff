package dev.arcus.agent.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class KeyValuesTest {

    @Test
    void everyValueSurvivesTheRoundTrip() {
        KeyValues written = KeyValues.empty()
                .with("umlaut", "Bäckerei Huber = gut # ja")
                .with("lines", "a\r\nb\\n\n")
                .with("empty", "");

        KeyValues read = KeyValues.parse(written.format());

        assertThat(read).isEqualTo(written);
        assertThat(read.text("empty")).isEmpty();
    }

    @Test
    void commentsAndBlankLinesAreSkipped() {
        KeyValues read = KeyValues.parse("# by hand\n\n a = 1 \n");

        assertThat(read.number("a")).isEqualTo(1);
    }

    @Test
    void aNewerFormatIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyValues.parse("format=2\na=1\n"))
                .withMessage("format 2 is newer than this agent");
    }

    @Test
    void aLineWithoutKeyIsRefusedWithItsNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyValues.parse("format=1\nrubbish\n"))
                .withMessage("line 2: not key=value");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> KeyValues.parse("a=1\na=2\n"));
    }

    @Test
    void anUnknownKeyIsRefused() {
        KeyValues read = KeyValues.parse("hub=x\nhubb=y\nstation.100=z\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read.onlyKnown(Set.of("hub"), Set.of("station.")))
                .withMessage("unknown key hubb");
    }

    @Test
    void valuesNeverPrint() {
        assertThat(KeyValues.empty().with("secret", "0123456789abcdef"))
                .asString()
                .isEqualTo("KeyValues[secret]");
    }
}
