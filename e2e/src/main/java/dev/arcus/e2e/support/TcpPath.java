package dev.arcus.e2e.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A piece of network between an agent and the hub that can be cut like a cable: what is sent then vanishes, and neither end is
 * told. A virtual thread carries each direction of each connection.
 */
public final class TcpPath implements AutoCloseable {

    private final ServerSocket entrance;
    private final int target;
    private final Queue<Socket> ends = new ConcurrentLinkedQueue<>();
    private volatile boolean cut;

    private TcpPath(ServerSocket entrance, int target) {
        this.entrance = entrance;
        this.target = target;
    }

    /** To a port of this machine. */
    public static TcpPath to(int port) {
        try {
            var path = new TcpPath(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
            Thread.ofVirtual().name("path to " + port).start(path::accept);
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** From now on nothing arrives any more, in either direction, and nothing is closed. */
    public void cut() {
        cut = true;
    }

    /** Connections made from now on are carried again; the ones that were cut stay dead. */
    public void mend() {
        cut = false;
    }

    @Override
    public void close() {
        closeQuietly(entrance);
        ends.forEach(TcpPath::closeQuietly);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var near = entrance.accept();
                ends.add(near);
                if (!cut) {
                    connect(near);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket near) {
        try {
            var far = new Socket();
            far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            ends.add(far);
            var life = new Life();
            Thread.ofVirtual().start(() -> life.carry(near, far));
            Thread.ofVirtual().start(() -> life.carry(far, near));
        } catch (IOException refused) {
            closeQuietly(near);
        }
    }

    /** One connection: once it met a cut it is dead for good, but open. */
    private final class Life {

        private volatile boolean dead;

        void carry(Socket from, Socket to) {
            try {
                copy(from.getInputStream(), to.getOutputStream());
                if (!dead) {
                    closeQuietly(to);
                }
            } catch (IOException ended) {
                if (!dead) {
                    closeQuietly(from);
                    closeQuietly(to);
                }
            }
        }

        private void copy(InputStream in, OutputStream out) throws IOException {
            var buffer = new byte[16_384];
            for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                dead |= cut;
                if (!dead) {
                    out.write(buffer, 0, count);
                }
            }
            dead |= cut;
        }
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception alreadyGone) {
            // Nothing is lost: it was to be closed anyway.
        }
    }
}
