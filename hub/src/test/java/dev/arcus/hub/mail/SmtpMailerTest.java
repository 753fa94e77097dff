package dev.arcus.hub.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.arcus.domain.accounts.Mail;
import dev.arcus.hub.mail.SmtpServer.Encryption;
import dev.arcus.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpMailerTest {

    private static final Mail MAIL =
            new Mail("jörg@example.org", "Setzen Sie Ihr Kennwort", "Grüße,\nhttps://hub.example.org/password#token\n");

    private final TestClock clock = new TestClock();

    @Test
    void mailReachesTheServer() throws Exception {
        try (var server = new SmallSmtpServer(true)) {
            var mailer = new SmtpMailer(server("smtp://127.0.0.1:" + server.port()), clock);

            assertThat(mailer.send(new Mail("anna@example.org", MAIL.subject(), MAIL.text())))
                    .isTrue();

            var taken = server.message();
            assertThat(taken.from()).isEqualTo("<hub@example.org>");
            assertThat(taken.to()).isEqualTo("<anna@example.org>");
            assertThat(taken.text())
                    .contains("Subject: Setzen Sie Ihr Kennwort")
                    .contains("From: hub@example.org")
                    .contains("https://hub.example.org/password#token")
                    .contains("Auto-Submitted: auto-generated")
                    .contains("charset=UTF-8");
        }
    }

    @Test
    void passwordIsGivenToAServerThatAsksForALogin() throws Exception {
        try (var server = new SmallSmtpServer(true)) {
            var mailer = new SmtpMailer(server("smtp://hub@127.0.0.1:" + server.port()), clock);

            assertThat(mailer.send(new Mail("anna@example.org", "x", "y"))).isTrue();

            assertThat(server.message().login()).endsWith("hub\0secret");
        }
    }

    @Test
    void serverThatRefusesTheRecipientIsAFailure() throws Exception {
        try (var server = new SmallSmtpServer(false)) {
            var mailer = new SmtpMailer(server("smtp://127.0.0.1:" + server.port()), clock);

            assertThat(mailer.send(new Mail("anna@example.org", "x", "y"))).isFalse();
        }
    }

    @Test
    void nothingIsSentWithoutEncryptionWhereItIsRequired() throws Exception {
        try (var server = new SmallSmtpServer(true)) {
            var strict = new SmtpServer(
                    "127.0.0.1", server.port(), Encryption.STARTTLS, null, "", "hub@example.org", List.of());

            assertThat(new SmtpMailer(strict, clock).send(new Mail("anna@example.org", "x", "y")))
                    .isFalse();

            assertThat(server.sawMail()).isFalse();
        }
    }

    @Test
    void nobodyThereIsAFailure() throws Exception {
        int port;
        try (var server = new SmallSmtpServer(true)) {
            port = server.port();
        }

        assertThat(new SmtpMailer(server("smtp://127.0.0.1:" + port), clock).send(MAIL))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "smtps://mail.example.org,465,TLS",
        "smtp://mail.example.org,587,STARTTLS",
        "smtp://10.0.0.7:25,25,STARTTLS",
        "smtp://localhost:25,25,NONE",
        "smtp://[::1]:25,25,NONE"
    })
    void addressDecidesPortAndEncryption(String url, int port, Encryption encryption) {
        assertThat(server(url).port()).isEqualTo(port);
        assertThat(server(url).encryption()).isEqualTo(encryption);
        assertThat(server(url).toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example.org", "http://mail.example.org", "smtp:", ""})
    void whatIsNoMailServerIsRefused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> server(url));
    }

    private static SmtpServer server(String url) {
        return SmtpServer.of(url, "secret", "hub@example.org");
    }
}
