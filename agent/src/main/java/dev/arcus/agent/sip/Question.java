package dev.arcus.agent.sip;

import dev.arcus.agent.connection.AgentVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * A request before it is known over which socket it goes.
 *
 * @param from value of {@code From}, with its tag
 * @param user whom {@code Contact} names
 * @param more further header fields
 */
record Question(
        String method, String uri, String from, String to, String callId, long sequence, String user, Headers more) {

    /** The request, complete (RFC 3261 §8.1.1), with {@code rport} (RFC 3581). */
    SipMessage.Request over(SipSocket socket, String branch) {
        String place = place(socket.local());
        Headers headers = Headers.none()
                .with("Via", "SIP/2.0/" + socket.transport() + " " + place + ";branch=" + branch + ";rport")
                .with("Max-Forwards", "70")
                .with("From", from)
                .with("To", to)
                .with("Call-ID", callId)
                .with("CSeq", sequence + " " + method)
                .with("Contact", contact(socket))
                .with("User-Agent", "Arcus-Agent/" + AgentVersion.text())
                .with(more)
                .with("Content-Length", "0");
        return new SipMessage.Request(method, uri, headers);
    }

    Question with(String name, String value) {
        return new Question(method, uri, from, to, callId, sequence, user, more.with(name, value));
    }

    String contact(SipSocket socket) {
        String parameter = socket.transport() == Transport.UDP
                ? ""
                : ";transport=" + socket.transport().word();
        return "<" + "sip:" + user + "@" + place(socket.local()) + parameter + ">";
    }

    private static String place(InetSocketAddress local) {
        InetAddress address = local.getAddress();
        String text = address.getHostAddress().replaceAll("%.*", "");
        return (text.contains(":") ? "[" + text + "]" : text) + ":" + local.getPort();
    }
}
