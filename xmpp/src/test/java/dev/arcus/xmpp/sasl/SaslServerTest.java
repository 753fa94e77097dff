package dev.arcus.xmpp.sasl;

import static org.assertj.core.api.Assertions.assertThat;

import com.ongres.scram.common.StringPreparation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaslServerTest {
    private static final byte[] SALT = Base64.getDecoder().decode("W22ZaJ0SNY7soEsUEjb6gQ==");
    private static final String NONCE = "serverNonce0123456789";

    @Test
    void vectorOfRfc5802IsReproduced() {
        byte[] salt = Base64.getDecoder().decode("QSXCR+Q6sek8bf92");
        var server = SaslServer.begin(
                SaslMechanism.SCRAM_SHA_1, user -> identity(salt, "pencil"), () -> "3rfcNHYJY1ZVvWVs7j");

        var challenge = challenge(server.take(ascii("n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL")));
        var outcome = challenge
                .next()
                .take(ascii("c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts="));

        assertThat(text(challenge.message()))
                .isEqualTo("r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096");
        assertThat(text(accepted(outcome).message())).isEqualTo("v=rmF9pqV8S7suAoZWja4dJRkFsKQ=");
    }

    @Test
    void vectorOfRfc7677IsReproduced() {
        var server = SaslServer.begin(
                SaslMechanism.SCRAM_SHA_256, user -> identity(SALT, "pencil"), () -> "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0");

        var challenge = challenge(server.take(ascii("n,,n=user,r=rOprNGfwEbeRWgbNEkqO")));
        var outcome = challenge
                .next()
                .take(ascii("c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                        + "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="));

        assertThat(text(accepted(outcome).message())).isEqualTo("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
    }

    @Test
    void ownClientReproducesTheVectorOfRfc7677() {
        var client = new ScramClient("user", "pencil", () -> "rOprNGfwEbeRWgbNEkqO");

        var answer = client.answer(
                ascii("r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"));

        var proof = (ScramClient.Answer.Proof) answer;
        assertThat(text(proof.message())).endsWith(",p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
        assertThat(proof.check().proves(ascii("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=")))
                .isTrue();
        assertThat(proof.check().proves(ascii("v=7rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=")))
                .isFalse();
        assertThat(proof.check().proves(ascii(""))).isFalse();
    }

    @Test
    void keptSaltedPasswordProvesWhatThePasswordProves() {
        var challenge = ascii("r=rOprNGfwEbeRWgbNEkqOmore,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096");
        var kept = SaltedPassword.of("pencil").of(Base64.getDecoder().decode("W22ZaJ0SNY7soEsUEjb6gQ=="), 4_096);

        var answer =
                new ScramClient("user", (salt, iterations) -> kept, () -> "rOprNGfwEbeRWgbNEkqO").answer(challenge);

        var expected = new ScramClient("user", "pencil", () -> "rOprNGfwEbeRWgbNEkqO").answer(challenge);
        assertThat(((ScramClient.Answer.Proof) answer).message())
                .isEqualTo(((ScramClient.Answer.Proof) expected).message());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "r=other0123456789,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
                "r=rOprNGfwEbeRWgbNEkqO,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
                "r=rOprNGfwEbeRWgbNEkqOmore,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=1",
                "r=rOprNGfwEbeRWgbNEkqOmore,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=2000000000",
                "r=rOprNGfwEbeRWgbNEkqOmore,s=?,i=4096",
                "m=x,r=rOprNGfwEbeRWgbNEkqOmore,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
                "e=other-error",
                ""
            })
    void ownClientDoesNotTrustABadChallenge(String challenge) {
        var client = new ScramClient("user", "pencil", () -> "rOprNGfwEbeRWgbNEkqO");

        assertThat(client.answer(ascii(challenge))).isInstanceOf(ScramClient.Answer.Untrusted.class);
    }

    @ParameterizedTest
    @EnumSource
    void anyOfSeveralSecretsIsAcceptedAndNamed(SaslMechanism mechanism) {
        for (String secret : List.of("the-code", "the-password")) {
            var outcome = login(mechanism, "Pbx=1,a", secret, "the-code", "the-password");

            assertThat(accepted(outcome).candidate()).isEqualTo(secret);
            assertThat(accepted(outcome).userName()).isEqualTo("Pbx=1,a");
        }
    }

    @ParameterizedTest
    @EnumSource
    void wrongSecretAndUnknownUserAreRefusedAlike(SaslMechanism mechanism) {
        var wrong = login(mechanism, "pbx1", "guess", "the-code");
        var unknown = login(mechanism, "pbx1", "guess");

        assertThat(wrong).isEqualTo(new SaslOutcome.Refused("pbx1", SaslCondition.NOT_AUTHORIZED));
        assertThat(unknown).isEqualTo(wrong);
    }

    @Test
    void zeroKeysOfTheFakeCandidateOpenNothing() {
        // The fake's stored key is all zeros and public; no proof may be computed for it.
        var challenge = challenge(server(SaslMechanism.SCRAM_SHA_256).take(ascii("n,,n=u,r=abcdefgh")));

        var outcome = challenge.next().take(ascii("c=biws,r=abcdefgh" + NONCE + ",p=" + "A".repeat(43) + "="));

        assertThat(outcome).isEqualTo(new SaslOutcome.Refused("u", SaslCondition.NOT_AUTHORIZED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "n,,n=user",
                "n,,r=abcdefgh,n=user",
                "p=tls-unique,,n=user,r=abcdefgh",
                "x,,n=user,r=abcdefgh",
                "n,b=user,n=user,r=abcdefgh",
                "n,,n=,r=abcdefgh",
                "n,,n=us=er,r=abcdefgh",
                "n,,n=us=2cer,r=abcdefgh",
                "n,,n=user,r=",
                "n,,n=user,r=short",
                "n,,n=user,r=abc defghijk",
                "n,,m=x,n=user,r=abcdefgh",
                "n,,n=user,r=abcdefgh,m=x",
                "n,,n=user,r=abcdefgh,1=x",
                "n,,n=us\0er,r=abcdefgh"
            })
    void malformedFirstMessageIsRefused(String first) {
        var server = server(SaslMechanism.SCRAM_SHA_256, "x");
        if (first.isEmpty()) {
            server = challenge(server.take(new byte[0])).next();
        }

        assertThat(server.take(ascii(first))).isEqualTo(new SaslOutcome.Refused("", SaslCondition.MALFORMED_REQUEST));
    }

    @Test
    void invalidUtf8IsMalformed() {
        byte[] bad = ascii("n,,n=us?er,r=abcdefgh");
        bad[7] = (byte) 0xff;

        assertThat(server(SaslMechanism.SCRAM_SHA_256, "x").take(bad))
                .isEqualTo(new SaslOutcome.Refused("", SaslCondition.MALFORMED_REQUEST));
    }

    @Test
    void actingForSomeoneElseIsRefused() {
        var server = server(SaslMechanism.SCRAM_SHA_256, "x");

        assertThat(server.take(ascii("n,a=other,n=user,r=abcdefgh")))
                .isEqualTo(new SaslOutcome.Refused("user", SaslCondition.INVALID_AUTHZID));
        assertThat(server.take(ascii("n,a=user,n=user,r=abcdefgh"))).isInstanceOf(SaslOutcome.Challenge.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c=biws",
                "c=biws,r=abcdefgh@@",
                "c=biws,r=abcdefgh@@,p=",
                "c=biws,r=abcdefgh@@,p=AAAA",
                "c=!,r=abcdefgh@@,p=##",
                "c=biws,r=abcdefgh@@,m=1,p=##",
                "c=biws,r=abcdefgh@@,p=##,x=1",
                "r=abcdefgh@@,c=biws,p=##"
            })
    void malformedFinalMessageIsRefused(String template) {
        var challenge = challenge(server(SaslMechanism.SCRAM_SHA_256, "x").take(ascii("n,,n=u,r=abcdefgh")));
        String message = template.replace("@@", NONCE).replace("##", "A".repeat(43) + "=");

        assertThat(challenge.next().take(ascii(message)))
                .isEqualTo(new SaslOutcome.Refused("u", SaslCondition.MALFORMED_REQUEST));
    }

    @Test
    void rightProofOverAnotherNonceOrHeaderIsRefused() {
        for (String header : List.of("c=eSws,r=@@", "c=biws,r=@@x")) {
            var challenge = challenge(server(SaslMechanism.SCRAM_SHA_256, "x").take(ascii("n,,n=u,r=abcdefgh")));
            String withoutProof = header.replace("@@", "abcdefgh" + NONCE);
            String proof = proof("x", "n=u,r=abcdefgh," + text(challenge.message()) + "," + withoutProof);

            assertThat(challenge.next().take(ascii(withoutProof + ",p=" + proof)))
                    .isEqualTo(new SaslOutcome.Refused("u", SaslCondition.NOT_AUTHORIZED));
        }
    }

    @Test
    void independentClientLogsIn() throws Exception {
        for (String mechanism : List.of("SCRAM-SHA-256", "SCRAM-SHA-1")) {
            var client = com.ongres.scram.client.ScramClient.builder()
                    .advertisedMechanisms(List.of(mechanism))
                    .username("pbx,1")
                    .password("secret".toCharArray())
                    .stringPreparation(StringPreparation.POSTGRESQL_PREPARATION)
                    .build();
            var server = server(SaslMechanism.of(mechanism).orElseThrow(), "other", "secret");

            var challenge =
                    challenge(server.take(ascii(client.clientFirstMessage().toString())));
            client.serverFirstMessage(text(challenge.message()));
            var outcome =
                    challenge.next().take(ascii(client.clientFinalMessage().toString()));

            client.serverFinalMessage(text(accepted(outcome).message()));
            assertThat(accepted(outcome).candidate()).isEqualTo("secret");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a\0b", "\0\0secret", "\0user\0", "x\0y\0z\0w"})
    void malformedPlainIsRefused(String message) {
        assertThat(server(SaslMechanism.PLAIN, "x").take(ascii(message)))
                .isEqualTo(new SaslOutcome.Refused("", SaslCondition.MALFORMED_REQUEST));
    }

    @Test
    void plainSecretOfAbsurdLengthIsRefusedBeforeAnyHash() {
        assertThat(server(SaslMechanism.PLAIN, "x").take(ascii("\0u\0" + "x".repeat(1_025))))
                .isEqualTo(new SaslOutcome.Refused("u", SaslCondition.MALFORMED_REQUEST));
    }

    @Test
    void contentIsStrictBase64() {
        assertThat(SaslElements.content(SaslElements.challenge(ascii("hello")))).contains(ascii("hello"));
        assertThat(SaslElements.content(SaslElements.auth(SaslMechanism.PLAIN, new byte[0])))
                .contains(new byte[0]);
        for (String bad : List.of("a", "aGVsbG8", "aGVs bG8=", "aGVsbG9=", "*")) {
            var element = dev.arcus.xmpp.Element.builder("response", dev.arcus.xmpp.Namespaces.SASL)
                    .text(bad)
                    .build();

            assertThat(SaslElements.content(element)).as(bad).isEmpty();
        }
    }

    @Test
    void failureSurvivesTheWire() {
        var failure = new SaslFailure(
                SaslCondition.TEMPORARY_AUTH_FAILURE,
                "later",
                List.of(dev.arcus.xmpp.Element.of("attempt", "urn:arcus:agent:1")));

        assertThat(SaslFailure.read(failure.toElement())).contains(failure);
    }

    private static SaslOutcome login(SaslMechanism mechanism, String user, String secret, String... valid) {
        var server = server(mechanism, valid);
        return switch (mechanism) {
            case PLAIN -> server.take(ascii("\0" + user + "\0" + secret));
            case SCRAM_SHA_256 -> {
                var client = new ScramClient(user, secret, () -> "clientNonce0123456789");
                var challenge = challenge(server.take(client.first()));
                var proof = (ScramClient.Answer.Proof) client.answer(challenge.message());
                yield challenge.next().take(proof.message());
            }
            case SCRAM_SHA_1 -> {
                String bare = "n=" + ScramText.encodeName(user) + ",r=clientNonce0123456789";
                var challenge = challenge(server.take(ascii("n,," + bare)));
                String withoutProof = "c=biws,r=clientNonce0123456789" + NONCE;
                String auth = bare + "," + text(challenge.message()) + "," + withoutProof;
                yield challenge.next().take(ascii(withoutProof + ",p=" + proof(ScramHash.SHA_1, secret, auth)));
            }
        };
    }

    private static String proof(String secret, String authMessage) {
        return proof(ScramHash.SHA_256, secret, authMessage);
    }

    private static String proof(ScramHash hash, String secret, String authMessage) {
        byte[] clientKey = hash.hmac(hash.hi(ascii(secret), SALT, 4_096), ascii("Client Key"));
        byte[] signature = hash.hmac(hash.hash(clientKey), ascii(authMessage));
        for (int i = 0; i < clientKey.length; i++) {
            clientKey[i] ^= signature[i];
        }
        return Base64.getEncoder().encodeToString(clientKey);
    }

    private static SaslServer server(SaslMechanism mechanism, String... valid) {
        return SaslServer.begin(mechanism, user -> identity(SALT, valid), () -> NONCE);
    }

    private static SaslIdentity identity(byte[] salt, String... valid) {
        var candidates = new ArrayList<SaslIdentity.Candidate>();
        for (String secret : valid) {
            candidates.add(new SaslIdentity.Candidate(
                    secret,
                    ScramKeys.derive(ScramHash.SHA_256, secret, salt, 4_096),
                    ScramKeys.derive(ScramHash.SHA_1, secret, salt, 4_096),
                    secret::equals));
        }
        return new SaslIdentity(salt, 4_096, candidates);
    }

    private static SaslOutcome.Challenge challenge(SaslOutcome outcome) {
        return (SaslOutcome.Challenge) outcome;
    }

    private static SaslOutcome.Accepted accepted(SaslOutcome outcome) {
        return (SaslOutcome.Accepted) outcome;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
