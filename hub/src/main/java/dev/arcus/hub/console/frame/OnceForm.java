package dev.arcus.hub.console.frame;

import dev.arcus.domain.store.OnceKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A form that makes something once, however often it is sent: each that is shown repeats a token of its own. */
public final class OnceForm {

    /** The name of the hidden field. */
    public static final String FIELD = "once";

    private static final int BYTES = 12;
    private static final int MOST = 64;

    private final RandomGenerator random;

    public OnceForm(RandomGenerator random) {
        this.random = random;
    }

    /** For a form that is shown for the first time, or again with what was typed. */
    public String token(Typed typed) {
        var given = typed.value(FIELD);
        if (!given.isEmpty()) {
            return given;
        }
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Under which what {@code typed} wants is made; null for a form without a token, which makes it each time. */
    public static @Nullable OnceKey key(Visit visit, Typed typed) {
        var token = typed.value(FIELD);
        if (!token.matches("[0-9a-f]{1," + MOST + "}")) {
            return null;
        }
        var owner = visit.user().id().value();
        return new OnceKey(new OnceKey.Owned(owner, "console-" + token), hash(visit.path() + typed.everything()));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
