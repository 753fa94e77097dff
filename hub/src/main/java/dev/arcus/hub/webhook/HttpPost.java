package dev.arcus.hub.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST over HTTP/1.1 (RFC 9112) on a connection of its own, to an address that was checked, within {@link #TIMEOUT} in all. The JDK's
 * client looks a name up by itself, and might find another address than the one that was checked.
 */
public final class HttpPost {

    /** From the first packet to the last byte of the answer that is read. */
    public static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** So much of an answer is kept, and no more of it read. */
    private static final int MOST_READ = 4_096;

    private static final int MOST_KEPT = 200;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final AddressGuard guard;
    private final SSLSocketFactory tls;
    private final Duration timeout;

    /** {@code tls}: whom to believe about certificates. */
    public HttpPost(AddressGuard guard, SSLSocketFactory tls, Duration timeout) {
        this.guard = guard;
        this.tls = tls;
        this.timeout = timeout;
    }

    /** The answer's status, and the beginning of its body. */
    record Received(int status, String beginning) {}

    Received send(URI url, Map<String, String> headers, byte[] body) throws IOException {
        IOException failure = new IOException("no address");
        for (var address : guard.addresses(url.getHost())) {
            try {
                return send(address, url, headers, body);
            } catch (java.net.ConnectException unreachable) {
                failure = unreachable;
            }
        }
        throw failure;
    }

    private Received send(InetAddress address, URI url, Map<String, String> headers, byte[] body) throws IOException {
        var isSecure = url.getScheme().equals("https");
        var port = url.getPort() >= 0 ? url.getPort() : isSecure ? HTTPS : HTTP;
        var tooLate = new AtomicBoolean();
        var done = new CountDownLatch(1);
        try (var plain = new Socket()) {
            Thread.ofVirtual().name("webhook-timeout").start(() -> closeInTime(plain, done, tooLate));
            plain.connect(new InetSocketAddress(address, port), (int) timeout.toMillis());
            if (!isSecure) {
                return talk(plain, url, headers, body);
            }
            try (var secure = secured(plain, url.getHost(), port)) {
                return talk(secure, url, headers, body);
            }
        } catch (IOException e) {
            if (tooLate.get()) {
                throw new SocketTimeoutException("no answer within " + timeout.toSeconds() + " s");
            }
            throw e;
        } finally {
            done.countDown();
        }
    }

    /** However slowly the receiver sends: at the end of the time the connection is closed under it. */
    private void closeInTime(Socket socket, CountDownLatch done, AtomicBoolean tooLate) {
        try {
            if (!done.await(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                tooLate.set(true);
                socket.close();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (IOException closedAnyway) {
            // nothing is left open
        }
    }

    private SSLSocket secured(Socket plain, String host, int port) throws IOException {
        var name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        var socket = (SSLSocket) tls.createSocket(plain, name, port, false);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static Received talk(Socket socket, URI url, Map<String, String> headers, byte[] body) throws IOException {
        var out = socket.getOutputStream();
        out.write(head(url, headers, body.length));
        out.write(body);
        out.flush();
        return read(socket.getInputStream());
    }

    private static byte[] head(URI url, Map<String, String> headers, int length) {
        var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        var query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        var port = url.getPort() < 0 ? "" : ":" + url.getPort();
        var head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\nHost: " + url.getHost() + port + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(length).append("\r\nConnection: close\r\n\r\n");
        return head.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static Received read(InputStream in) throws IOException {
        var text = new String(readSome(in), StandardCharsets.UTF_8);
        var line = text.lines().findFirst().orElse("");
        var parts = line.split(" ", 3);
        if (!line.startsWith("HTTP/1.") || parts.length < 2 || !parts[1].matches("[1-5][0-9][0-9]")) {
            throw new IOException(line.isEmpty() ? "closed without an answer" : "no answer of HTTP/1.1");
        }
        var end = text.indexOf("\r\n\r\n");
        var rest = end < 0 ? "" : text.substring(end + 4);
        var plain = rest.replaceAll("\\p{Cntrl}+", " ").strip();
        return new Received(
                Integer.parseInt(parts[1]), plain.length() > MOST_KEPT ? plain.substring(0, MOST_KEPT) : plain);
    }

    /** Up to the end of the head, and what came of the body with it: nobody waits for the rest. */
    private static byte[] readSome(InputStream in) throws IOException {
        var buffer = new byte[MOST_READ];
        var length = 0;
        while (length < MOST_READ) {
            var read = in.read(buffer, length, MOST_READ - length);
            if (read < 0) {
                break;
            }
            length += read;
            if (new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains("\r\n\r\n")) {
                break;
            }
        }
        return java.util.Arrays.copyOf(buffer, length);
    }
}
