package dev.arcus.agent.sip;

import java.io.IOException;
import java.net.InetSocketAddress;

/** The way to one PBX. Any thread may send; what comes goes to a {@link Receiver} on a thread of the socket's own. */
interface SipSocket extends AutoCloseable {

    Transport transport();

    /** Our own end, as the PBX's machine sees it in the same network; also when it is closed. */
    InetSocketAddress local();

    /**
     * Sends one message.
     *
     * @throws IOException when that cannot be
     */
    void send(byte[] message) throws IOException;

    boolean isOpen();

    @Override
    void close();

    /** Hears what a socket receives. */
    interface Receiver {

        void received(SipSocket socket, SipMessage message);

        /** Nothing more will come, or a datagram was refused by the PBX's machine. */
        void failed(SipSocket socket, Trouble why);
    }
}
