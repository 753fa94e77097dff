package dev.arcus.hub.console.people;

import dev.arcus.domain.accounts.SetPassword;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.people.NewPassword;
import dev.arcus.domain.people.User;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Refused;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.frame.VisitorTokens;
import dev.arcus.hub.security.Throttle;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a link leads that sets a password. Its secret stands behind the {@code #}, which a browser never sends by itself. */
final class PasswordPages {

    private static final int MAX_TOKEN = 2000;

    private final Gate gate;
    private final Pages pages;
    private final SetPassword setPassword;
    private final VisitorTokens tokens;
    private final Throttle guesses;

    PasswordPages(Gate gate, Pages pages, SetPassword setPassword, VisitorTokens tokens, Throttle guesses) {
        this.gate = gate;
        this.pages = pages;
        this.setPassword = setPassword;
        this.tokens = tokens;
        this.guesses = guesses;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get("/password", gate.open(context -> show(context, Form.with(Map.of()), null)));
        routes.post("/password", gate.open(this::set));
    }

    private void set(Context context) {
        var form = Form.of(context);
        var words = gate.words(context);
        var password = form.read("password", NewPassword::new, words.text("people.wrong.password"));
        if (!form.value("again").equals(form.value("password"))) {
            form.problem("again", words.text("people.wrong.again"));
        }
        if (!form.isGood()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, form, null);
            return;
        }
        if (!guesses.admits(Visit.address(context))) {
            context.header("Retry-After", String.valueOf(guesses.seconds()));
            throw new Refused(ErrorCode.TOO_MANY_REQUESTS);
        }
        switch (setPassword.run(token(form), password.orElseThrow(), Visit.address(context))) {
            case Outcome.Done<User> done -> context.redirect("/login", HttpStatus.SEE_OTHER);
            case Outcome.Refused<User> refused -> {
                var code = pages.codeOf(refused.why());
                context.status(code.status());
                form.problem("token", code.text(words.language()) + " " + code.remedy(words.language()));
                show(context, form, null);
            }
        }
    }

    /** Of the whole link, too. */
    private static String token(Form form) {
        var typed = form.value("token").strip();
        var kept = typed.length() > MAX_TOKEN ? "" : typed;
        return kept.substring(kept.indexOf('#') + 1);
    }

    /** What was typed as password is not shown again. */
    private void show(Context context, Form form, @Nullable Notice notice) {
        form.set("password", "");
        form.set("again", "");
        var words = gate.words(context);
        var view = new PasswordView(tokens.of(context), form);
        pages.showAnybody(context, "password.jte", words, words.text("people.set-password"), notice, view);
    }
}
