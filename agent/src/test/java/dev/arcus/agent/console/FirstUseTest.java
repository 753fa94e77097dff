package dev.arcus.agent.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.connection.JdkDialer;
import dev.arcus.agent.connection.Surroundings;
import dev.arcus.agent.pbx.Hardware;
import dev.arcus.agent.web.Answer;
import dev.arcus.agent.web.Form;
import dev.arcus.agent.web.Request;
import dev.arcus.testing.TestClock;
import dev.arcus.wire.errors.Language;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a network anyone might be first, so the first password is set on the PBX itself. */
final class FirstUseTest {

    private static final String TOKEN = "0".repeat(64);

    private final TestClock clock = new TestClock();
    private final Surroundings around =
            new Surroundings(clock, clock::nanos, new SecureRandom(), new JdkDialer(HttpClient.Builder.NO_PROXY));

    @TempDir
    Path folder;

    @AfterEach
    void tidy() {
        around.close();
    }

    @Test
    void fromElsewhereNoFirstPasswordIsSet() throws Exception {
        TechnicianPassword password = new TechnicianPassword(folder, around.random());

        Answer.Whole answer = (Answer.Whole)
                gate(password).answer(post("192.0.2.7", "ein gutes Kennwort"), Page.FIRST_USE, Words.of(Language.EN));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("arcus agent password", "not encrypted");
        assertThat(password.isSet()).isFalse();
    }

    @Test
    void afterTheCommandSetOneALoginFromElsewhereIsLetIn() throws Exception {
        TechnicianPassword password = new TechnicianPassword(folder, around.random());
        password.replace("ein gutes Kennwort");

        Answer.Whole answer = (Answer.Whole)
                gate(password).answer(post("192.0.2.7", "ein gutes Kennwort"), Page.LOGIN, Words.of(Language.EN));

        assertThat(answer.status()).isEqualTo(303);
    }

    @Test
    void theSameLettersAreTheSamePasswordHoweverTheyAreComposed() throws Exception {
        TechnicianPassword password = new TechnicianPassword(folder, around.random());

        password.replace("Gr\u00fc\u00dfe aus Kiel");

        assertThat(password.matches("Gru\u0308\u00dfe aus Kiel")).isTrue();
        assertThat(password.matches("Grusse aus Kiel")).isFalse();
    }

    private Gate gate(TechnicianPassword password) {
        return new Gate(password, around, new Frame(new Hardware("CPU1", "OXO Connect", "R6.2")), 8090);
    }

    private static Request post(String peer, String password) {
        Form form = new Form(Map.of("token", TOKEN, "password", password, "again", password), Map.of());
        Request.Headers head =
                name -> name.equals("Cookie") ? Optional.of("omc-8090-visit=" + TOKEN) : Optional.empty();
        return new Request("POST", "/", Form.empty(), form, head, InetAddress.ofLiteral(peer));
    }
}
