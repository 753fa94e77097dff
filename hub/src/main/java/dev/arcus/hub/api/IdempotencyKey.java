package dev.arcus.hub.api;

import dev.arcus.domain.store.OnceKey;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The header {@code Idempotency-Key} of a request that creates: an addition that old clients need not know. */
final class IdempotencyKey {

    private static final String HEADER = "Idempotency-Key";

    private IdempotencyKey() {}

    /** Null for a request without one. What makes two requests the same is their path, query and body. */
    static @Nullable OnceKey of(Context context) {
        var key = context.header(HEADER);
        if (key == null) {
            return null;
        }
        try {
            var owner = Gatekeeper.actor(context).id().value();
            return new OnceKey(new OnceKey.Owned(owner, key), fingerprint(context));
        } catch (IllegalArgumentException refused) {
            throw BadInput.of(HEADER, String.valueOf(refused.getMessage()));
        }
    }

    private static String fingerprint(Context context) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var query = Objects.requireNonNullElse(context.queryString(), "");
            digest.update(
                    (context.method() + " " + context.path() + "?" + query + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(Body.bytes(context)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
