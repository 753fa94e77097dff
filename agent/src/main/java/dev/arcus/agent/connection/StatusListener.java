package dev.arcus.agent.connection;

/** Hears each change of the connection status, on the connection's own thread. */
@FunctionalInterface
public interface StatusListener {

    void changed(ConnectionStatus status);
}
