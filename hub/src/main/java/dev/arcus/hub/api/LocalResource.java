package dev.arcus.hub.api;

import dev.arcus.hub.security.ResetPassword;
import dev.arcus.wire.admin.Envelope;
import dev.arcus.wire.admin.PasswordReset;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/**
 * Calls for the operator on the hub's own machine: only from loopback, and only with the token that lies in a file of the data
 * folder which nobody else may read.
 */
final class LocalResource {

    /** Carries the token. */
    static final String HEADER = "X-Arcus-Local-Token";

    private static final int MAX_EMAIL = 255;

    private final byte[] token;
    private final ResetPassword reset;

    LocalResource(String token, ResetPassword reset) {
        this.token = token.getBytes(StandardCharsets.US_ASCII);
        this.reset = reset;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.post("/api/arcus/v1/local/reset-password", this::resetPassword);
    }

    private void resetPassword(Context context) {
        requireOperator(context);
        var request = Body.read(context, PasswordReset.Request.class);
        var email = request.loginEmail();
        if (email == null || email.length() > MAX_EMAIL) {
            throw BadInput.of("loginEmail", "is required, at most " + MAX_EMAIL + " characters");
        }
        var fresh = reset.run(email).orElseThrow(() -> new Refused(ErrorCode.NOT_FOUND));
        Answers.body(context, new Envelope.One<>(new PasswordReset.Answer(email, fresh.text())));
    }

    private void requireOperator(Context context) {
        var given = Objects.requireNonNullElse(context.header(HEADER), "").getBytes(StandardCharsets.UTF_8);
        if (!Peers.isLocal(context) || !MessageDigest.isEqual(given, token)) {
            throw new Refused(ErrorCode.LOOPBACK_ONLY);
        }
    }
}
