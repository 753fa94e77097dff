package dev.arcus.domain.store;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The ids of the admin API: 24 hexadecimal characters. */
public final class Ids {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{24}");
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

    public static boolean isValid(String id) {
        return FORM.matcher(id).matches();
    }
}
