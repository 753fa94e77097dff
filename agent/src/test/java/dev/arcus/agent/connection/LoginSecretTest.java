package dev.arcus.agent.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.connection.LoginSecret.Kind;
import dev.arcus.agent.state.ActivationCode;
import dev.arcus.agent.state.CodeOrigin;
import dev.arcus.agent.state.Credential;
import dev.arcus.agent.state.PabxId;
import dev.arcus.agent.state.PrivateAccessCode;
import dev.arcus.agent.state.Settings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LoginSecretTest {

    private static final PabxId ID = new PabxId("PBX-1");
    private static final String SECRET = "0".repeat(32);

    @ParameterizedTest
    @CsvSource({
        // code revision, origin, obtained with, settled: what is tried, best first
        "1, TYPED, 1, 0, PASSWORD CODE",
        "1, TYPED, 1, 1, PASSWORD",
        "2, TYPED, 1, 1, CODE PASSWORD",
        "2, TYPED, 1, 2, PASSWORD",
        "1, INSTALLED, 1, 0, PASSWORD CODE",
        "1, INSTALLED, 1, 1, PASSWORD CODE",
        "2, INSTALLED, 1, 1, CODE PASSWORD"
    })
    void whatIsTriedFollowsWhatIsNewer(long revision, CodeOrigin origin, long obtained, long settled, String kinds) {
        List<LoginSecret> candidates =
                LoginSecret.candidates(settings(revision, origin), ID, Optional.of(credential(obtained, settled)));

        assertThat(kinds(candidates)).isEqualTo(kinds);
    }

    @Test
    void withoutPasswordThereIsOnlyTheCode() {
        assertThat(kinds(LoginSecret.candidates(settings(1, CodeOrigin.TYPED), ID, Optional.empty())))
                .isEqualTo("CODE");
    }

    @Test
    void thePasswordOfAnotherIdentityIsNotTried() {
        List<LoginSecret> candidates = LoginSecret.candidates(
                settings(2, CodeOrigin.TYPED), new PabxId("PBX-2"), Optional.of(credential(1, 1)));

        assertThat(kinds(candidates)).isEqualTo("CODE");
    }

    @Test
    void thePasswordIsTheSameInAnyCase() {
        assertThat(kinds(
                        LoginSecret.candidates(Settings.factory(), new PabxId("pbx-1"), Optional.of(credential(0, 0)))))
                .isEqualTo("PASSWORD");
    }

    @Test
    void afterARefusalTheOtherKindComesNext() {
        List<LoginSecret> both =
                LoginSecret.candidates(settings(1, CodeOrigin.TYPED), ID, Optional.of(credential(1, 0)));

        assertThat(LoginSecret.choose(both, Optional.empty()).orElseThrow().kind())
                .isEqualTo(Kind.PASSWORD);
        assertThat(LoginSecret.choose(both, Optional.of(Kind.PASSWORD))
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.CODE);
        assertThat(LoginSecret.choose(both, Optional.of(Kind.CODE))
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.PASSWORD);
    }

    @Test
    void theOnlySecretIsTriedAgain() {
        List<LoginSecret> one = LoginSecret.candidates(settings(1, CodeOrigin.TYPED), ID, Optional.empty());

        assertThat(LoginSecret.choose(one, Optional.of(Kind.CODE)).orElseThrow().kind())
                .isEqualTo(Kind.CODE);
        assertThat(one.getFirst()).asString().doesNotContain("1234");
    }

    private static Settings settings(long revision, CodeOrigin origin) {
        Settings settings = Settings.factory();
        for (long i = 0; i < revision; i++) {
            settings = settings.withCode(new ActivationCode("1234"), origin);
        }
        return settings;
    }

    private static Credential credential(long obtained, long settled) {
        return new Credential(ID, new PrivateAccessCode(SECRET), SECRET, obtained, settled);
    }

    private static String kinds(List<LoginSecret> candidates) {
        return String.join(
                " ", candidates.stream().map(each -> each.kind().name()).toList());
    }
}
