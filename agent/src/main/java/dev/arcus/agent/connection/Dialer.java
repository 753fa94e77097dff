package dev.arcus.agent.connection;

/** Makes connections to hubs; may be shared by many agents. */
public interface Dialer extends AutoCloseable {

    /** Begins to dial and returns at once; the listener hears exactly one of connected and failed. */
    void dial(HubLocation.Known hub, LineListener listener);

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
