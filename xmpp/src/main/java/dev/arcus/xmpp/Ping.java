package dev.arcus.xmpp;

/** XEP-0199: are you there? */
public final class Ping {
    private static final Element PAYLOAD = Element.of("ping", Namespaces.PING);

    private Ping() {}

    public static Iq.Get request(String id) {
        return Iq.get(id, PAYLOAD);
    }

    public static boolean isPing(Element payload) {
        return payload.is("ping", Namespaces.PING);
    }
}
