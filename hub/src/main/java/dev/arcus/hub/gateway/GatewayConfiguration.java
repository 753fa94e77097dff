package dev.arcus.hub.gateway;

import dev.arcus.hub.gateway.tls.TlsFiles;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a gateway is run.
 *
 * @param domain the XMPP domain that it serves, such as {@code openrainbow.com}
 * @param publicAddress what host-meta names, such as {@code wss://agent.example.com/websocket}
 * @param listeners where it listens
 * @param trust which proxies are believed
 * @param limits see there
 */
public record GatewayConfiguration(
        String domain, String publicAddress, Listeners listeners, Trust trust, GatewayLimits limits) {

    /**
     * Where the gateway listens: at least one of the two.
     *
     * @param tls address and files of the TLS listener, or null for none
     * @param plain the listener without TLS, on a loopback address, or null for none
     */
    public record Listeners(
            @Nullable TlsListener tls, @Nullable InetSocketAddress plain) {
        public Listeners {
            if (tls == null && plain == null) {
                throw new IllegalArgumentException("the gateway needs a listener");
            }
            if (plain != null && (plain.isUnresolved() || !plain.getAddress().isLoopbackAddress())) {
                throw new IllegalArgumentException("the plain listener of the gateway is for loopback addresses only");
            }
        }

        public static Listeners tlsOnly(InetSocketAddress address, TlsFiles files) {
            return new Listeners(new TlsListener(address, files), null);
        }

        public static Listeners plainOnly(InetSocketAddress address) {
            return new Listeners(null, address);
        }

        Optional<TlsListener> overTls() {
            return Optional.ofNullable(tls);
        }

        Optional<InetSocketAddress> withoutTls() {
            return Optional.ofNullable(plain);
        }
    }

    /** The TLS listener. */
    public record TlsListener(InetSocketAddress address, TlsFiles files) {}

    /**
     * Proxies that are believed.
     *
     * @param proxyProtocol these begin every connection with a PROXY header (version 1 or 2)
     * @param forwardedFor these name the client in {@code X-Forwarded-For}
     */
    public record Trust(Proxies proxyProtocol, Proxies forwardedFor) {
        public static final Trust NOBODY = new Trust(Proxies.none(), Proxies.none());
    }
}
