package dev.arcus.hub.console.login;

import dev.arcus.hub.console.frame.Cookies;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.LocalPath;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.frame.VisitorTokens;
import dev.arcus.hub.console.frame.Words;
import dev.arcus.hub.security.Authenticator;
import dev.arcus.hub.security.LoginOutcome;
import dev.arcus.hub.security.WebLogin;
import dev.arcus.wire.errors.Language;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Logging in and out, and the choice of language and brightness. */
public final class LoginPages {

    private final Gate gate;
    private final Pages pages;
    private final Authenticator authenticator;
    private final WebLogin login;
    private final VisitorTokens tokens;

    public LoginPages(Gate gate, Pages pages, Authenticator authenticator, WebLogin login, VisitorTokens tokens) {
        this.gate = gate;
        this.pages = pages;
        this.authenticator = authenticator;
        this.login = login;
        this.tokens = tokens;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get("/login", gate.open(this::form));
        routes.post("/login", gate.open(this::enter));
        routes.post("/logout", gate.page(this::leave));
        routes.get("/language/{language}", gate.open(LoginPages::choose));
        routes.get("/theme/{theme}", gate.open(LoginPages::brighten));
    }

    private void form(Context context) {
        if (gate.holder(context).isPresent()) {
            context.redirect(next(context), HttpStatus.SEE_OTHER);
        } else {
            show(context, "", null);
        }
    }

    private void enter(Context context) {
        var email = Objects.requireNonNullElse(context.formParam("email"), "").strip();
        var password = Objects.requireNonNullElse(context.formParam("password"), "");
        switch (authenticator.login(email, password, null, Visit.address(context))) {
            case LoginOutcome.LoggedIn entered -> {
                gate.holder(context).ifPresent(former -> login.end(former.session()));
                Cookies.session(context, login.begin(entered.user(), Visit.address(context)));
                context.redirect(next(context), HttpStatus.SEE_OTHER);
            }
            case LoginOutcome.WrongLogin wrong -> again(context, email, "login.wrong");
            case LoginOutcome.Locked locked -> {
                var words = gate.words(context);
                context.status(HttpStatus.TOO_MANY_REQUESTS);
                show(context, email, words.text("login.locked", words.time(locked.until(), ZoneId.systemDefault())));
            }
            case LoginOutcome.CompanyNotActive company -> again(context, email, "login.company");
            case LoginOutcome.Busy busy -> again(context, email, "login.busy");
        }
    }

    private void leave(Context context, Visit visit) {
        gate.holder(context).ifPresent(holder -> login.end(holder.session()));
        Cookies.endSession(context);
        context.redirect("/login", HttpStatus.SEE_OTHER);
    }

    private static void choose(Context context) {
        Language.of(context.pathParam("language")).ifPresent(language -> Cookies.language(context, language.code()));
        context.redirect(LocalPath.of(context.queryParam("back"), "/"), HttpStatus.SEE_OTHER);
    }

    private static void brighten(Context context) {
        Cookies.theme(context, context.pathParam("theme"));
        context.redirect(LocalPath.of(context.queryParam("back"), "/"), HttpStatus.SEE_OTHER);
    }

    private void again(Context context, String email, String why) {
        context.status(HttpStatus.UNAUTHORIZED);
        show(context, email, gate.words(context).text(why));
    }

    private void show(Context context, String email, @Nullable String problem) {
        Words words = gate.words(context);
        var view = new LoginView(tokens.of(context), next(context), email, problem);
        pages.showAnybody(context, "login.jte", words, words.text("login.title"), null, view);
    }

    private static String next(Context context) {
        var form = context.formParam("next");
        return LocalPath.of(form == null ? context.queryParam("next") : form, "/");
    }
}
