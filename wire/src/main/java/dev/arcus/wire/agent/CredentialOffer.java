package dev.arcus.wire.agent;

import dev.arcus.xmpp.Element;

/**
 * The private access code that the hub offers after a login with the activation code. Never prints the secret.
 *
 * @param transaction 32 hexadecimal digits
 * @param secret 32 hexadecimal digits
 */
public record CredentialOffer(String transaction, String secret) {
    private static final String NAME = "credential";

    public CredentialOffer {
        Bounds.hex32("transaction", transaction);
        Bounds.hex32("secret", secret);
    }

    public static boolean isCredential(Element payload) {
        return payload.is(NAME, AgentNamespace.URI);
    }

    public static Reading<CredentialOffer> read(Element element) {
        return Reading.of(() -> {
            Bounds.expect(element, NAME);
            return new CredentialOffer(Bounds.required(element, "transaction"), Bounds.required(element, "secret"));
        });
    }

    public Element toElement() {
        return Element.builder(NAME, AgentNamespace.URI)
                .attribute("transaction", transaction)
                .attribute("secret", secret)
                .build();
    }

    @Override
    public String toString() {
        return "CredentialOffer[transaction=" + transaction + ", secret=****]";
    }
}
