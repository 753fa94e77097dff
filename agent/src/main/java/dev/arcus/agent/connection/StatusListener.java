package dev.arcus.agent.connection;

/** Hears each change of the connection status, on the connection's own thread. */
@FunctionalInterface
public interface StatusListener {

    void changed(ConnectionStatus status);

    /** A factory reset was carried out: whatever was remembered of earlier changes is void. */
    default void forgotten() {}
}
