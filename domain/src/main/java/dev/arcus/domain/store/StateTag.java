package dev.arcus.domain.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A name for a state that somebody saw: the same for the same facts, another one for others. */
public final class StateTag {

    private static final int LENGTH = 32;

    private StateTag() {}

    /** 32 hexadecimal digits; {@code facts} says everything that counts. */
    public static String of(String facts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
