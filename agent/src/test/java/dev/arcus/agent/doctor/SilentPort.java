package dev.arcus.agent.doctor;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Ports on loopback at which nobody sensible answers. */
final class SilentPort implements Closeable {

    private static final int SOON_MILLIS = 300;
    private static final int MOST = 50;

    private final ServerSocket listener;
    private final List<Socket> others = new ArrayList<>();

    private SilentPort(ServerSocket listener) {
        this.listener = listener;
    }

    /** Nothing listens there any more. */
    static int closed() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** Accepts connections, and that is all. */
    static SilentPort accepting() throws IOException {
        return new SilentPort(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
    }

    /** Accepts connections and says this at once. */
    static SilentPort saying(String text) throws IOException {
        SilentPort port = accepting();
        Thread unused = Thread.ofVirtual().start(() -> {
            try {
                while (!port.listener.isClosed()) {
                    Socket accepted = port.listener.accept();
                    accepted.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
                    accepted.getOutputStream().flush();
                }
            } catch (IOException e) {
                // Closed by the test.
            }
        });
        return port;
    }

    /** A black hole: the kernel drops what would open a connection, as its queue is full and nobody takes from it. */
    static SilentPort blackHole() throws IOException {
        SilentPort port = new SilentPort(new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1")));
        for (int i = 0; i < MOST; i++) {
            Socket filler = new Socket();
            port.others.add(filler);
            try {
                filler.connect(new InetSocketAddress("127.0.0.1", port.number()), SOON_MILLIS);
            } catch (SocketTimeoutException e) {
                return port;
            }
        }
        throw new IOException("this system accepts connections without end");
    }

    int number() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket other : others) {
            other.close();
        }
    }
}
