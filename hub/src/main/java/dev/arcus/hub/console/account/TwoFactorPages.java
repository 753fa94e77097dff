package dev.arcus.hub.console.account;

import dev.arcus.hub.console.frame.Cookies;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.FormView;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Place;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.Fact;
import dev.arcus.hub.console.systems.QrCode;
import dev.arcus.hub.security.KeepSecondFactor;
import dev.arcus.hub.security.KeepSecondFactor.Offer;
import dev.arcus.hub.security.KeepSecondFactor.Outcome;
import dev.arcus.hub.security.KeepSecondFactor.State;
import dev.arcus.hub.security.RecoveryCode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The own second factor: turning it on with an app, off again, and its recovery codes. */
final class TwoFactorPages {

    private static final String PATH = "/account/two-factor";
    private static final String OFFER = "offer";
    private static final String CODE = "code";
    private static final String PASSWORD = "password";
    private static final String PROOF = "proof";
    private static final String OFF_PROOF = "off-proof";

    private final Gate gate;
    private final Pages pages;
    private final AccountActs acts;
    private final KeepSecondFactor keep;

    TwoFactorPages(Gate gate, Pages pages, AccountActs acts) {
        this.gate = gate;
        this.pages = pages;
        this.acts = acts;
        this.keep = acts.secondFactor();
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page((context, visit) -> show(context, visit, Form.with(Map.of()), "")));
        routes.post(PATH, gate.page(this::turnOn));
        routes.post(PATH + "/codes", gate.page(this::renew));
        routes.post(PATH + "/off", gate.page(this::turnOff));
    }

    private void turnOn(Context context, Visit visit) {
        var form = Form.of(context);
        var outcome =
                keep.turnOn(visit.user(), form.value(OFFER), form.value(CODE), form.value(PASSWORD), visit.address());
        switch (outcome) {
            case Outcome.Done done -> showCodes(context, goOn(context, visit), done.codes());
            case Outcome.WrongPassword wrong -> {
                form.problem(PASSWORD, visit.text("account.wrong"));
                again(context, visit, form, HttpStatus.UNPROCESSABLE_CONTENT, "");
            }
            case Outcome.WrongCode wrong -> {
                form.problem(CODE, visit.text("account.wrong-code"));
                again(context, visit, form, HttpStatus.UNPROCESSABLE_CONTENT, "");
            }
            case Outcome.Locked locked ->
                again(context, visit, form, HttpStatus.TOO_MANY_REQUESTS, visit.text("account.locked"));
            case Outcome.TooLate late ->
                again(context, visit, form, HttpStatus.CONFLICT, visit.text("account.second-late"));
        }
    }

    /** Every session ended; this browser goes on with a new one, whose token the next forms repeat. */
    private Visit goOn(Context context, Visit visit) {
        var login = acts.login();
        return login.beginAnew(visit.user(), visit.address())
                .flatMap(token -> {
                    Cookies.session(context, token);
                    return login.recognise(token);
                })
                .map(holder -> new Visit(
                        holder.user(),
                        holder.session().csrf(),
                        visit.words(),
                        visit.zone(),
                        visit.path(),
                        visit.address(),
                        visit.policy()))
                .orElse(visit);
    }

    private void renew(Context context, Visit visit) {
        var form = Form.of(context);
        switch (keep.renew(visit.user(), form.value(PROOF), visit.address())) {
            case Outcome.Done done -> showCodes(context, visit, done.codes());
            case Outcome refused -> refuse(context, visit, form, PROOF, refused);
        }
    }

    private void turnOff(Context context, Visit visit) {
        var form = Form.of(context);
        switch (keep.turnOff(visit.user(), form.value(OFF_PROOF), visit.address())) {
            case Outcome.Done done -> Pages.goOn(context, "/account", "account.done.second-off");
            case Outcome refused -> refuse(context, visit, form, OFF_PROOF, refused);
        }
    }

    private void refuse(Context context, Visit visit, Form form, String field, Outcome refused) {
        if (refused instanceof Outcome.Locked) {
            again(context, visit, form, HttpStatus.TOO_MANY_REQUESTS, visit.text("account.locked"));
        } else if (refused instanceof Outcome.TooLate) {
            again(context, visit, form, HttpStatus.CONFLICT, visit.text("account.second-late"));
        } else {
            form.problem(field, visit.text("account.wrong-proof"));
            again(context, visit, form, HttpStatus.UNPROCESSABLE_CONTENT, "");
        }
    }

    private void again(Context context, Visit visit, Form form, HttpStatus status, String problem) {
        context.status(status);
        show(context, visit, form, problem);
    }

    private void showCodes(Context context, Visit visit, List<RecoveryCode> codes) {
        var lines = codes.stream().map(RecoveryCode::text).collect(Collectors.joining("\n"));
        pages.show(
                context,
                "recoverycodes.jte",
                visit,
                visit.text("account.codes"),
                place(visit).below(Link.to(PATH, visit.text("account.second"))),
                new CodesView(lines, PATH));
    }

    private void show(Context context, Visit visit, Form form, String problem) {
        var state = keep.state(visit.user());
        var view = state.isPresent()
                ? on(visit, state.get(), form, problem)
                : off(visit, offer(context, visit, form), form, problem);
        pages.show(context, "twofactor.jte", visit, visit.text("account.second"), place(visit), view);
    }

    private static Place place(Visit visit) {
        return Place.TOP.below(Link.to("/account", visit.text("account.title")));
    }

    /** What was shown already stays: it may be in the app by now. */
    private Offer offer(Context context, Visit visit, Form form) {
        var issuer = "Arcus " + Objects.requireNonNullElse(context.host(), "").replaceAll(":[0-9]+$", "");
        return keep.again(visit.user(), issuer, form.value(OFFER)).orElseGet(() -> keep.offer(visit.user(), issuer));
    }

    private static TwoFactorView off(Visit visit, Offer offer, Form form, String problem) {
        var turnOn = FormView.to(PATH, visit.text("account.second-on"))
                .under(visit.text("account.second-confirm"))
                .saying(problem)
                .orBackTo("/account")
                .hiding(OFFER, offer.sealed())
                .with(
                        field(visit, form, FormView.Kind.TEXT, CODE, visit.text("account.code-hint")),
                        field(visit, form, FormView.Kind.PASSWORD, PASSWORD, ""));
        var shown = new TwoFactorView.Offer(
                QrCode.of(offer.address()), offer.secret().replaceAll("(.{4})(?=.)", "$1 "));
        return new TwoFactorView(shown, List.of(), List.of(turnOn));
    }

    private static TwoFactorView on(Visit visit, State state, Form form, String problem) {
        var facts = List.of(
                new Fact(visit.text("account.second-since"), visit.time(state.since())),
                new Fact(visit.text("account.codes-left"), String.valueOf(state.left())));
        var hint = visit.text("account.proof-hint");
        var renew = FormView.to(PATH + "/codes", visit.text("account.codes-new"))
                .under(visit.text("account.codes-new"))
                .saying(problem)
                .with(field(visit, form, FormView.Kind.PASSWORD, PROOF, hint));
        var turnOff = FormView.to(PATH + "/off", visit.text("account.second-off"))
                .under(visit.text("account.second-off"))
                .dangerous()
                .with(field(visit, form, FormView.Kind.PASSWORD, OFF_PROOF, hint));
        return new TwoFactorView(null, facts, List.of(renew, turnOff));
    }

    /** Never filled in again. */
    private static FormView.Field field(Visit visit, Form form, FormView.Kind kind, String name, String hint) {
        var label = switch (name) {
            case CODE -> visit.text("account.code");
            case PASSWORD -> visit.text("account.field.old");
            default -> visit.text("account.proof");
        };
        return new FormView.Field(kind, name, label, "", hint, form.wrong(name), List.of());
    }
}
