package dev.arcus.hub.security;

/** What everybody may know of a signing key. */
public final class PublishedKey {

    private PublishedKey() {}

    /** As X.509 has it. */
    public static byte[] of(SigningKey key) {
        return key.published();
    }
}
