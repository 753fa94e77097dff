package dev.arcus.hub.gateway;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.List;

/** Addresses of proxies that are believed about where a connection comes from. Immutable. */
public final class Proxies {
    private static final Proxies NONE = new Proxies(List.of());

    private final List<IpSubnetFilterRule> subnets;

    private Proxies(List<IpSubnetFilterRule> subnets) {
        this.subnets = subnets;
    }

    public static Proxies none() {
        return NONE;
    }

    /**
     * @param subnets addresses such as {@code 10.0.0.7}, or subnets such as {@code 10.0.0.0/8}, {@code fd00::/8}
     */
    public static Proxies of(List<String> subnets) {
        return new Proxies(subnets.stream().map(Proxies::rule).toList());
    }

    boolean trust(SocketAddress peer) {
        return peer instanceof InetSocketAddress address
                && subnets.stream().anyMatch(subnet -> subnet.matches(address));
    }

    /**
     * The client behind these proxies: the last address of {@code X-Forwarded-For} that is none of them, or {@code peer} when there is
     * none that can be read.
     */
    String clientOf(String forwardedFor, String peer) {
        var hops = Arrays.asList(forwardedFor.split(",", -1)).reversed();
        for (String hop : hops) {
            String literal = hop.strip();
            if (!NetUtil.isValidIpV4Address(literal) && !NetUtil.isValidIpV6Address(literal)) {
                return peer;
            }
            if (!trust(new InetSocketAddress(NetUtil.createInetAddressFromIpAddressString(literal), 0))) {
                return literal;
            }
        }
        return peer;
    }

    /** The address without port, as a literal. */
    static String literal(SocketAddress address) {
        if (address instanceof InetSocketAddress inet) {
            InetAddress ip = inet.getAddress();
            return ip == null ? inet.getHostString() : NetUtil.toAddressString(ip);
        }
        return "unknown";
    }

    private static IpSubnetFilterRule rule(String subnet) {
        int slash = subnet.indexOf('/');
        if (slash >= 0) {
            return new IpSubnetFilterRule(subnet, IpFilterRuleType.ACCEPT);
        }
        return new IpSubnetFilterRule(subnet, subnet.contains(":") ? 128 : 32, IpFilterRuleType.ACCEPT);
    }
}
