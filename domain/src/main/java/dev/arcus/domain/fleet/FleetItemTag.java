package dev.arcus.domain.fleet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A name for the stored state of an item: another one after each change. */
public final class FleetItemTag {

    private static final int LENGTH = 32;

    private FleetItemTag() {}

    /** 32 hexadecimal digits. */
    public static String of(FleetItem item) {
        var state = List.of(item.id(), item.partner(), item.pair(), item.box(), item.custody(), item.wasSystem());
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(state.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
