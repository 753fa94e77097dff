package dev.arcus.domain.store;

import java.util.regex.Pattern;

/**
 * Under which a request is done once only, however often it comes.
 *
 * @param owned whose key
 * @param fingerprint SHA-256 of the request in 64 hexadecimal digits
 */
public record OnceKey(Owned owned, String fingerprint) {

    private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

    /** A key, 1 to 255 printable ASCII characters without blanks, of one person (24 hexadecimal digits). */
    public record Owned(String owner, String key) {
        public Owned {
            if (!FORM.matcher(key).matches()) {
                throw new IllegalArgumentException("must have 1 to 255 printable characters without blanks");
            }
        }
    }
}
