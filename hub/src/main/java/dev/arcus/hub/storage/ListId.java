package dev.arcus.hub.storage;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** An id of 24 hexadecimal digits in its twelve bytes. */
record ListId(long high, int low) implements Comparable<ListId> {

    /** Stands for none: ids are random, so none of them is this. */
    static final ListId NONE = new ListId(0, 0);

    static final int BYTES = Long.BYTES + Integer.BYTES;

    private static final int LOW_AT = 16;
    private static final int HEX = 16;

    static ListId of(@Nullable String id) {
        return id == null
                ? NONE
                : new ListId(
                        Long.parseUnsignedLong(id.substring(0, LOW_AT), HEX),
                        Integer.parseUnsignedInt(id.substring(LOW_AT), HEX));
    }

    boolean isNone() {
        return high == 0 && low == 0;
    }

    /** As {@link String#compareTo} of the texts. */
    @Override
    public int compareTo(ListId other) {
        var compared = Long.compareUnsigned(high, other.high);
        return compared != 0 ? compared : Integer.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
