package dev.arcus.agent.sip;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection over TCP, plain or with TLS. */
final class StreamSocket implements SipSocket {

    private static final Logger LOG = LoggerFactory.getLogger(StreamSocket.class);

    private final SipServer server;
    private final Socket socket;
    private final Receiver receiver;
    private final InetSocketAddress local;

    private StreamSocket(SipServer server, Socket socket, Receiver receiver) {
        this.server = server;
        this.socket = socket;
        this.receiver = receiver;
        this.local = new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
    }

    /** Takes a connected socket over. */
    static SipSocket over(SipServer server, Socket connected, Receiver receiver) {
        StreamSocket opened = new StreamSocket(server, connected, receiver);
        Thread.ofVirtual().name("sip-" + server.transport().word()).start(opened::read);
        return opened;
    }

    @Override
    public Transport transport() {
        return server.transport();
    }

    @Override
    public InetSocketAddress local() {
        return local;
    }

    @Override
    public synchronized void send(byte[] message) throws IOException {
        socket.getOutputStream().write(message);
        socket.getOutputStream().flush();
    }

    @Override
    public boolean isOpen() {
        return !socket.isClosed();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("event=pbx-socket-not-closed reason=\"{}\"", e.getMessage());
        }
    }

    private void read() {
        try {
            MessageStream messages = new MessageStream(new BufferedInputStream(socket.getInputStream()));
            for (Optional<SipMessage> next = messages.next(); next.isPresent(); next = messages.next()) {
                receiver.received(this, next.get());
            }
        } catch (BadMessage e) {
            LOG.warn("event=pbx-message-refused server={} reason=\"{}\"", server.place(), e.getMessage());
        } catch (IOException e) {
            LOG.debug("event=pbx-connection-lost reason=\"{}\"", e.getMessage());
        }
        close();
        receiver.failed(this, new Trouble.Closed(server));
    }
}
