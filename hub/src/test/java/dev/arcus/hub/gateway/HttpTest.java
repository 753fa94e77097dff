package dev.arcus.hub.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.arcus.domain.history.Attempt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is answered before, and instead of, the upgrade. */
class HttpTest {
    private static final String UPGRADE =
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

    private final GatewayUnderTest hub = GatewayUnderTest.start();

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void hostMetaNamesTheAddress() {
        try (var socket = RawSocket.connect(hub.port())) {
            assertThat(socket.request("GET /.well-known/host-meta"))
                    .startsWith("HTTP/1.1 200")
                    .contains("application/xrd+xml")
                    .contains("href=\"wss://agent.test/websocket\"");
        }
    }

    @Test
    void hostMetaAsJsonNamesTheAddress() {
        try (var socket = RawSocket.connect(hub.port())) {
            assertThat(socket.request("GET /.well-known/host-meta.json"))
                    .contains("{\"links\":[{\"rel\":\"urn:xmpp:alt-connections:websocket\","
                            + "\"href\":\"wss://agent.test/websocket\"}]}");
        }
    }

    @Test
    void everyAnswerSaysWhatTimeItIs() {
        for (var request : new String[] {"GET /.well-known/host-meta", "GET /", "GET /websocket"}) {
            try (var socket = RawSocket.connect(hub.port())) {
                assertThat(socket.request(request))
                        .containsPattern("(?i)\\ndate: [a-z]{3}, [0-9]{1,2} [a-z]{3} [0-9]{4} ");
            }
        }
        try (var socket = RawSocket.connect(hub.port())) {
            socket.send("GET /websocket HTTP/1.1\r\nHost: agent.test\r\n" + UPGRADE
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: xmpp\r\n\r\n");

            assertThat(socket.readHead()).startsWith("HTTP/1.1 101").containsPattern("(?i)\\ndate: [a-z]{3}, ");
        }
    }

    @Test
    void everyOtherPathIsNotFound() {
        try (var socket = RawSocket.connect(hub.port())) {
            assertThat(socket.request("GET /")).startsWith("HTTP/1.1 404");
        }
    }

    @Test
    void upgradeWithoutTheSubprotocolIsRefusedAndKept() {
        try (var socket = RawSocket.connect(hub.port())) {
            var answer = socket.request("GET /websocket", UPGRADE, "Sec-WebSocket-Version: 13\r\n");

            assertThat(answer).startsWith("HTTP/1.1 400");
        }
        await().untilAsserted(() -> assertThat(hub.strangers())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.cause()).isEqualTo(Attempt.Cause.UPGRADE_FAILED)));
    }

    @Test
    void otherVersionOfWebSocketIsNamedTheRightOne() {
        try (var socket = RawSocket.connect(hub.port())) {
            var answer = socket.request(
                    "GET /websocket", UPGRADE, "Sec-WebSocket-Version: 99\r\n", "Sec-WebSocket-Protocol: xmpp\r\n");

            assertThat(answer).startsWith("HTTP/1.1 426").containsIgnoringCase("sec-websocket-version: 13");
        }
    }

    @Test
    void whatIsNoUpgradeIsRefused() {
        try (var socket = RawSocket.connect(hub.port())) {
            assertThat(socket.request("GET /websocket")).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void garbageIsRefused() {
        try (var socket = RawSocket.connect(hub.port())) {
            assertThat(socket.send("\u0016\u0003\u0001 garbage\r\n\r\n").readToEnd())
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void headersWithoutEndAreCutOff() {
        try (var socket = RawSocket.connect(hub.port())) {
            var answer = socket.request("GET /websocket", "X-Long: " + "x".repeat(9_000) + "\r\n");

            assertThat(answer).startsWith("HTTP/1.1 4");
        }
    }
}
