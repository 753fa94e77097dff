package dev.arcus.hub.api;

import dev.arcus.domain.store.StorageFailed;
import dev.arcus.hub.security.RemoveSecondFactor;
import dev.arcus.hub.security.ResetPassword;
import dev.arcus.wire.admin.Envelope;
import dev.arcus.wire.admin.PasswordReset;
import dev.arcus.wire.admin.SecondFactorReset;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls for the operator on the hub's own machine: only from loopback, and only with the token that lies in a file of the data
 * folder which nobody else may read.
 */
final class LocalResource {

    /** Carries the token. */
    static final String HEADER = "X-Arcus-Local-Token";

    /** Base64 of the passphrase that a backup is to be encrypted with. */
    static final String PASSPHRASE = "X-Arcus-Passphrase";

    /** Turns the second factor of somebody off. */
    static final String SECOND_FACTOR = "/api/arcus/v1/local/turn-off-second-factor";

    private static final int LEAST_PASSPHRASE = 12;
    private static final Logger LOG = LoggerFactory.getLogger(LocalResource.class);
    private static final int MAX_EMAIL = 255;

    private final byte[] token;
    private final ResetPassword reset;
    private final RemoveSecondFactor secondFactor;
    private final Backups backups;

    LocalResource(String token, ResetPassword reset, RemoveSecondFactor secondFactor, Backups backups) {
        this.token = token.getBytes(StandardCharsets.US_ASCII);
        this.reset = reset;
        this.secondFactor = secondFactor;
        this.backups = backups;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.post("/api/arcus/v1/local/reset-password", this::resetPassword);
        routes.post(SECOND_FACTOR, this::turnOffSecondFactor);
        routes.get("/api/arcus/v1/local/backup", this::backup);
    }

    /** Streams: whoever reads it to its regular end has all of it. */
    private void backup(Context context) {
        requireOperator(context);
        var passphrase = Optional.ofNullable(context.header(PASSPHRASE)).map(LocalResource::passphrase);
        context.contentType("application/octet-stream");
        try {
            if (!backups.write(context.outputStream(), passphrase)) {
                throw new Refused(ErrorCode.UNAVAILABLE);
            }
        } catch (IOException | StorageFailed e) {
            LOG.error("event=backup-failed", e);
            if (!context.res().isCommitted()) {
                throw new Refused(ErrorCode.UNAVAILABLE);
            }
            Connectors.cut(context);
        }
    }

    private static String passphrase(String base64) {
        try {
            var text = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            if (text.length() >= LEAST_PASSPHRASE) {
                return text;
            }
        } catch (IllegalArgumentException notBase64) {
            // Answered below.
        }
        throw BadInput.of(PASSPHRASE, "must be Base64 of at least " + LEAST_PASSPHRASE + " characters");
    }

    private void resetPassword(Context context) {
        requireOperator(context);
        var email = email(Body.read(context, PasswordReset.Request.class).loginEmail());
        var fresh = reset.run(email).orElseThrow(() -> new Refused(ErrorCode.NOT_FOUND));
        Answers.body(context, new Envelope.One<>(new PasswordReset.Answer(email, fresh.text())));
    }

    private void turnOffSecondFactor(Context context) {
        requireOperator(context);
        var email = email(Body.read(context, SecondFactorReset.Request.class).loginEmail());
        var turnedOff = switch (secondFactor.run(email)) {
            case TURNED_OFF -> true;
            case WAS_OFF -> false;
            case NOBODY -> throw new Refused(ErrorCode.NOT_FOUND);
        };
        Answers.body(context, new Envelope.One<>(new SecondFactorReset.Answer(email, turnedOff)));
    }

    private static String email(@Nullable String given) {
        if (given == null || given.length() > MAX_EMAIL) {
            throw BadInput.of("loginEmail", "is required, at most " + MAX_EMAIL + " characters");
        }
        return given;
    }

    private void requireOperator(Context context) {
        var given = Objects.requireNonNullElse(context.header(HEADER), "").getBytes(StandardCharsets.UTF_8);
        if (!Peers.isLocal(context) || !MessageDigest.isEqual(given, token)) {
            throw new Refused(ErrorCode.LOOPBACK_ONLY);
        }
    }
}
