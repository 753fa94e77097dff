package dev.arcus.domain.system;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A name for the stored state of a system: another one after each change of its data, its sites or its credential. What is only
 * observed, like the connection, does not count.
 */
public final class SystemTag {

    private static final int LENGTH = 32;

    private SystemTag() {}

    /** 32 hexadecimal digits. */
    public static String of(PbxSystem system) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(system.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
