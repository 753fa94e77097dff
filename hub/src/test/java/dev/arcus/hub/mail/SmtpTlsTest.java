package dev.arcus.hub.mail;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.arcus.domain.accounts.Mail;
import dev.arcus.hub.gateway.tls.TestCertificate;
import dev.arcus.hub.mail.SmtpServer.Encryption;
import dev.arcus.testing.TestClock;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** Mail over real TLS, from the first byte or by STARTTLS: the certificate is checked, and what is wrong is said in one line. */
class SmtpTlsTest {

    private static final TestCertificate GOOD = TestCertificate.create(1);
    private static final TestCertificate STRANGER = TestCertificate.create(2);
    private static final TestCertificate ELSEWHERE = TestCertificate.named(3, "mail.example.org");
    private static final Mail MAIL = new Mail("anna@example.org", "Set your password", "https://hub/password#token");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(SmtpMailer.class);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(log);
    }

    @ParameterizedTest
    @EnumSource(
            value = Encryption.class,
            names = {"TLS", "STARTTLS"})
    void mailGoesEncryptedToTheServerThatItsAuthorityVouchesFor(Encryption how) {
        try (var server = server(how, GOOD)) {
            assertThat(mailer(server, how, GOOD, TlsMailServer.PASSWORD).send(MAIL))
                    .as(said())
                    .isTrue();

            assertThat(server.messages())
                    .singleElement()
                    .satisfies(message -> assertThat(message)
                            .startsWith("anna@example.org\n")
                            .contains("https://hub/password#token"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Encryption.class,
            names = {"TLS", "STARTTLS"})
    void aCertificateOfAnUnknownAuthorityIsRefused(Encryption how) {
        try (var server = server(how, STRANGER)) {
            assertThat(mailer(server, how, GOOD, TlsMailServer.PASSWORD).send(MAIL))
                    .isFalse();

            assertThat(said()).contains("event=mail-failed", "of no authority that is trusted here", "smtp-ca");
            assertThat(server.messages()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Encryption.class,
            names = {"TLS", "STARTTLS"})
    void aCertificateForAnotherNameIsRefused(Encryption how) {
        try (var server = server(how, ELSEWHERE)) {
            assertThat(mailer(server, how, ELSEWHERE, TlsMailServer.PASSWORD).send(MAIL))
                    .isFalse();

            assertThat(said()).contains("event=mail-failed", "is for another name");
            assertThat(server.messages()).isEmpty();
        }
    }

    @Test
    void withoutAnAuthorityOfOnesOwnThoseOfJavaDecide() {
        try (var server = TlsMailServer.implicit(GOOD)) {
            var plain =
                    new SmtpServer("127.0.0.1", server.port(), Encryption.TLS, null, "", "hub@example.org", List.of());

            assertThat(new SmtpMailer(plain, new TestClock()).send(MAIL)).isFalse();

            assertThat(said()).contains("of no authority that is trusted here");
        }
    }

    @Test
    void aWrongPasswordIsSaidAndNotShown() {
        try (var server = TlsMailServer.startTls(GOOD)) {
            assertThat(mailer(server, Encryption.STARTTLS, GOOD, "mistyped").send(MAIL))
                    .isFalse();

            assertThat(said()).contains("refuses user or password").doesNotContain("mistyped");
            assertThat(server.messages()).isEmpty();
        }
    }

    @Test
    void nobodyThereIsSaidAndNoAddressOfAMessageIsLogged() {
        var server = TlsMailServer.implicit(GOOD);
        server.close();

        assertThat(mailer(server, Encryption.TLS, GOOD, TlsMailServer.PASSWORD).send(MAIL))
                .isFalse();

        assertThat(said())
                .contains("nobody listens there")
                .doesNotContain("anna")
                .doesNotContain("token");
    }

    private static TlsMailServer server(Encryption how, TestCertificate certificate) {
        return how == Encryption.TLS ? TlsMailServer.implicit(certificate) : TlsMailServer.startTls(certificate);
    }

    private static SmtpMailer mailer(TlsMailServer server, Encryption how, TestCertificate trusted, String password) {
        List<X509Certificate> authorities = List.of(trusted.certificate());
        var address = new SmtpServer(
                "127.0.0.1", server.port(), how, TlsMailServer.USER, password, "hub@example.org", authorities);
        return new SmtpMailer(address, new TestClock());
    }

    private String said() {
        return log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList()
                .toString();
    }
}
