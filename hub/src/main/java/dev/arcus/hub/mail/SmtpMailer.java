package dev.arcus.hub.mail;

import dev.arcus.domain.accounts.Mail;
import dev.arcus.domain.accounts.Mailer;
import dev.arcus.hub.mail.SmtpServer.Encryption;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends mail through one server, a connection for each message. The server's certificate is checked against its name. */
public final class SmtpMailer implements Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);
    private static final String TIMEOUT_MILLIS = "10000";

    private final SmtpServer server;
    private final InstantSource clock;
    private final Session session;

    public SmtpMailer(SmtpServer server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
        this.session = Session.getInstance(properties(server));
    }

    @Override
    public boolean send(Mail mail) {
        try (var transport = session.getTransport(protocol(server))) {
            transport.connect(server.host(), server.port(), server.user(), server.password());
            var message = message(mail);
            transport.sendMessage(message, message.getAllRecipients());
            LOG.info("event=mail-sent server={}:{}", server.host(), server.port());
            return true;
        } catch (MessagingException refused) {
            LOG.warn(
                    "event=mail-failed server={}:{} reason=\"{}\"",
                    server.host(),
                    server.port(),
                    MailFailure.words(refused));
            return false;
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        var utf8 = StandardCharsets.UTF_8.name();
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(server.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), utf8);
        message.setText(mail.text(), utf8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private static String protocol(SmtpServer server) {
        return server.encryption() == Encryption.TLS ? "smtps" : "smtp";
    }

    private static Properties properties(SmtpServer server) {
        var prefix = "mail." + protocol(server) + ".";
        var properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "timeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "writetimeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (!server.authorities().isEmpty()) {
            properties.put(prefix + "ssl.socketFactory", MailTrust.only(server.authorities()));
            // Else it would try once more with the authorities that Java trusts.
            properties.setProperty(prefix + "socketFactory.fallback", "false");
        }
        properties.setProperty(prefix + "auth", String.valueOf(server.user() != null));
        var startTls = String.valueOf(server.encryption() == Encryption.STARTTLS);
        properties.setProperty(prefix + "starttls.enable", startTls);
        properties.setProperty(prefix + "starttls.required", startTls);
        return properties;
    }
}
