package dev.arcus.hub.api;

import dev.arcus.domain.company.Companies;
import dev.arcus.domain.people.User;
import dev.arcus.hub.security.Authenticator;
import dev.arcus.hub.security.LoginOutcome;
import dev.arcus.wire.admin.Envelope;
import dev.arcus.wire.admin.LoginBody;
import dev.arcus.wire.admin.LoginUrl;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code /api/rainbow/authentication/v1.0} (admin API §4.4). */
final class AuthenticationResource {

    /** Carries the code of a second factor. Ours. */
    static final String CODE = "X-Arcus-One-Time-Code";

    private static final String PATH = "/api/rainbow/authentication/v1.0";
    private static final int RETRY_SECONDS = 10;
    private static final int MAX_CORRELATION_ID = 128;

    private final Authenticator authenticator;
    private final UserWriter users;

    AuthenticationResource(Authenticator authenticator, Companies companies) {
        this.authenticator = authenticator;
        this.users = new UserWriter(companies);
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH + "/login", this::login);
        routes.get(PATH + "/renew", this::renew);
        routes.get(PATH + "/logout", this::logout);
        routes.get(PATH + "/validator", context -> Answers.body(context, Map.of("status", "OK")));
        routes.get(PATH + "/urls", AuthenticationResource::urls);
    }

    private void login(Context context) {
        var credentials = BasicCredentials.of(context.header("Authorization"))
                .orElseThrow(() -> new Refused(ErrorCode.WRONG_LOGIN));
        var correlationId = context.header("x-rainbow-correlation-id");
        var known = correlationId != null && correlationId.length() <= MAX_CORRELATION_ID ? correlationId : null;
        var code = context.header(CODE);
        var claim = new Authenticator.Claim(
                credentials.login(), credentials.password(), code, known, Peers.address(context));
        switch (authenticator.login(claim)) {
            case LoginOutcome.LoggedIn in -> answer(context, in.user(), in.token());
            case LoginOutcome.WrongLogin wrong -> Answers.error(context, ErrorCode.WRONG_LOGIN);
            case LoginOutcome.CodeNeeded needed -> Answers.error(context, ErrorCode.ONE_TIME_CODE_NEEDED);
            case LoginOutcome.WrongCode wrong -> Answers.error(context, ErrorCode.ONE_TIME_CODE_WRONG);
            case LoginOutcome.Locked locked -> Answers.error(context, ErrorCode.ACCOUNT_LOCKED);
            case LoginOutcome.CompanyNotActive company -> Answers.error(context, ErrorCode.COMPANY_NOT_ACTIVE);
            case LoginOutcome.Busy busy -> {
                context.header("Retry-After", String.valueOf(RETRY_SECONDS));
                Answers.error(context, ErrorCode.TOO_MANY_REQUESTS);
            }
        }
    }

    private void renew(Context context) {
        var holder = Gatekeeper.holder(context);
        var token = authenticator.renew(holder).orElseThrow(() -> new Refused(ErrorCode.TOKEN_NOT_RENEWABLE));
        answer(context, holder.user(), token);
    }

    /** Answers well and ends nothing: the vendor's client logs out after every command and goes on with the same token. */
    private void logout(Context context) {
        var user = Gatekeeper.holder(context).user();
        authenticator.loggedOut(Gatekeeper.actor(context), "of the API; the token goes on");
        Answers.body(context, Envelope.Done.of("User " + user.id() + " logged out."));
    }

    private static void urls(Context context) {
        var base = context.scheme() + "://" + Objects.requireNonNullElse(context.host(), "localhost") + PATH;
        var url = new LoginUrl("RAINBOW", base + "/login", base + "/logout");
        Answers.body(context, new Envelope.One<>(List.of(url)));
    }

    private void answer(Context context, User user, String token) {
        var who = users.write(user);
        Answers.body(context, new LoginBody(token, who, new LoginBody.LoggedInApplication("", "")));
    }
}
