package dev.arcus.wire.admin;

/** The answer to {@code /api/rainbow/ping}. */
public record PingBody(String status, Data data) {

    /** @param eventLoopLagMilliseconds how late the hub's own loop was last */
    public record Data(long eventLoopLagMilliseconds) {}
}
