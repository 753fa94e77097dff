package dev.arcus.hub.console.people;

import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.people.UserId;
import dev.arcus.hub.console.frame.ConfirmView;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Visit;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the second factor of somebody off who lost the phone, after one question. */
final class SecondFactorPages {

    private static final String PATH = "/companies/{id}/users/{user}/two-factor";

    private final Gate gate;
    private final PeopleDesk desk;
    private final PeopleActs acts;

    SecondFactorPages(Gate gate, PeopleDesk desk, PeopleActs acts) {
        this.gate = gate;
        this.desk = desk;
        this.acts = acts;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page((context, visit) -> ask(context, visit, null)));
        routes.post(PATH, gate.page(this::turnOff));
    }

    private void ask(Context context, Visit visit, @Nullable Notice notice) {
        var company = desk.company(context, visit);
        var user = desk.toChange(context, visit, company);
        var isOn = acts.access().turnOffSecondFactor().since(user).isPresent();
        var path = PeopleDesk.path(company, user);
        var view = new ConfirmView(
                path + "/two-factor",
                path,
                visit.text("people.second-question", user.displayName(), user.loginEmail()),
                List.of(visit.text("people.second-goes")),
                List.of(visit.text("people.second-stays")),
                isOn ? "" : visit.text("people.second-is-off"),
                "",
                "",
                visit.text("people.second-off"));
        desk.show(context, visit, company, visit.text("people.second-off"), "confirm.jte", view, notice);
    }

    private void turnOff(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var user = desk.toChange(context, visit, company);
        switch (acts.access().turnOffSecondFactor().run(visit.actor(), user.id())) {
            case Outcome.Done<UserId> done -> Pages.goOn(context, PeopleDesk.path(company), "people.done.second-off");
            case Outcome.Refused<UserId> refused ->
                ask(context, visit, desk.refusal(context, visit, Form.with(Map.of()), refused.why()));
        }
    }
}
