package dev.arcus.agent.sip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.state.StateFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent as an extension of a fake PBX on real sockets. */
final class RegistrationTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "MD5, MD5, true",
        "MD5, MD5, false",
        "MD5-sess, MD5, true",
        "SHA-256, SHA-256, true",
        "SHA-256-sess, SHA-256, true",
        "SHA-512-256, SHA-512/256, true"
    })
    void theRightPasswordRegisters(String algorithm, String hash, boolean qop) throws StateFault {
        try (FakePbx fake = FakePbx.udp().does(new FakeRegistrar(algorithm, hash, qop, "secret"));
                WatchedPbx watched = WatchedPbx.start(temp, WatchedPbx.PATIENT, lines(fake, "secret"))) {
            watched.awaitUp();

            assertThat(fake.heard("REGISTER"))
                    .hasSize(2)
                    .allSatisfy(each -> assertThat(each.uri()).isEqualTo("sip:127.0.0.1"));
        }
    }

    @Test
    void aWrongPasswordIsNamedAndTriedOnce() throws StateFault {
        FakeRegistrar registrar = FakeRegistrar.md5("secret");
        try (FakePbx fake = FakePbx.udp().does(registrar);
                WatchedPbx watched = WatchedPbx.start(temp, WatchedPbx.PATIENT, lines(fake, "guess"))) {
            watched.awaitDown("wrong password: the PBX does not accept the login of extension 200");
            int options = fake.heard("OPTIONS").size();
            WatchedPbx.await(() -> fake.heard("OPTIONS").size() >= options + 2);

            assertThat(fake.heard("REGISTER")).hasSize(2);
            assertThat(watched.csta().age()).isPresent();
        }
    }

    @Test
    void anotherPasswordIsTriedAtOnce() throws StateFault {
        try (FakePbx fake = FakePbx.udp().does(FakeRegistrar.md5("secret"));
                WatchedPbx watched = WatchedPbx.start(temp, WatchedPbx.PATIENT, lines(fake, "guess"))) {
            watched.awaitDown("wrong password");

            watched.configure(lines(fake, "secret"));
            watched.awaitUp();

            assertThat(watched.csta().reason()).isEmpty();
        }
    }

    @Test
    void itRegistersAnewBeforeTheTimeIsOverWithTheSameNonce() throws StateFault {
        try (FakePbx fake = FakePbx.udp().does(FakeRegistrar.md5("secret").grants(2));
                WatchedPbx watched = WatchedPbx.start(temp, WatchedPbx.PATIENT, lines(fake, "secret"))) {
            watched.awaitUp();
            WatchedPbx.await(() -> fake.heard("REGISTER").size() >= 4);

            List<SipMessage.Request> all = fake.heard("REGISTER");
            assertThat(all.stream()
                            .map(each -> each.headers().first("authorization").orElse(""))
                            .map(text -> text.replaceAll(".*nc=([0-9a-f]{8}).*", "$1")))
                    .startsWith("", "00000001", "00000002", "00000003");
            assertThat(all.stream().map(each -> each.headers().first("call-id").orElseThrow()))
                    .containsOnly(all.getFirst().headers().first("call-id").orElseThrow());
            assertThat(watched.csta().up()).isTrue();
        }
    }

    @Test
    void anOldNonceIsNoWrongPassword() throws StateFault {
        FakeRegistrar registrar = FakeRegistrar.md5("secret").grants(2);
        try (FakePbx fake = FakePbx.udp().does(registrar);
                WatchedPbx watched = WatchedPbx.start(temp, WatchedPbx.PATIENT, lines(fake, "secret"))) {
            watched.awaitUp();
            int heard = fake.heard("OPTIONS").size();
            WatchedPbx.await(() -> fake.heard("OPTIONS").size() >= heard + 2);
            int changes = watched.changes();

            registrar.renewsNonce();
            int before = fake.heard("REGISTER").size();
            WatchedPbx.await(() -> fake.heard("REGISTER").size() >= before + 3);

            assertThat(watched.csta().up()).isTrue();
            assertThat(watched.changes()).isEqualTo(changes);
        }
    }

    @Test
    void aPasswordThatIsChangedOnThePbxIsNamed() throws StateFault {
        FakeRegistrar registrar = FakeRegistrar.md5("secret").grants(2);
        try (FakePbx fake = FakePbx.udp().does(registrar);
                WatchedPbx watched = WatchedPbx.start(temp, WatchedPbx.PATIENT, lines(fake, "secret"))) {
            watched.awaitUp();

            registrar.password("another");
            watched.awaitDown("wrong password");

            assertThat(watched.csta().up()).isFalse();
        }
    }

    @Test
    void itAsksForLongerWhenThePbxWantsThat() throws StateFault {
        FakeRegistrar registrar = FakeRegistrar.md5("secret");
        try (FakePbx fake = FakePbx.udp()
                        .does(asked -> tooBrief(asked).map(List::of).orElseGet(() -> registrar.apply(asked)));
                WatchedPbx watched = WatchedPbx.start(temp, WatchedPbx.PATIENT, lines(fake, "secret"))) {
            watched.awaitUp();

            assertThat(fake.heard("REGISTER").getLast().headers().first("expires"))
                    .contains("1800");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 603})
    void aRefusalIsNamedWithItsCodeAndTriedOnce(int code) throws StateFault {
        try (FakePbx fake = FakePbx.udp().does(asked -> only(asked, code));
                WatchedPbx watched = WatchedPbx.start(temp, WatchedPbx.PATIENT, lines(fake, "secret"))) {
            watched.awaitDown("refused: the PBX answers REGISTER with " + code);
            int options = fake.heard("OPTIONS").size();
            WatchedPbx.await(() -> fake.heard("OPTIONS").size() >= options + 2);

            assertThat(fake.heard("REGISTER")).hasSize(1);
        }
    }

    @Test
    void aPbxThatCannotNowIsAskedAgain() throws StateFault {
        AtomicInteger times = new AtomicInteger();
        FakeRegistrar registrar = FakeRegistrar.md5("secret");
        try (FakePbx fake = FakePbx.udp()
                        .does(asked -> asked.method().equals("REGISTER") && times.incrementAndGet() < 3
                                ? List.of(FakePbx.answer(asked, 500))
                                : registrar.apply(asked));
                WatchedPbx watched = WatchedPbx.start(temp, WatchedPbx.PATIENT, lines(fake, "secret"))) {
            watched.awaitUp();

            assertThat(times.get()).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void anUnknownKindOfLoginIsNamed() throws StateFault {
        try (FakePbx fake = FakePbx.udp().does(new FakeRegistrar("WHIRLPOOL", "MD5", true, "secret"));
                WatchedPbx watched = WatchedPbx.start(temp, WatchedPbx.PATIENT, lines(fake, "secret"))) {
            watched.awaitDown("the PBX wants a login other than Digest with MD5, SHA-256 or SHA-512-256");

            assertThat(watched.csta().age()).isPresent();
        }
    }

    @Test
    void nobodyRegistersWithAPbxThatDoesNotAnswer() throws StateFault {
        try (FakePbx fake = FakePbx.udp().isSilent();
                WatchedPbx watched = WatchedPbx.start(temp, lines(fake, "secret"))) {
            watched.awaitDown("no answer");

            assertThat(fake.heard("REGISTER")).isEmpty();
        }
    }

    @Test
    void aPbxThatStartedAnewIsToldAgain() throws StateFault {
        FakeRegistrar registrar = FakeRegistrar.md5("secret");
        FakePbx first = FakePbx.tcp().does(registrar);
        int port = first.port();
        String[] lines = lines(first, "secret", "transport=tcp");
        try (WatchedPbx watched = WatchedPbx.start(temp, WatchedPbx.PATIENT, lines)) {
            watched.awaitUp();

            first.close();
            watched.awaitDown("nothing listens");
            try (FakePbx again = FakePbx.over(
                    Transport.TCP, dev.arcus.agent.hub.Authority.make("x").server(), port)) {
                again.does(registrar);
                watched.awaitUp();
                WatchedPbx.await(() -> !again.heard("REGISTER").isEmpty());

                assertThat(watched.csta().up()).isTrue();
            }
        }
    }

    @Test
    void itLeavesWhenItStops() throws StateFault {
        try (FakePbx fake = FakePbx.udp().does(FakeRegistrar.md5("secret"))) {
            WatchedPbx watched = WatchedPbx.start(temp, WatchedPbx.PATIENT, lines(fake, "secret"))
                    .awaitUp();

            watched.close();
            WatchedPbx.await(() -> expires(fake).equals(Optional.of("0")));

            assertThat(fake.heard("REGISTER").getLast().headers().first("authorization"))
                    .isPresent();
        }
    }

    private static String[] lines(FakePbx fake, String password, String... more) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "server=127.0.0.1:" + fake.port(),
                                "keep-alive=1",
                                "extension=200",
                                "password=" + password,
                                "expires=10"),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
    }

    private static Optional<String> expires(FakePbx fake) {
        return fake.heard("REGISTER").getLast().headers().first("expires");
    }

    private static List<SipMessage> only(SipMessage.Request asked, int codeForRegister) {
        return List.of(FakePbx.answer(asked, asked.method().equals("REGISTER") ? codeForRegister : 200));
    }

    private static Optional<SipMessage> tooBrief(SipMessage.Request asked) {
        boolean brief = asked.method().equals("REGISTER")
                && asked.headers().number("expires").orElseThrow() < 1800;
        SipMessage.Response answer = FakePbx.answer(asked, 423);
        return brief
                ? Optional.of(new SipMessage.Response(
                        423, "Interval Too Brief", answer.headers().with("Min-Expires", "1800")))
                : Optional.empty();
    }
}
