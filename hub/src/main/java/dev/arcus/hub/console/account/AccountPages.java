package dev.arcus.hub.console.account;

import dev.arcus.domain.people.NewPassword;
import dev.arcus.domain.people.WebSession;
import dev.arcus.hub.console.frame.Cookies;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.FormView;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Place;
import dev.arcus.hub.console.frame.Visit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Map;

/** The own account: where one is logged in, ending that, and another password. */
public final class AccountPages {

    public static final String PATH = "/account";
    private static final String OLD = "old";
    private static final String PASSWORD = "password";
    private static final String AGAIN = "again";

    private final Gate gate;
    private final Pages pages;
    private final AccountActs acts;

    public AccountPages(Gate gate, Pages pages, AccountActs acts) {
        this.gate = gate;
        this.pages = pages;
        this.acts = acts;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page((context, visit) -> show(context, visit, Form.with(Map.of()), "")));
        routes.post(PATH + "/password", gate.page(this::change));
        routes.post(PATH + "/sessions/end", gate.page(this::end));
        routes.post(PATH + "/logout-everywhere", gate.page(this::leave));
        new TwoFactorPages(gate, pages, acts).register(routes);
    }

    private void end(Context context, Visit visit) {
        acts.login().end(visit.user(), Form.of(context).value("session"), visit.address());
        Pages.goOn(context, PATH, "account.done.ended");
    }

    private void leave(Context context, Visit visit) {
        var unused = pages.done(acts.logOut().run(visit.actor(), visit.user().id()));
        Cookies.endSession(context);
        context.redirect("/login", HttpStatus.SEE_OTHER);
    }

    private void change(Context context, Visit visit) {
        var form = Form.of(context);
        var next = form.read(PASSWORD, NewPassword::new, visit.text("account.password-rule"));
        if (!form.value(AGAIN).equals(form.value(PASSWORD))) {
            form.problem(AGAIN, visit.text("account.not-again"));
        }
        if (next.isEmpty() || !form.isGood()) {
            again(context, visit, form, HttpStatus.UNPROCESSABLE_CONTENT, "");
            return;
        }
        switch (acts.password().run(visit.user(), form.value(OLD), next.get(), visit.address())) {
            case CHANGED -> {
                acts.login()
                        .beginAnew(visit.user(), visit.address())
                        .ifPresent(token -> Cookies.session(context, token));
                Pages.goOn(context, PATH, "account.done.changed");
            }
            case WRONG_PASSWORD -> {
                form.problem(OLD, visit.text("account.wrong"));
                again(context, visit, form, HttpStatus.UNPROCESSABLE_CONTENT, "");
            }
            case LOCKED -> again(context, visit, form, HttpStatus.TOO_MANY_REQUESTS, visit.text("account.locked"));
            case CHANGED_MEANWHILE -> again(context, visit, form, HttpStatus.CONFLICT, visit.text("account.meanwhile"));
        }
    }

    private void again(Context context, Visit visit, Form form, HttpStatus status, String problem) {
        context.status(status);
        show(context, visit, form, problem);
    }

    private void show(Context context, Visit visit, Form form, String problem) {
        var own = gate.holder(context).map(holder -> holder.session().name()).orElse("");
        var sessions = acts.login().of(visit.user()).stream()
                .map(session -> line(visit, session, own))
                .toList();
        var password = FormView.to(PATH + "/password", visit.text("account.change"))
                .under(visit.text("account.password"))
                .saying(problem)
                .with(
                        field(visit, form, OLD, ""),
                        field(visit, form, PASSWORD, visit.text("account.password-hint")),
                        field(visit, form, AGAIN, ""));
        var second = acts.secondFactor()
                .state(visit.user())
                .map(state -> visit.text("account.second-is-on", visit.time(state.since())))
                .orElseGet(() -> visit.text("account.second-is-off"));
        var view = new AccountView(visit.user().loginEmail(), sessions, second, password);
        pages.show(context, "account.jte", visit, visit.text("account.title"), Place.TOP, view);
    }

    private static AccountView.Session line(Visit visit, WebSession session, String own) {
        return new AccountView.Session(
                session.name(),
                session.address(),
                visit.time(session.created()),
                visit.time(session.lastSeen()),
                session.name().equals(own));
    }

    /** Never filled in again. */
    private static FormView.Field field(Visit visit, Form form, String name, String hint) {
        var label = visit.text("account.field." + name);
        return new FormView.Field(FormView.Kind.PASSWORD, name, label, "", hint, form.wrong(name), List.of());
    }
}
