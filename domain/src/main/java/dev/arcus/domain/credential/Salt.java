package dev.arcus.domain.credential;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The salt of an identity: 16 bytes made from the hub's salt key and the PABX-ID. It is the same for identities that exist,
 * that existed and that never will, so that it tells nobody which is which.
 */
public final class Salt {

    private static final int LENGTH = 16;

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The salt of {@code identity}, a PABX-ID in any case or whatever a stranger sent in its place. */
    public static Salt of(SaltKey key, String identity) {
        return new Salt(Arrays.copyOf(key.mac("salt:" + identity.toLowerCase(Locale.ROOT)), LENGTH));
    }

    /** The one that consists of these bytes. */
    static Salt read(byte[] bytes) {
        return new Salt(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The hub's own key for salts, 32 random bytes that last as long as its database. */
    public static final class SaltKey {

        private final SecretKeySpec key;

        public SaltKey(byte[] secret) {
            this.key = new SecretKeySpec(secret, "HmacSHA256");
        }

        byte[] mac(String text) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Keys that no secret fits, for an identity that nobody has. */
        public ScramKeys unmatchable(String identity) {
            return ScramKeys.decode(String.join(
                    ".",
                    encoded(identity, 1, 32),
                    encoded(identity, 2, 32),
                    encoded(identity, 3, 20),
                    encoded(identity, 4, 20),
                    encoded(identity, 5, 32)));
        }

        private String encoded(String identity, int part, int length) {
            var bytes = Arrays.copyOf(mac("none" + part + ":" + identity), length);
            return Base64.getEncoder().withoutPadding().encodeToString(bytes);
        }

        @Override
        public String toString() {
            return "SaltKey[****]";
        }
    }
}
