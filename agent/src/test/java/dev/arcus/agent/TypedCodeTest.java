package dev.arcus.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.state.Settings;
import dev.arcus.agent.state.SettingsFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A code that was copied wrongly is refused by {@code configure}, before an attempt is spent. */
final class TypedCodeTest {

    private static final String WRONG = "0000-0000-0000-000T";

    @TempDir
    Path temp;

    @Test
    void theRightCodeIsTakenWithoutWhatWasPastedAlong() throws Exception {
        String right = intact();

        assertThat(configure("--activation-code", "\u00a0" + right + " ")).startsWith("0 ");

        assertThat(new SettingsFile(temp).read().code().orElseThrow().text()).isEqualTo(right);
    }

    @Test
    void theLetterOForZeroIsRefusedWithItsPlaceAndNothingIsWritten() throws Exception {
        String typed = "O" + intact().substring(1);

        assertThat(configure("--activation-code", typed))
                .startsWith("2 ")
                .contains("character 1 is the letter O, it must be 0 (zero)")
                .doesNotContain(typed);

        assertThat(new SettingsFile(temp).read()).isEqualTo(Settings.factory());
    }

    @Test
    void whoInsistsIsLeftToTheHub() throws Exception {
        String typed = "O" + intact().substring(1);

        assertThat(configure("--activation-code", typed, "--as-typed")).startsWith("0 ");

        assertThat(new SettingsFile(temp).read().code().orElseThrow().text()).isEqualTo(typed);
    }

    @Test
    void whatNoHubCanHoldIsRefusedEvenThen() {
        assertThat(configure("--activation-code", WRONG, "--as-typed"))
                .startsWith("2 ")
                .contains("check character does not fit");
        assertThat(configure("--activation-code", "12 34", "--as-typed"))
                .startsWith("2 ")
                .contains("character 3 is a blank");
    }

    /** All zeros check to zero. */
    private static String intact() {
        return WRONG.replace('T', '0');
    }

    private String configure(String... options) {
        String[] words = new String[options.length + 3];
        words[0] = "configure";
        words[1] = "--state";
        words[2] = temp.toString();
        System.arraycopy(options, 0, words, 3, options.length);
        StringWriter said = new StringWriter();
        int code = AgentMain.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(words);
        return code + " " + said;
    }
}
