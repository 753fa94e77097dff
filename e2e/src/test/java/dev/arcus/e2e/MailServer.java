package dev.arcus.e2e;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server (SubEtha SMTP) on 127.0.0.1, without a login. */
final class MailServer implements AutoCloseable {

    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final SMTPServer server;

    MailServer() {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.ofLiteral("127.0.0.1"))
                .messageHandler((context, from, to, data) -> messages.add(to + "\n" + text(data)))
                .build();
        server.start();
    }

    String url() {
        return "smtp://127.0.0.1:" + server.getPortAllocated();
    }

    /** What came, oldest first, each with its recipient in the first line. */
    List<String> messages() {
        return List.copyOf(messages);
    }

    /** Without the soft line breaks of quoted-printable (RFC 2045 §6.7). */
    private static String text(byte[] data) {
        return new String(data, StandardCharsets.UTF_8).replaceAll("=\r?\n", "");
    }

    @Override
    public void close() {
        server.stop();
    }
}
