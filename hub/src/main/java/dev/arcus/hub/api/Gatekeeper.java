package dev.arcus.hub.api;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.User;
import dev.arcus.hub.security.Authenticator;
import dev.arcus.hub.security.TokenOutcome;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Asks for a token before every call under {@code /api}, except for those that are named here. */
final class Gatekeeper {

    /** Anonymous calls; the calls under {@code local} and the setting of a password by a link have their own token. */
    private static final Set<String> OPEN = Set.of(
            "/api/rainbow/ping",
            "/api/rainbow/authentication/v1.0/login",
            "/api/rainbow/authentication/v1.0/urls",
            "/api/rainbow/enduser/v1.0/settings/apis",
            "/api/arcus/v1/local/reset-password",
            LocalResource.SECOND_FACTOR,
            "/api/arcus/v1/local/backup",
            AccountsResource.PASSWORD,
            OpenApiResource.PATH);

    /** {@code about} of each portal. */
    private static final Pattern ABOUT = Pattern.compile("/api/rainbow/[a-z]+/v1\\.0/about");

    /** About the hub itself: the vendor asks for no login here. */
    private static final Pattern OPERATORS = Pattern.compile("/api/rainbow/(metrics|logs)(/.*)?");

    private static final String HOLDER = "arcus.holder";
    private static final String BEARER = "Bearer ";

    private final Authenticator authenticator;
    private final AccessPolicy policy;

    Gatekeeper(Authenticator authenticator, AccessPolicy policy) {
        this.authenticator = authenticator;
        this.policy = policy;
    }

    void admit(Context context) {
        var path = context.path();
        if (OPEN.contains(path) || ABOUT.matcher(path).matches()) {
            return;
        }
        if (OPERATORS.matcher(path).matches()) {
            requireOperator(context);
        } else {
            require(context);
        }
    }

    void requireOperator(Context context) {
        if (!policy.mayEver(require(context).user().actor(), Act.OPERATE)) {
            throw new Refused(ErrorCode.ROLE_MISSING);
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
        return holder(context).user().actor().from(Peers.address(context));
    }

    static TokenOutcome.Valid holder(Context context) {
        TokenOutcome.Valid holder = context.attribute(HOLDER);
        if (holder == null) {
            throw new Refused(ErrorCode.TOKEN_MISSING);
        }
        return holder;
    }

    /** The same, if anybody is logged in. */
    static Optional<User> user(Context context) {
        TokenOutcome.Valid holder = context.attribute(HOLDER);
        return Optional.ofNullable(holder).map(TokenOutcome.Valid::user);
    }

    /** For the request's log line: who, if anybody. */
    static String nameOf(Context context) {
        TokenOutcome.Valid holder = context.attribute(HOLDER);
        return holder == null ? "-" : holder.user().id().value();
    }
}
