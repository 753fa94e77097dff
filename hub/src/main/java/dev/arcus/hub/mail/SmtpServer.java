package dev.arcus.hub.mail;

import java.net.InetAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that takes the hub's messages.
 *
 * @param encryption from the first byte, by STARTTLS, or none: the last only on this machine
 * @param user null for a server that asks for no login
 * @param authorities whom to believe about the server's certificate, alone; empty for those of the Java runtime
 */
public record SmtpServer(
        String host,
        int port,
        Encryption encryption,
        @Nullable String user,
        String password,
        String from,
        List<X509Certificate> authorities) {

    public SmtpServer {
        authorities = List.copyOf(authorities);
    }

    private static final int SUBMISSIONS = 465;
    private static final int SUBMISSION = 587;

    /** How the connection is kept private. */
    public enum Encryption {
        TLS,
        STARTTLS,
        NONE
    }

    /**
     * {@code smtps://user@host:465} for TLS from the first byte, {@code smtp://user@host:587} for STARTTLS; {@code smtp://} on a
     * loopback address needs no encryption. IllegalArgumentException says what is wrong.
     */
    public static SmtpServer of(String url, String password, String from) {
        var uri = URI.create(url);
        var scheme = Objects.requireNonNullElse(uri.getScheme(), "");
        var host = uri.getHost();
        if (host == null || !(scheme.equals("smtp") || scheme.equals("smtps"))) {
            throw new IllegalArgumentException("must be smtp://user@host:port or smtps://user@host:port");
        }
        if (!from.contains("@")) {
            throw new IllegalArgumentException("needs smtp-from, the address that mail comes from");
        }
        var tls = scheme.equals("smtps");
        var port = uri.getPort() > 0 ? uri.getPort() : tls ? SUBMISSIONS : SUBMISSION;
        var encryption = tls ? Encryption.TLS : isLoopback(host) ? Encryption.NONE : Encryption.STARTTLS;
        return new SmtpServer(host, port, encryption, uri.getUserInfo(), password, from, List.of());
    }

    /** The same server, whose certificate these vouch for. */
    public SmtpServer trusting(List<X509Certificate> others) {
        return new SmtpServer(host, port, encryption, user, password, from, others);
    }

    private static boolean isLoopback(String host) {
        try {
            return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "SmtpServer[" + host + ":" + port + ", " + encryption + "]";
    }
}
