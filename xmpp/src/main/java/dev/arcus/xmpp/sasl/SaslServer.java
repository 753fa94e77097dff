package dev.arcus.xmpp.sasl;

import java.util.function.Supplier;

/**
 * The server's side of a login: a state that takes the client's next message.
 *
 * <pre>
 *   PLAIN:  PlainServer ──▶ Accepted | Refused
 *   SCRAM:  ScramFirst ──▶ Challenge(ScramFinal) ──▶ Accepted | Refused
 * </pre>
 *
 * An empty first message (no initial response) is answered with an empty challenge, once (RFC 6120 §6.4.2). No state does input or
 * output except by the {@link SaslIdentity.Source} it was given; none is used twice.
 */
public sealed interface SaslServer permits PlainServer, ScramFirst, ScramFinal {
    /** Takes the client's message, base64 removed. */
    SaslOutcome take(byte[] message);

    /**
     * The first state for a mechanism.
     *
     * @param nonces gives an unguessable text of at least 18 printable ASCII characters without a comma
     */
    static SaslServer begin(SaslMechanism mechanism, SaslIdentity.Source source, Supplier<String> nonces) {
        return switch (mechanism) {
            case PLAIN -> new PlainServer(source, true);
            case SCRAM_SHA_1 -> new ScramFirst(ScramHash.SHA_1, source, nonces, true);
            case SCRAM_SHA_256 -> new ScramFirst(ScramHash.SHA_256, source, nonces, true);
        };
    }
}
