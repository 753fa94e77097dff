package dev.arcus.hub.api;

import dev.arcus.domain.people.Actor;
import dev.arcus.hub.security.Authenticator;
import dev.arcus.hub.security.TokenOutcome;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.Set;

/** Asks for a token before every call under {@code /api}, except for those that are named here. */
final class Gatekeeper {

    /** Anonymous calls; the calls under {@code local} have their own token. */
    private static final Set<String> OPEN = Set.of(
            "/api/rainbow/ping",
            "/api/rainbow/admin/v1.0/about",
            "/api/rainbow/authentication/v1.0/about",
            "/api/rainbow/authentication/v1.0/login",
            "/api/rainbow/authentication/v1.0/urls",
            "/api/rainbow/enduser/v1.0/about",
            "/api/rainbow/enduser/v1.0/settings/apis",
            "/api/arcus/v1/local/reset-password");

    private static final String HOLDER = "arcus.holder";
    private static final String BEARER = "Bearer ";

    private final Authenticator authenticator;

    Gatekeeper(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    void admit(Context context) {
        if (!OPEN.contains(context.path())) {
            require(context);
        }
    }

    /** The holder of the token, known from here on. */
    TokenOutcome.Valid require(Context context) {
        var header = Objects.requireNonNullElse(context.header("Authorization"), "");
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new Refused(ErrorCode.TOKEN_MISSING);
        }
        return switch (authenticator.recognise(header.substring(BEARER.length()).strip())) {
            case TokenOutcome.Valid valid -> {
                context.attribute(HOLDER, valid);
                yield valid;
            }
            case TokenOutcome.Expired expired -> throw new Refused(ErrorCode.TOKEN_EXPIRED);
            case TokenOutcome.Foreign foreign -> throw new Refused(ErrorCode.TOKEN_INVALID);
            case TokenOutcome.Revoked revoked -> throw new Refused(ErrorCode.TOKEN_REVOKED);
        };
    }

    /** Who makes this call; only for calls that {@link #admit} let in by token. */
    static Actor actor(Context context) {
        return holder(context).user().actor();
    }

    static TokenOutcome.Valid holder(Context context) {
        TokenOutcome.Valid holder = context.attribute(HOLDER);
        if (holder == null) {
            throw new Refused(ErrorCode.TOKEN_MISSING);
        }
        return holder;
    }

    /** For the request's log line: who, if anybody. */
    static String nameOf(Context context) {
        TokenOutcome.Valid holder = context.attribute(HOLDER);
        return holder == null ? "-" : holder.user().id().value();
    }
}
