package dev.arcus.hub.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arcus.hub.security.Pem;
import dev.arcus.testing.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final EnumMap<Setting, String> settings = new EnumMap<>(Setting.class);

    @Test
    void firstStartMakesAnAuthorityAndACertificateForEveryNameOfTheHub() throws Exception {
        settings.put(Setting.DOMAIN, "example.org");
        settings.put(Setting.TLS_NAMES, "pbx.example.net, 192.0.2.1");

        var current = current();

        var own = current.identity().chain().getFirst();
        assertThat(names(own))
                .contains(
                        "localhost",
                        "127.0.0.1",
                        "0:0:0:0:0:0:0:1",
                        "example.org",
                        "agent.example.org",
                        "pbx.example.net",
                        "192.0.2.1");
        var authority = current.identity().chain().get(1);
        own.verify(authority.getPublicKey());
        assertThat(authority.getBasicConstraints()).isZero();
        assertThat(own.getBasicConstraints()).isEqualTo(-1);
        assertThat(own.getPublicKey().getAlgorithm()).isEqualTo("EC");
        assertThat(current.fingerprint()).contains(Pem.fingerprint(authority));
    }

    @Test
    void keysAreForTheirOwnerOnly() throws Exception {
        current();

        for (var key : List.of("tls/ca.key", "tls/server.key")) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(key)))
                    .as(key)
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void secondStartKeepsBoth() {
        var first = current();

        assertThat(current().identity().chain()).isEqualTo(first.identity().chain());
    }

    @Test
    void certificateIsRenewedBeforeItEndsUnderTheSameAuthority() {
        var first = current();
        clock.advance(
                OwnAuthority.CERTIFICATE_LIFE.minus(Certificates.RENEW_BEFORE).plus(Duration.ofMinutes(1)));

        var renewed = current();

        assertThat(renewed.identity().chain().getFirst())
                .isNotEqualTo(first.identity().chain().getFirst());
        assertThat(renewed.fingerprint()).isEqualTo(first.fingerprint());
    }

    @Test
    void newNameMakesANewCertificate() throws Exception {
        current();
        settings.put(Setting.TLS_NAMES, "late.example.org");

        assertThat(names(current().identity().chain().getFirst())).contains("late.example.org");
    }

    @Test
    void killBetweenKeyAndCertificateIsRepaired() throws Exception {
        current();
        Files.writeString(
                folder.resolve("tls/server.key"), Pem.of(OwnAuthority.keyPair().getPrivate()));

        var repaired = current();

        assertThat(KeyMatch.of(
                        repaired.identity().key(),
                        repaired.identity().chain().getFirst().getPublicKey()))
                .isTrue();
    }

    @Test
    void operatorsOwnCertificateIsUsedAsItIs() throws Exception {
        var authority = OwnAuthority.create(clock.instant());
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        var issued = authority.issue(pair.getPublic(), Set.of("hub.example.org"), clock.instant());
        operators(Pem.of(issued) + Pem.of(authority.certificate()), Pem.of(pair.getPrivate()));

        var current = current();

        assertThat(current.identity().chain()).containsExactly(issued, authority.certificate());
        assertThat(current.fingerprint()).isEmpty();
        assertThat(folder.resolve("tls")).doesNotExist();
    }

    @Test
    void operatorsMistakesAreNamed() throws Exception {
        var authority = OwnAuthority.create(clock.instant());
        var pair = OwnAuthority.keyPair();
        var issued = Pem.of(authority.issue(pair.getPublic(), Set.of("hub.example.org"), clock.instant()));

        operators(issued, Pem.of(OwnAuthority.keyPair().getPrivate()));
        assertRefused("does not belong to the certificate");
        operators("nonsense", Pem.of(pair.getPrivate()));
        assertRefused("holds no certificate");
        operators(issued, "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n");
        assertRefused("openssl pkcs8");
        operators(issued, Pem.of(pair.getPrivate()));
        clock.advance(OwnAuthority.CERTIFICATE_LIFE.plusSeconds(1));
        assertRefused("expired");
        settings.put(Setting.TLS_KEY, folder.resolve("nowhere.pem").toString());
        assertRefused("nowhere.pem");
    }

    private void assertRefused(String words) {
        assertThatThrownBy(this::current).isInstanceOf(StartFailure.class).hasMessageContaining(words);
    }

    private void operators(String certificate, String key) throws Exception {
        settings.put(
                Setting.TLS_CERTIFICATE,
                Files.writeString(folder.resolve("own.crt"), certificate).toString());
        settings.put(
                Setting.TLS_KEY,
                Files.writeString(folder.resolve("own.key"), key).toString());
    }

    private Certificates.Current current() {
        var configuration = HubConfiguration.of(Settings.of(Map.of(), settings), Map.of());
        try (var data = DataFolder.open(folder, clock)) {
            return new Certificates(data, configuration, clock).current();
        }
    }

    private static List<String> names(X509Certificate certificate) throws Exception {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        return names.stream().map(name -> String.valueOf(name.get(1))).toList();
    }
}
