package dev.arcus.agent.hub;

import dev.arcus.agent.state.WebProxy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;

/** An HTTP proxy on loopback that knows CONNECT and nothing else, and does what the test tells it. */
public final class TestProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final List<List<String>> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Optional<WebProxy.Login> login = Optional.empty();
    private volatile Optional<String> answer = Optional.empty();
    private volatile Optional<SSLContext> mitm = Optional.empty();
    private volatile boolean stripping;
    private volatile Duration idle = Duration.ofDays(1);

    private TestProxy(ServerSocket listener) {
        this.listener = listener;
    }

    public static TestProxy start() {
        try {
            TestProxy proxy = new TestProxy(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets only those in who give this login (Basic). */
    public TestProxy wants(String name, String password) {
        login = Optional.of(new WebProxy.Login(name, password));
        return this;
    }

    /** Answers every CONNECT with this status line, such as {@code 403 Forbidden}. */
    public TestProxy answers(String status) {
        answer = Optional.of(status);
        return this;
    }

    /** Ends TLS itself and shows this certificate. */
    public TestProxy intercepts(SSLContext certificate) {
        mitm = Optional.of(certificate);
        return this;
    }

    /** Forwards the request inside without what belongs to the connection, as RFC 9110 §7.6.1 has it, so without the upgrade. */
    public TestProxy strips() {
        stripping = true;
        return this;
    }

    /** Cuts tunnels through which nothing came for this long. */
    public TestProxy cutsIdleAfter(Duration limit) {
        idle = limit;
        return this;
    }

    public WebProxy settings() {
        return new WebProxy("127.0.0.1", listener.getLocalPort(), Optional.empty());
    }

    public WebProxy settings(String name, String password) {
        return settings().withLogin(Optional.of(new WebProxy.Login(name, password)));
    }

    /** Request line and headers of each CONNECT. */
    public List<List<String>> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket each : open) {
            each.close();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            ServerSocketLine line = new ServerSocketLine(client);
            List<String> request = line.request();
            requests.add(request);
            if (answer.isPresent()) {
                line.answer(answer.get() + "\r\nContent-Length: 0\r\nConnection: close");
            } else if (!knows(request)) {
                line.answer("407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
                        + "Content-Length: 0\r\nConnection: close");
            } else {
                tunnel(client, line, request.getFirst().split(" ", -1)[1]);
            }
        } catch (IOException e) {
            // One side went away: that is what tests do.
        }
    }

    private boolean knows(List<String> request) {
        return login.isEmpty()
                || ServerSocketLine.header(request, "proxy-authorization").equals(login.map(WebProxy.Login::header));
    }

    private void tunnel(Socket client, ServerSocketLine line, String target) throws IOException {
        int colon = target.lastIndexOf(':');
        Socket hub;
        try {
            hub = new Socket(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)));
        } catch (IOException e) {
            line.answer("502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close");
            return;
        }
        open.add(hub);
        line.answer("200 Connection established");
        if (mitm.isEmpty()) {
            pump(client, hub);
        } else {
            Socket inner = Intercepted.server(mitm.get(), client);
            Socket outer = Intercepted.client(hub, target.substring(0, colon));
            if (stripping) {
                strip(inner, outer);
            }
            pump(inner, outer);
        }
    }

    private static void strip(Socket from, Socket to) throws IOException {
        List<String> head = new ServerSocketLine(from)
                .request().stream()
                        .filter(each ->
                                !each.toLowerCase(Locale.ROOT).matches("(upgrade|connection|sec-websocket-.*):.*"))
                        .toList();
        String forwarded = String.join("\r\n", head) + "\r\nVia: 1.1 test\r\nConnection: close\r\n\r\n";
        to.getOutputStream().write(forwarded.getBytes(StandardCharsets.US_ASCII));
        to.getOutputStream().flush();
    }

    private void pump(Socket client, Socket hub) throws IOException {
        AtomicLong lastByte = new AtomicLong(System.nanoTime());
        Thread back = Thread.ofVirtual().start(() -> copy(hub, client, lastByte));
        copy(client, hub, lastByte);
        try {
            back.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void copy(Socket from, Socket to, AtomicLong lastByte) {
        byte[] bytes = new byte[8_192];
        try (from;
                to) {
            from.setSoTimeout(20);
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            while (System.nanoTime() - lastByte.get() < idle.toNanos()) {
                try {
                    int count = in.read(bytes);
                    if (count < 0) {
                        return;
                    }
                    lastByte.set(System.nanoTime());
                    out.write(bytes, 0, count);
                    out.flush();
                } catch (SocketTimeoutException e) {
                    // Nothing came: look whether the tunnel is idle by now.
                }
            }
        } catch (IOException e) {
            // The other direction has closed both.
        }
    }
}
