package dev.arcus.xmpp.sasl;

import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.Namespaces;
import java.util.Optional;

/** The SASL elements of RFC 6120 §6.4 without those of failure: {@code auth}, {@code challenge}, {@code response}, {@code success}. */
public final class SaslElements {
    private SaslElements() {}

    /** Begins a login with an initial response. */
    public static Element auth(SaslMechanism mechanism, byte[] initial) {
        return Element.builder("auth", Namespaces.SASL)
                .attribute("mechanism", mechanism.wireName())
                .text(initial.length == 0 ? "=" : ScramText.base64(initial))
                .build();
    }

    public static Element challenge(byte[] message) {
        return withContent("challenge", message);
    }

    public static Element response(byte[] message) {
        return withContent("response", message);
    }

    public static Element success(byte[] message) {
        return withContent("success", message);
    }

    /** Ends a login begun by the client (RFC 6120 §6.4.4). */
    public static Element abort() {
        return Element.of("abort", Namespaces.SASL);
    }

    public static boolean is(String name, Element element) {
        return element.is(name, Namespaces.SASL);
    }

    /** The message inside; empty if it is not strict base64, which is the failure {@code incorrect-encoding}. No text, or {@code =}, is no bytes. */
    public static Optional<byte[]> content(Element element) {
        String text = element.text();
        return text.isEmpty() || text.equals("=") ? Optional.of(new byte[0]) : ScramText.base64(text);
    }

    private static Element withContent(String name, byte[] message) {
        return Element.builder(name, Namespaces.SASL)
                .text(message.length == 0 ? "" : ScramText.base64(message))
                .build();
    }
}
