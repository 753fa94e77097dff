package dev.arcus.agent.sip;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the PBX listens. Names are resolved to addresses, nothing more: no SRV, no NAPTR (RFC 3263), as a PBX in the house
 * has one address and one port.
 *
 * @param host name or address; an IPv6 address without brackets
 * @param port 1 to 65535
 * @param domain the SIP domain that it serves
 */
public record SipServer(String host, int port, Transport transport, String domain) {

    private static final Pattern PLACE = Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([A-Za-z0-9._-]+))(?::(\\d{1,5}))?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]");

    public SipServer {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is 1 to 65535");
        }
        if (!NAME.matcher(domain).matches()) {
            throw new IllegalArgumentException("domain is a name or an address, IPv6 in brackets");
        }
    }

    /**
     * Reads {@code host}, {@code host:port} or {@code [address]:port}, with the host as domain.
     *
     * @throws IllegalArgumentException with one line of reason
     */
    static SipServer parse(String place, Transport transport) {
        Matcher found = PLACE.matcher(place.strip());
        if (!found.matches()) {
            throw new IllegalArgumentException("server is a name or an address, IPv6 in brackets, and perhaps :port");
        }
        boolean bracketed = found.group(2) == null;
        String host = bracketed ? found.group(1) : found.group(2);
        int port = found.group(3) == null ? transport.usualPort() : Integer.parseInt(found.group(3));
        return new SipServer(host, port, transport, bracketed ? "[" + host + "]" : host);
    }

    SipServer withDomain(String other) {
        return new SipServer(host, port, transport, other);
    }

    /** The text that {@link #parse} reads back. */
    String place() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** What requests are addressed to: the domain, with the port if the domain is no more than the server's address. */
    String uri() {
        boolean address = domain.equals(host) || domain.equals("[" + host + "]");
        return "sip:" + domain + (address && port != transport.usualPort() ? ":" + port : "");
    }

    /** One line for people. */
    public String words() {
        return place() + " (" + transport + ")";
    }
}
