package dev.arcus.hub.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.hub.gateway.GatewayUnderTest.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is believed about where a connection comes from. */
class ProxyTest {
    private static final Proxies LOOPBACK = Proxies.of(List.of("127.0.0.0/8"));
    private static final String BAD = "<not-xml";

    @Test
    void proxyHeaderOfAConfiguredProxyNamesTheClient() {
        try (var hub = start(LOOPBACK, Proxies.none());
                var socket = RawSocket.connect(hub.port())) {
            socket.send("PROXY TCP4 192.0.2.7 127.0.0.1 5000 8444\r\n")
                    .upgrade()
                    .sendText(BAD);

            assertAddress(hub, "192.0.2.7");
        }
    }

    @Test
    void configuredProxyWithoutItsHeaderIsRefused() {
        try (var hub = start(LOOPBACK, Proxies.none());
                var socket = RawSocket.connect(hub.port())) {
            socket.send("GET /websocket HTTP/1.1\r\n\r\n");

            assertThat(socket.readToEnd()).isEmpty();
            await().until(() -> hub.gateway.counters().ended(DisconnectCause.PROTOCOL_ERROR) == 1);
        }
    }

    @Test
    void proxyHeaderOfAnyoneElseIsNoRequest() {
        try (var hub = start(Proxies.none(), Proxies.none());
                var socket = RawSocket.connect(hub.port())) {
            socket.send("PROXY TCP4 192.0.2.7 127.0.0.1 5000 8444\r\nGET /websocket HTTP/1.1\r\n\r\n");

            assertThat(socket.readToEnd()).startsWith("HTTP/1.1 400");
            assertAddress(hub, "127.0.0.1");
        }
    }

    @Test
    void forwardedForOfAConfiguredProxyNamesTheClient() {
        try (var hub = start(Proxies.none(), Proxies.of(List.of("127.0.0.1", "10.0.0.0/8")));
                var socket = RawSocket.connect(hub.port())) {
            socket.upgrade("X-Forwarded-For: 198.51.100.1, 192.0.2.9, 10.1.2.3\r\n")
                    .sendText(BAD);

            assertAddress(hub, "192.0.2.9");
        }
    }

    @Test
    void forwardedForOfAnyoneElseCountsForNothing() {
        try (var hub = start(Proxies.none(), Proxies.none());
                var socket = RawSocket.connect(hub.port())) {
            socket.upgrade("X-Forwarded-For: 192.0.2.9\r\n").sendText(BAD);

            assertAddress(hub, "127.0.0.1");
        }
    }

    @Test
    void limitPerAddressCountsTheClientsBehindTheProxy() {
        try (var hub = GatewayUnderTest.start(
                Limits.crowd(100, 100, 1), new GatewayConfiguration.Trust(LOOPBACK, Proxies.none()))) {
            var first = RawSocket.connect(hub.port()).send("PROXY TCP4 192.0.2.1 127.0.0.1 5000 8444\r\n");
            var second = RawSocket.connect(hub.port()).send("PROXY TCP4 192.0.2.2 127.0.0.1 5000 8444\r\n");
            first.upgrade();
            second.upgrade();

            var third = RawSocket.connect(hub.port()).send("PROXY TCP4 192.0.2.2 127.0.0.1 5000 8444\r\n");

            assertThat(third.read()).isEqualTo(-1);
        }
    }

    private static GatewayUnderTest start(Proxies proxyProtocol, Proxies forwardedFor) {
        return GatewayUnderTest.start(
                GatewayLimits.DEFAULT, new GatewayConfiguration.Trust(proxyProtocol, forwardedFor));
    }

    private static void assertAddress(GatewayUnderTest hub, String address) {
        await().untilAsserted(() -> assertThat(hub.strangers())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.address()).isEqualTo(address)));
    }
}
