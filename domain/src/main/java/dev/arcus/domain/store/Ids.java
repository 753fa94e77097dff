package dev.arcus.domain.store;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** The ids of the admin API: 24 hexadecimal characters. */
public final class Ids {

    private static final int LENGTH = 24;
    private static final int BYTES = 12;

    private Ids() {}

    public static String next(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public static String require(String id) {
        if (!isValid(id)) {
            throw new IllegalArgumentException("id must be 24 hexadecimal characters");
        }
        return id;
    }

    /** By hand: each id that is read from the database goes through here, a hundred thousand of them for one page of the console. */
    public static boolean isValid(String id) {
        if (id.length() != LENGTH) {
            return false;
        }
        for (var at = 0; at < LENGTH; at++) {
            var digit = id.charAt(at);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
    }
}
