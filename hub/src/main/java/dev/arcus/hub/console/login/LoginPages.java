package dev.arcus.hub.console.login;

import dev.arcus.domain.people.User;
import dev.arcus.hub.console.frame.Cookies;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.LocalPath;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.frame.VisitorTokens;
import dev.arcus.hub.console.frame.Words;
import dev.arcus.hub.security.Authenticator;
import dev.arcus.hub.security.LoginOutcome;
import dev.arcus.hub.security.SecondStep;
import dev.arcus.hub.security.WebLogin;
import dev.arcus.wire.errors.Language;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Logging in and out, and the choice of language and brightness. */
public final class LoginPages {

    private final Gate gate;
    private final Pages pages;
    private final Authenticator authenticator;
    private final WebLogin login;
    private final SecondStep step;
    private final VisitorTokens tokens;

    public LoginPages(
            Gate gate,
            Pages pages,
            Authenticator authenticator,
            WebLogin login,
            SecondStep step,
            VisitorTokens tokens) {
        this.gate = gate;
        this.pages = pages;
        this.authenticator = authenticator;
        this.login = login;
        this.step = step;
        this.tokens = tokens;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get("/login", gate.open(this::form));
        routes.post("/login", gate.open(this::enter));
        routes.get("/login/code", gate.open(this::askCode));
        routes.post("/login/code", gate.open(this::enterCode));
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
        var claim = new Authenticator.Claim(email, password, null, null, Visit.address(context));
        answer(context, email, authenticator.login(claim));
    }

    private void answer(Context context, String email, LoginOutcome outcome) {
        switch (outcome) {
            case LoginOutcome.LoggedIn entered -> {
                gate.holder(context).ifPresent(former -> login.end(former.session()));
                Cookies.endStep(context);
                Cookies.session(context, login.begin(entered.user(), Visit.address(context)));
                context.redirect(next(context), HttpStatus.SEE_OTHER);
            }
            case LoginOutcome.CodeNeeded needed -> {
                Cookies.step(context, step.begin(needed.user(), browser(context)), SecondStep.LIFETIME);
                var next = URLEncoder.encode(next(context), StandardCharsets.UTF_8);
                context.redirect("/login/code?next=" + next, HttpStatus.SEE_OTHER);
            }
            case LoginOutcome.WrongCode wrong -> {
                context.status(HttpStatus.UNAUTHORIZED);
                showCode(context, gate.words(context).text("login.code-wrong"));
            }
            case LoginOutcome.WrongLogin wrong -> again(context, email, "login.wrong");
            case LoginOutcome.Locked locked -> {
                var words = gate.words(context);
                context.status(HttpStatus.TOO_MANY_REQUESTS);
                show(
                        context,
                        email,
                        words.text(
                                "login.locked",
                                words.time(locked.until(), Cookies.zone(context).orElseGet(ZoneId::systemDefault))));
            }
            case LoginOutcome.CompanyNotActive company -> again(context, email, "login.company");
            case LoginOutcome.Busy busy -> again(context, email, "login.busy");
        }
    }

    private void askCode(Context context) {
        if (gate.holder(context).isPresent()) {
            context.redirect(next(context), HttpStatus.SEE_OTHER);
        } else if (waiting(context).isPresent()) {
            showCode(context, null);
        } else {
            context.redirect("/login", HttpStatus.SEE_OTHER);
        }
    }

    private void enterCode(Context context) {
        var code = Objects.requireNonNullElse(context.formParam("code"), "");
        var user = waiting(context);
        if (user.isEmpty()) {
            again(context, "", "login.code-late");
            return;
        }
        var email = user.get().loginEmail();
        answer(context, email, authenticator.second(user.get(), code, Visit.address(context)));
    }

    /** Whoever gave the right password in this browser a moment ago. */
    private Optional<User> waiting(Context context) {
        return Cookies.step(context).flatMap(token -> step.recognise(token, browser(context)));
    }

    private static String browser(Context context) {
        return Cookies.visitor(context).orElse("");
    }

    private void showCode(Context context, @Nullable String problem) {
        Words words = gate.words(context);
        var view = new SecondStepView(tokens.of(context), next(context), problem);
        pages.showAnybody(context, "secondstep.jte", words, words.text("login.code-title"), null, view);
    }

    private void leave(Context context, Visit visit) {
        gate.holder(context).ifPresent(holder -> login.logOut(holder.user(), holder.session(), visit.address()));
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
