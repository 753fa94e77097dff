package dev.arcus.hub.mail;

import dev.arcus.hub.gateway.tls.TestCertificate;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server (SubEtha SMTP) on 127.0.0.1 that takes mail over TLS alone, from whoever knows the password. */
public final class TlsMailServer implements AutoCloseable {

    public static final String USER = "hub";
    public static final String PASSWORD = "secret";

    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final SMTPServer server;

    private TlsMailServer(SMTPServer.Builder how) {
        this.server = how.bindAddress(InetAddress.ofLiteral("127.0.0.1"))
                .messageHandler((context, from, to, data) -> messages.add(to + "\n" + text(data)))
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!user.equals(USER) || !password.equals(PASSWORD)) {
                        throw new LoginFailedException();
                    }
                }))
                .requireAuth()
                .build();
        server.start();
    }

    /** TLS from the first byte. */
    public static TlsMailServer implicit(TestCertificate certificate) {
        return new TlsMailServer(SMTPServer.port(0).serverSocketFactory(certificate.serving()));
    }

    /** Plain until STARTTLS, and no mail before it. */
    public static TlsMailServer startTls(TestCertificate certificate) {
        return new TlsMailServer(
                SMTPServer.port(0).enableTLS().requireTLS().startTlsSocketFactory(certificate.serving()));
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** What came, each with its recipient in the first line. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    /** From now on nobody listens. */
    public void stop() {
        server.stop();
    }

    @Override
    public void close() {
        stop();
    }

    private static String text(byte[] data) {
        return new String(data, StandardCharsets.UTF_8);
    }
}
