package dev.arcus.bench.load;

/** Hears of connections, on the driver's only event loop. */
interface Watcher {
    /** The purpose is reached: online, activated, or the salt is known. Said once. */
    void reached(AgentConnection connection);

    /** The hub answered a ping. */
    void pong(AgentConnection connection);

    /**
     * The connection is closed. Said once, also when it was never made.
     *
     * @param reason what the hub said, or what went wrong
     */
    void ended(AgentConnection connection, String reason);
}
