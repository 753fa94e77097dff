package dev.arcus.hub.api;

import dev.arcus.domain.accounts.IssuedLink;
import dev.arcus.domain.people.PasswordLink.Purpose;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.store.Ticker;
import dev.arcus.hub.api.ApiServices.AccountActs;
import dev.arcus.hub.security.Throttle;
import dev.arcus.wire.admin.PasswordChange;
import dev.arcus.wire.admin.PasswordLinkBody;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;

/** Links to set a password, and the end of sessions: {@code /api/arcus/v1}. Ours. */
final class AccountsResource {

    /** Sets a password by a link, without a login. */
    static final String PASSWORD = "/api/arcus/v1/password";

    private static final String USER = "/api/arcus/v1/users/{id}";

    private final AccountActs acts;
    private final Throttle throttle;

    AccountsResource(AccountActs acts, Ticker ticker) {
        this.acts = acts;
        this.throttle = Throttle.ofLinks(ticker);
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.post(USER + "/invitation", context -> send(context, Purpose.INVITATION));
        routes.post(USER + "/password-reset", context -> send(context, Purpose.RESET));
        routes.post(USER + "/logout-everywhere", this::logOut);
        routes.post(PASSWORD, this::setPassword);
    }

    private void send(Context context, Purpose purpose) {
        var id = Path.value(context, "id", UserId::new);
        Answers.one(context, acts.sendLink().run(Gatekeeper.actor(context), id, purpose), AccountsResource::body);
    }

    private void logOut(Context context) {
        var id = Path.value(context, "id", UserId::new);
        var ended = acts.logOut().run(Gatekeeper.actor(context), id);
        Answers.done(context, ended, user -> "User " + user + " was logged out everywhere.");
    }

    private void setPassword(Context context) {
        if (!throttle.admits(Peers.address(context))) {
            context.header("Retry-After", String.valueOf(throttle.seconds()));
            throw new Refused(ErrorCode.TOO_MANY_REQUESTS);
        }
        var body = Body.read(context, PasswordChange.ByLink.class);
        var inputs = new Inputs();
        var token = inputs.required("token", body.token(), AccountsResource::token);
        var password = UserReader.password(inputs, "password", body.password());
        if (body.password() == null) {
            inputs.problem("password", "is required", null);
        }
        inputs.done();
        if (password != null) {
            var set = acts.setPassword().run(token.orElseThrow(), password, Peers.address(context));
            Answers.one(context, set, user -> new PasswordChange.Answer(user.loginEmail()));
        }
    }

    static PasswordLinkBody body(IssuedLink link) {
        var handOver = !link.mailed();
        return new PasswordLinkBody(
                link.mailed(),
                SystemWriter.date(link.expires()),
                handOver ? link.address() : null,
                handOver ? link.token() : null);
    }

    private static String token(String text) {
        if (text.length() > 128) {
            throw new IllegalArgumentException("must have at most 128 characters");
        }
        return text;
    }
}
