package dev.arcus.xmpp;

import java.util.Optional;

/** RFC 6120 §7: the client learns its full address. */
public final class Bind {
    private Bind() {}

    public static Iq.Set request(String id) {
        return Iq.set(id, Element.of("bind", Namespaces.BIND));
    }

    public static boolean isBind(Element payload) {
        return payload.is("bind", Namespaces.BIND);
    }

    /** The content of the server's answer. */
    public static Element bound(String fullJid) {
        return Element.builder("bind", Namespaces.BIND)
                .child(Element.builder("jid", Namespaces.BIND).text(fullJid).build())
                .build();
    }

    /** The full address in the server's answer. */
    public static Optional<String> jid(Iq.Result answer) {
        return answer.payload()
                .filter(Bind::isBind)
                .flatMap(bind -> bind.child("jid", Namespaces.BIND))
                .map(Element::text);
    }
}
