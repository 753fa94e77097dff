package dev.arcus.agent.connection;

import java.io.IOException;

/** An open WebSocket, used by one thread. */
public interface Line {

    /**
     * Sends one frame and waits until it is handed to the network.
     *
     * @throws IOException when that is not possible within 10 s
     */
    void send(String frame) throws IOException;

    /** Lets one more frame come in: whoever does not ask gets no more than a few. */
    void more();

    /** Ends the WebSocket in order if that is possible at once, and in any case gives it up. */
    void end();
}
