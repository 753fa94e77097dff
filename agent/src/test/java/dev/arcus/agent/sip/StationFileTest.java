package dev.arcus.agent.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.arcus.wire.agent.Stations;
import dev.arcus.wire.agent.Stations.Station;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StationFileTest {

    @Test
    void aSpreadsheetsFileIsRead() {
        StationFile file = parse("\uFEFFNummer;Name;Gerät;Raum\r\n"
                + "100;Empfang;8068s;EG\r\n"
                + "101;\"Huber; \"\"Max\"\"\";;1. OG\r\n"
                + "\r\n"
                + "102; Werkstatt ;8242;\"zwei\nZeilen\"\r\n");

        assertThat(file.stations())
                .containsExactly(
                        new Station("100", "Empfang", "8068s"),
                        new Station("101", "Huber; \"Max\"", ""),
                        new Station("102", "Werkstatt", "8242"));
        assertThat(file.refused()).isEmpty();
    }

    @Test
    void commasDoAsWellAndColumnsMayStandAnywhere() {
        StationFile file = parse("device,number\n8068s,100\n,101");

        assertThat(file.stations()).containsExactly(new Station("100", "", "8068s"), new Station("101", "", ""));
    }

    @Test
    void badRowsAreLeftOutAndNamedByLine() {
        StationFile file = parse("number;name\n"
                + "100;A\n"
                + ";nobody\n"
                + "\"101\";\"two\nlines\"\n"
                + "102\n"
                + "100;again\n"
                + "123456789012345678901234567890123;long\n"
                + "103;\uFFFE\n"
                + "104;D\n");

        assertThat(file.stations()).extracting(Station::number).containsExactly("100", "104");
        assertThat(file.refused())
                .containsExactly(
                        new StationFile.BadRow(3, "number is missing"),
                        new StationFile.BadRow(4, "name has a control character"),
                        new StationFile.BadRow(6, "1 columns instead of 2"),
                        new StationFile.BadRow(7, "number 100 stands twice"),
                        new StationFile.BadRow(8, "number is longer than 32 characters"),
                        new StationFile.BadRow(9, "a character that is none"));
    }

    @Test
    void stationsHaveABound() {
        StringBuilder text = new StringBuilder("number\n");
        for (int i = 0; i <= Stations.MAX; i++) {
            text.append(i).append('\n');
        }

        StationFile file = parse(text.toString());

        assertThat(file.stations()).hasSize(Stations.MAX);
        assertThat(file.refused()).containsExactly(new StationFile.BadRow(Stations.MAX + 2, "more than 1000 stations"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "name;device\nA;B\n", "number;number\n1;2\n", "number\n\"1\n"})
    void aFileThatCannotBeReadAsAWholeIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse(text));
    }

    @Test
    void anotherEncodingIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StationFile.parse("number;name\n1;Büro\n".getBytes(StandardCharsets.ISO_8859_1)))
                .withMessage("a station file is UTF-8");
    }

    private static StationFile parse(String text) {
        return StationFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
