package dev.arcus.domain.audit;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A place in the chain, and the hash of what stands there and of everything before.
 *
 * @param place 1 for the first entry that the hub ever wrote, 0 for before it
 * @param hash SHA-256 in 64 hexadecimal digits; 64 zeros at place 0
 */
public record ChainLink(long place, String hash) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern FORM = Pattern.compile("([0-9]{1,18}):([0-9a-fA-F]{64})");

    /** Before the first entry. */
    public static final ChainLink START = new ChainLink(0, "0".repeat(64));

    public ChainLink {
        if (place < 0 || !HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("a place is 0 or more, a hash 64 hexadecimal digits");
        }
    }

    /** Reads {@code N:HASH}, the form in which it is printed. */
    public static ChainLink parse(String text) {
        var read = FORM.matcher(text.strip());
        if (!read.matches()) {
            throw new IllegalArgumentException("must have the form N:HASH, as the log has it behind event=audit-head");
        }
        return new ChainLink(Long.parseLong(read.group(1)), read.group(2).toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return place + ":" + hash;
    }
}
