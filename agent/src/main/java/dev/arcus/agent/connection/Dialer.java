package dev.arcus.agent.connection;

import java.util.Optional;

/** Makes connections to hubs; may be shared by many agents. */
public interface Dialer extends AutoCloseable {

    /** Begins to dial and returns at once; the listener hears exactly one of connected and failed. */
    void dial(HubLocation.Known hub, LineListener listener);

    /**
     * Where the hub is by the word of its own domain, which is asked only where the address is no more than what the domain's name
     * suggests. Waits for the answer, 4 s at most.
     */
    Optional<HubLocation.Known> elsewhere(HubLocation.Known hub);

    /** Gives up what is shared; open lines die with it. */
    @Override
    void close();

    /** Hears about one connection, on any thread but never on two at a time. */
    interface LineListener {

        void connected(Line line);

        void failed(DialFailure failure);

        /** One whole text message. */
        void frame(String text);

        /** A sign of life that is no frame. */
        void heard();

        /** The last call: the connection is gone. */
        void ended(String why);
    }
}
