package dev.arcus.xmpp.sasl;

/** What a step of a login led to. User names are empty as long as the client has not said one that could be read. */
public sealed interface SaslOutcome {
    /**
     * The login goes on.
     *
     * @param message what to send, before base64; may be empty
     * @param next takes the client's next message
     */
    record Challenge(byte[] message, SaslServer next) implements SaslOutcome {}

    /**
     * The client knows a valid secret.
     *
     * @param candidate id of the candidate that matched
     * @param message what to send along with success; empty for PLAIN
     */
    record Accepted(String userName, String candidate, byte[] message) implements SaslOutcome {}

    /** The login has failed. */
    record Refused(String userName, SaslCondition condition) implements SaslOutcome {}
}
