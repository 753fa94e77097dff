package dev.arcus.agent.sip;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/** A SIP PBX of a test, on real sockets of loopback. What it answers is decided by a function, request by request. */
final class FakePbx implements AutoCloseable {

    private static final int BACKLOG = 16;

    private final List<SipMessage.Request> heard = new CopyOnWriteArrayList<>();
    private final List<SipMessage.Response> replies = new CopyOnWriteArrayList<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private Optional<DatagramSocket> udp = Optional.empty();
    private Optional<ServerSocket> tcp = Optional.empty();
    private volatile Optional<SocketAddress> client = Optional.empty();
    private volatile Function<SipMessage.Request, List<SipMessage>> behaviour = asked -> List.of(answer(asked, 200));
    private final AtomicInteger connected = new AtomicInteger();
    private volatile boolean drips;

    private FakePbx() {}

    static FakePbx over(Transport transport, SSLContext tls) {
        return over(transport, tls, 0);
    }

    static FakePbx over(Transport transport, SSLContext tls, int port) {
        FakePbx pbx = new FakePbx();
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try {
            switch (transport) {
                case UDP -> {
                    DatagramSocket socket = new DatagramSocket(port, loopback);
                    pbx.udp = Optional.of(socket);
                    Thread.ofVirtual().start(() -> pbx.serve(socket));
                }
                case TCP -> pbx.listen(new ServerSocket(port, BACKLOG, loopback));
                case TLS -> pbx.listen(tls.getServerSocketFactory().createServerSocket(port, BACKLOG, loopback));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pbx;
    }

    static FakePbx udp() {
        return over(Transport.UDP, anyTls());
    }

    static FakePbx tcp() {
        return over(Transport.TCP, anyTls());
    }

    int port() {
        return udp.map(DatagramSocket::getLocalPort)
                .orElseGet(() -> tcp.orElseThrow().getLocalPort());
    }

    /** From now on it sends this for each request; nothing is silence. */
    FakePbx does(Function<SipMessage.Request, List<SipMessage>> different) {
        behaviour = different;
        return this;
    }

    FakePbx answers(int code) {
        return does(asked -> List.of(answer(asked, code)));
    }

    FakePbx isSilent() {
        return does(asked -> List.of());
    }

    /** Sends one byte at a time, and line ends between messages. */
    FakePbx drips() {
        drips = true;
        return this;
    }

    /** All requests so far, retransmissions included. */
    List<SipMessage.Request> heard() {
        return heard;
    }

    /** The requests of a method; one that was sent again counts once. */
    List<SipMessage.Request> heard(String method) {
        Set<String> branches = new HashSet<>();
        return heard.stream()
                .filter(each -> each.method().equals(method))
                .filter(each -> branches.add(each.branch().orElse("")))
                .toList();
    }

    /** What the agent answered when it was asked. */
    List<SipMessage.Response> replies() {
        return replies;
    }

    /** How many connections it has taken. */
    int connected() {
        return connected.get();
    }

    /** Asks the agent something, over UDP. */
    void asks(SipMessage.Request request) {
        try {
            byte[] bytes = request.bytes();
            udp.orElseThrow().send(new DatagramPacket(bytes, bytes.length, client.orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cuts every connection. */
    void cut() {
        connections.forEach(FakePbx::end);
    }

    static SipMessage.Response answer(SipMessage.Request asked, int code) {
        Headers headers = Headers.none();
        for (String via : asked.headers().all("via")) {
            headers = headers.with("Via", via + ";received=127.0.0.1");
        }
        return new SipMessage.Response(
                code,
                "So be it",
                headers.with("From", asked.headers().first("from").orElseThrow())
                        .with("To", asked.headers().first("to").orElseThrow() + ";tag=fake")
                        .with("Call-ID", asked.headers().first("call-id").orElseThrow())
                        .with("CSeq", asked.headers().first("cseq").orElseThrow())
                        .with("Content-Length", "0"));
    }

    @Override
    public void close() {
        udp.ifPresent(DatagramSocket::close);
        tcp.ifPresent(server -> {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        cut();
    }

    private void serve(DatagramSocket socket) {
        byte[] buffer = new byte[65_535];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                client = Optional.of(packet.getSocketAddress());
                for (SipMessage each : react(SipParser.datagram(buffer, packet.getLength()))) {
                    byte[] bytes = each.bytes();
                    socket.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
                }
            } catch (IOException e) {
                // Closed, or nobody listens there any more.
            }
        }
    }

    private void listen(ServerSocket server) {
        tcp = Optional.of(server);
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    connected.incrementAndGet();
                    connections.add(socket);
                    Thread.ofVirtual().start(() -> serve(socket));
                } catch (IOException e) {
                    // Closed.
                }
            }
        });
    }

    private void serve(Socket socket) {
        try {
            MessageStream messages = new MessageStream(new BufferedInputStream(socket.getInputStream()));
            for (Optional<SipMessage> next = messages.next(); next.isPresent(); next = messages.next()) {
                for (SipMessage each : react(next.get())) {
                    write(socket.getOutputStream(), each.bytes());
                }
            }
        } catch (IOException e) {
            // The agent hung up, or does not trust us.
        }
        end(socket);
    }

    private void write(OutputStream out, byte[] bytes) throws IOException {
        if (!drips) {
            out.write(bytes);
            out.flush();
            return;
        }
        for (byte each : bytes) {
            out.write(each);
            out.flush();
        }
        out.write(new byte[] {'\r', '\n', '\r', '\n'});
        out.flush();
    }

    private List<SipMessage> react(SipMessage message) {
        return switch (message) {
            case SipMessage.Response response -> {
                replies.add(response);
                yield List.of();
            }
            case SipMessage.Request request -> {
                heard.add(request);
                yield behaviour.apply(request);
            }
        };
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SSLContext anyTls() {
        try {
            return SSLContext.getDefault();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
