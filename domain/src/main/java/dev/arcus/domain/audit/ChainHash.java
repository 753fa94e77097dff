package dev.arcus.domain.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The hash of an entry: SHA-256 over the hash before it as 64 hexadecimal digits, its place in decimal, a line break, and its
 * content; all in UTF-8. {@code docs/audit.md} has the same for others.
 */
public final class ChainHash {

    private ChainHash() {}

    /** Each field in order as its length in bytes, a colon, and itself; a hyphen for none. */
    public static String content(AuditEvent event) {
        var author = event.author();
        var on = event.on();
        var content = new StringBuilder();
        add(content, String.valueOf(micros(event.at())));
        add(content, author.name());
        add(content, author.user());
        add(content, author.company());
        add(content, author.address());
        add(content, event.act());
        add(content, on.id());
        add(content, on.company());
        add(content, on.partner());
        add(content, event.detail());
        add(content, event.outcome().refusal());
        add(content, event.outcome().times());
        add(content, event.change().before().lines());
        add(content, event.change().after().lines());
        return content.toString();
    }

    /** The link behind {@code before} for an entry of this content. */
    public static ChainLink next(ChainLink before, String content) {
        var place = before.place() + 1;
        var text = before.hash() + place + "\n" + content;
        return new ChainLink(place, HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** Since 1970. */
    private static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1000);
    }

    private static void add(StringBuilder content, @Nullable Object field) {
        if (field == null) {
            content.append('-');
            return;
        }
        var text = field.toString();
        content.append(text.getBytes(StandardCharsets.UTF_8).length).append(':').append(text);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
