package dev.arcus.xmpp;

/** The XML namespaces of the specifications that this module implements. */
public final class Namespaces {
    /** RFC 7395 §3.3.2: {@code <open/>} and {@code <close/>}. */
    public static final String FRAMING = "urn:ietf:params:xml:ns:xmpp-framing";

    /** RFC 6120 §4.8.1: features and stream errors; written with the prefix {@code stream}. */
    public static final String STREAM = "http://etherx.jabber.org/streams";

    /** RFC 6120 §4.9.3: the conditions inside a stream error. */
    public static final String STREAM_ERROR = "urn:ietf:params:xml:ns:xmpp-streams";

    /** RFC 6120 §8.3.3: the conditions inside a stanza error. */
    public static final String STANZA_ERROR = "urn:ietf:params:xml:ns:xmpp-stanzas";

    /** RFC 6120 §6. */
    public static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";

    /** RFC 6120 §7. */
    public static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";

    /** RFC 6120 §4.8.2: stanzas of a client. */
    public static final String CLIENT = "jabber:client";

    /** XEP-0199. */
    public static final String PING = "urn:xmpp:ping";

    private Namespaces() {}
}
