package dev.arcus.hub.webhook;

import dev.arcus.hub.api.TlsIdentity;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A receiver of webhooks on loopback, by sockets alone, that behaves as it is told: next in line first, the last one for good. */
public final class Receiver implements AutoCloseable {

    private final ServerSocket socket;
    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final List<Behaviour> behaviours = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** How a call is answered. */
    public enum Behaviour {
        TAKE,
        FAIL,
        REDIRECT,
        CLOSE,
        HANG,
        BABBLE
    }

    /** What came. */
    public record Call(String line, Map<String, String> headers, byte[] body) {
        public String header(String name) {
            return Objects.requireNonNull(headers.get(name.toLowerCase(Locale.ROOT)), name);
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    public Receiver(Behaviour... behaviours) throws IOException {
        this(ServerSocketFactory.getDefault(), behaviours);
    }

    public Receiver(ServerSocketFactory factory, Behaviour... behaviours) throws IOException {
        this.behaviours.addAll(List.of(behaviours));
        this.socket = factory.createServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(this::accept);
    }

    /** For a receiver that shows this certificate. */
    public static ServerSocketFactory tls(TlsIdentity identity) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setKeyEntry("key", identity.key(), new char[0], identity.chain().toArray(new Certificate[0]));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getServerSocketFactory();
    }

    public int port() {
        return socket.getLocalPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/alarms?from=arcus";
    }

    /** From now on. */
    public void behave(Behaviour behaviour) {
        behaviours.clear();
        behaviours.add(behaviour);
    }

    public Call next() throws InterruptedException {
        return Objects.requireNonNull(calls.poll(60, TimeUnit.SECONDS), "no call");
    }

    public int count() {
        return calls.size();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var one : open) {
            one.close();
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException ended) {
                // the next one, or closed
            }
        }
    }

    private void serve(Socket client) {
        try {
            var call = read(new BufferedInputStream(client.getInputStream()));
            var behaviour = behaviours.size() > 1 ? behaviours.removeFirst() : behaviours.getFirst();
            calls.add(call);
            answer(client, behaviour);
        } catch (IOException brokenOff) {
            // its loss
        }
    }

    private static void answer(Socket client, Behaviour behaviour) throws IOException {
        switch (behaviour) {
            case TAKE -> send(client, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\ntaken");
            case FAIL -> send(client, "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n");
            case REDIRECT ->
                send(client, "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
            case CLOSE -> client.close();
            case HANG -> {}
            case BABBLE -> send(client, "SMTP ready\r\n\r\n");
        }
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        client.close();
    }

    private static Call read(InputStream in) throws IOException {
        var line = line(in);
        var headers = new TreeMap<String, String>();
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Call(line, headers, in.readNBytes(length));
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("ended");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }
}
