package dev.arcus.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code arcus agent pbx} and {@code arcus agent connector}, on the folder of an agent that runs. */
final class PbxCommandTest {

    @TempDir
    Path temp;

    private Site site;

    @BeforeEach
    void start() throws IOException {
        site = new Site(temp.resolve("a")).on(SettingsChange.none());
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aFaultIsSeenInTheStatusAndGoesAgain() {
        assertThat(pbx("fault", "csta", "down", "cable", "pulled")).isEqualTo("0 csta: down cable pulled\n");
        awaitStatus("Channel csta: down: cable pulled");
        assertThat(pbx("faults")).isEqualTo("0 csta: down cable pulled\n");

        assertThat(pbx("well", "csta")).startsWith("0 ");

        awaitStatus("Channel csta: up");
        assertThat(pbx("faults")).isEqualTo("0 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fault http down x", "fault csta broken", "fault csta", "well nonsense", "surprise", ""})
    void whatMeansNothingIsRefusedAndChangesNothing(String words) {
        assertThat(pbx(words.isEmpty() ? new String[0] : words.split(" "))).startsWith("2 ");

        assertThat(temp.resolve("a/pbx/faults")).doesNotExist();
    }

    @Test
    void aPhoneCallsAnotherUntilOneHangsUp() {
        assertThat(pbx("stations")).contains("100;Reception;8068s", "101;Office;8058s");
        assertThat(pbx("call", "100", "101", "--rings", "0")).isEqualTo("0 100 calls 101\n");
        assertThat(pbx("calls")).startsWith("0 100 calls 101: active; placed at ");

        assertThat(pbx("call", "102", "101")).contains("2 ", "101 is busy");
        assertThat(pbx("hang-up", "101")).isEqualTo("0 101 hung up\n");

        assertThat(pbx("calls")).startsWith("0 100 calls 101: ended; placed at ");
        assertThat(pbx("hang-up", "101")).contains("101 has no call");
        assertThat(pbx("call", "101", "+498912345")).startsWith("0 ");
    }

    @Test
    void noCallIsPlacedByAStrangerOrOverAFaultyLink() {
        assertThat(pbx("call", "999", "101")).contains("2 ", "this PBX has no phone 999");
        assertThat(pbx("call", "100", "100")).contains("2 ", "does not call itself");
        assertThat(pbx("call", "100", "1;2")).startsWith("2 ");

        assertThat(pbx("fault", "csta", "silent")).startsWith("0 ");

        assertThat(pbx("call", "100", "101")).contains("2 ", "the telephony link (csta) has a fault");
        assertThat(pbx("calls")).isEqualTo("0 ");
    }

    @Test
    void aConnectorFileIsLoadedForItsUserOnlyAndThenThePbxIsReal() throws IOException {
        Path file = Files.writeString(
                temp.resolve("sip"), "connector=sip\nserver=192.0.2.10\nextension=200\npassword=geheim\n");

        String said = run("connector", file.toString());

        assertThat(said)
                .isEqualTo("0 Loaded; the PBX is 192.0.2.10:5060 (UDP); an agent that runs has to be started again\n");
        Path stored = temp.resolve("a/connector");
        assertThat(Files.readString(stored)).contains("password=geheim");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stored)))
                .isEqualTo("rw-------");
        assertThat(pbx("fault", "csta", "silent")).contains("2 ", "is a real one");
    }

    @Test
    void aConnectorFileThatIsWrongIsRefusedInOneLineWithoutItsPassword() throws IOException {
        Path file = Files.writeString(temp.resolve("sip"), "connector=sip\npassword=geheim\nserver=a b\n");

        String said = run("connector", file.toString());

        assertThat(said)
                .startsWith("2 ")
                .contains("server is a name or an address")
                .doesNotContain("geheim");
        assertThat(temp.resolve("a/connector")).doesNotExist();
    }

    private void awaitStatus(String words) {
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(run("status")).contains(words));
    }

    private String pbx(String... words) {
        return run(Stream.concat(Stream.of("pbx"), Stream.of(words)).toArray(String[]::new));
    }

    /** The exit code, and all that was said. */
    private String run(String... words) {
        StringWriter said = new StringWriter();
        String[] all = Stream.concat(
                        Stream.of(words), Stream.of("--state", temp.resolve("a").toString()))
                .toArray(String[]::new);
        int code = AgentMain.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(all);
        return code + " " + said;
    }
}
