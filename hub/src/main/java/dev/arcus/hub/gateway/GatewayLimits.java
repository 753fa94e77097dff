package dev.arcus.hub.gateway;

import java.time.Duration;

/**
 * What a peer can make grow, and how long the gateway waits (docs/protocol.md §7). {@code loginFailures} and {@code maxHeld} are kept by
 * the domain; {@code stations} by the payload itself.
 *
 * @param frame what one frame may hold
 * @param crowd how many connections
 * @param queues how many stanzas wait in each direction
 * @param waits how long anything is waited for
 */
public record GatewayLimits(Frame frame, Crowd crowd, Queues queues, Waits waits) {
    public static final GatewayLimits DEFAULT =
            new GatewayLimits(Frame.DEFAULT, Crowd.DEFAULT, Queues.DEFAULT, Waits.DEFAULT);

    /**
     * @param maxBytes of a WebSocket message
     * @param maxDepth elements inside each other
     */
    public record Frame(int maxBytes, int maxDepth) {
        public static final Frame DEFAULT = new Frame(65_536, 32);

        public Frame {
            positive(maxBytes, maxDepth);
        }
    }

    /**
     * @param maxConnections WebSocket connections in all
     * @param maxUnauthenticated connections that have not logged in, in all
     * @param maxUnauthenticatedPerAddress the same from one address
     */
    public record Crowd(int maxConnections, int maxUnauthenticated, int maxUnauthenticatedPerAddress) {
        public static final Crowd DEFAULT = new Crowd(18_000, 1_000, 100);

        public Crowd {
            positive(maxConnections, maxUnauthenticated, maxUnauthenticatedPerAddress);
        }
    }

    /**
     * @param outgoing stanzas written and not yet taken by the network; one more closes the connection
     * @param incoming stanzas read and not yet handled; reading stops until there is room
     */
    public record Queues(int outgoing, int incoming) {
        public static final Queues DEFAULT = new Queues(64, 64);

        public Queues {
            positive(outgoing, incoming);
        }
    }

    /**
     * @param login from TCP accept to bind
     * @param hello from bind to {@code hello}
     * @param aliveInterval from question to question
     * @param aliveDeadline from question to answer
     * @param incumbent how long the first box has to prove itself when a second one logs in
     * @param probe a full round trip to the PBX
     * @param returnWindow the longest wait of an agent whose connection was lost
     */
    public record Waits(
            Duration login,
            Duration hello,
            Duration aliveInterval,
            Duration aliveDeadline,
            Duration incumbent,
            Duration probe,
            Duration returnWindow) {
        public static final Waits DEFAULT = new Waits(
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                Duration.ofSeconds(60));

        public Waits {
            if (aliveDeadline.compareTo(aliveInterval) > 0) {
                throw new IllegalArgumentException("the deadline must not be longer than the interval");
            }
        }
    }

    private static void positive(int... values) {
        for (int value : values) {
            if (value < 1) {
                throw new IllegalArgumentException("a limit must be positive");
            }
        }
    }
}
