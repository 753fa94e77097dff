package dev.arcus.agent.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DigestTest {

    private static final String NONCE = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";
    private static final String CLIENT_NONCE = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

    /** The extension's number is only for its address, so that the example's user can be the login. */
    private static final Extension MUFASA = new Extension("1", "Mufasa", "Circle of Life", Duration.ofSeconds(60));

    @ParameterizedTest
    @CsvSource({
        "MD5, 8ca523f5e9506fed4657c9700eebdbec",
        "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"
    })
    void theExamplesOfRfc7616Come(String algorithm, String response) {
        Digest challenge = Digest.of(challenge(
                        "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=" + algorithm
                                + ", nonce=\"" + NONCE + "\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\""))
                .orElseThrow();

        String answer = challenge.answer(MUFASA, "GET", "/dir/index.html", 1, CLIENT_NONCE);

        assertThat(answer).contains("response=\"" + response + "\"", "nc=00000001", "qop=auth,", "opaque=");
    }

    @Test
    void theTopmostChallengeThatWeKnowIsAnswered() {
        SipMessage.Response several = new SipMessage.Response(
                401,
                "Unauthorized",
                Headers.none()
                        .with("WWW-Authenticate", "Digest realm=\"a\", nonce=\"n\", algorithm=SHA-3")
                        .with("WWW-Authenticate", "Digest realm=\"a\", nonce=\"n\", algorithm=SHA-256")
                        .with("WWW-Authenticate", "Digest realm=\"a\", nonce=\"n\""));

        assertThat(Digest.of(several).orElseThrow().algorithm()).isEqualTo(Digest.Algorithm.SHA_256);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic realm=\"a\"",
                "Digest nonce=\"n\"",
                "Digest realm=\"a\"",
                "Digest realm=\"a\", nonce=\"n\", qop=\"auth-int\"",
                "Digest realm=\"a\", nonce=\"n\", algorithm=SHA-1"
            })
    void whatWeCannotAnswerIsNone(String value) {
        assertThat(Digest.of(challenge(value))).isEmpty();
    }

    @Test
    void aProxysChallengeIsAnsweredInItsOwnHeader() {
        SipMessage.Response proxy = new SipMessage.Response(
                407,
                "Proxy Authentication Required",
                Headers.none().with("Proxy-Authenticate", "Digest realm=\"a\", nonce=\"n\""));

        assertThat(Digest.of(proxy).orElseThrow().header()).isEqualTo("Proxy-Authorization");
    }

    @Test
    void quotesInTheRealmCannotEndIt() {
        Digest challenge =
                Digest.of(challenge("Digest realm=\"a\\\"b\", nonce=\"n\"")).orElseThrow();

        String answer = challenge.answer(MUFASA, "REGISTER", "sip:a", 1, "c");

        assertThat(answer).contains("realm=\"a\\\"b\",");
    }

    private static SipMessage.Response challenge(String value) {
        return new SipMessage.Response(401, "Unauthorized", Headers.none().with("WWW-Authenticate", value));
    }
}
