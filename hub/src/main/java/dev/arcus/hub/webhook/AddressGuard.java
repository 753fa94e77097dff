package dev.arcus.hub.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses a webhook may be called at. Whoever may write a rule must not reach the hub's own network through it: what is not
 * public is refused unless the operator allowed it. This machine is allowed only where the rule itself names it. The address that was
 * checked is the one that is connected to, so a name that resolves otherwise the next moment gains nothing.
 */
public final class AddressGuard {

    private final Resolver resolver;
    private final boolean allowPrivate;

    /** Asks for a name's addresses; {@link InetAddress#getAllByName} but in tests. */
    @FunctionalInterface
    public interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** {@code allowPrivate}: whether the operator allowed private networks. */
    public AddressGuard(Resolver resolver, boolean allowPrivate) {
        this.resolver = resolver;
        this.allowPrivate = allowPrivate;
    }

    /** Where to connect to, in this order. UnknownHostException when there is no address that may be called. */
    List<InetAddress> addresses(String host) throws UnknownHostException {
        var all = resolver.resolve(host);
        var isOwn = List.of("localhost", "127.0.0.1", "[::1]", "::1").contains(host);
        var allowed = Arrays.stream(all)
                .filter(address -> isOwn ? address.isLoopbackAddress() : mayBeCalled(address))
                .toList();
        if (allowed.isEmpty()) {
            throw new UnknownHostException(host + " has no address that may be called (webhook-private-addresses)");
        }
        return allowed;
    }

    private boolean mayBeCalled(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || address.isLinkLocalAddress()) {
            return false;
        }
        return allowPrivate || !isPrivate(address);
    }

    /** RFC 1918, RFC 6598, RFC 4193, and what else is not for the public (RFC 6890). */
    private static boolean isPrivate(InetAddress address) {
        var bytes = address.getAddress();
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        if (address instanceof Inet6Address) {
            var isMapped = first == 0 && second == 0 || first == 0x00 && second == 0x64;
            var isLocal = (first & 0xfe) == 0xfc || (first == 0xfe && (second & 0xc0) == 0xc0);
            // 2002::/16 and 2001::/32 carry IPv4 addresses inside.
            var isTunnel = first == 0x20 && (second == 0x02 || second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
            return isMapped || isLocal || isTunnel;
        }
        return address.isSiteLocalAddress()
                || first == 0
                || (first == 100 && (second & 0xc0) == 64)
                || (first == 192 && second == 0)
                || (first == 198 && (second & 0xfe) == 18)
                || first >= 240;
    }
}
