package dev.arcus.agent.sip;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Datagrams to and from the PBX's address only; what is no SIP message is dropped (RFC 3261 §18.3). */
final class UdpSocket implements SipSocket {

    private static final Logger LOG = LoggerFactory.getLogger(UdpSocket.class);
    private static final int LONGEST = 65_535;

    private final SipServer server;
    private final DatagramSocket socket;
    private final Receiver receiver;
    private final InetSocketAddress local;

    private UdpSocket(SipServer server, DatagramSocket socket, Receiver receiver) {
        this.server = server;
        this.socket = socket;
        this.receiver = receiver;
        this.local = new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
    }

    static SipSocket open(SipServer server, InetAddress address, Receiver receiver) throws IOException {
        DatagramSocket socket = new DatagramSocket();
        socket.connect(new InetSocketAddress(address, server.port()));
        UdpSocket opened = new UdpSocket(server, socket, receiver);
        Thread.ofVirtual().name("sip-udp").start(opened::read);
        return opened;
    }

    @Override
    public Transport transport() {
        return Transport.UDP;
    }

    @Override
    public InetSocketAddress local() {
        return local;
    }

    @Override
    public void send(byte[] message) throws IOException {
        socket.send(new DatagramPacket(message, message.length));
    }

    @Override
    public boolean isOpen() {
        return !socket.isClosed();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void read() {
        byte[] buffer = new byte[LONGEST];
        while (isOpen()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                receiver.received(this, SipParser.datagram(buffer, packet.getLength()));
            } catch (PortUnreachableException e) {
                receiver.failed(this, new Trouble.NothingListens(server));
            } catch (BadMessage e) {
                LOG.debug("event=pbx-message-dropped reason=\"{}\"", e.getMessage());
            } catch (IOException e) {
                close();
                receiver.failed(this, new Trouble.NoAnswer(server));
            }
        }
    }
}
