package dev.arcus.hub.console.people;

import dev.arcus.domain.accounts.CreateUser;
import dev.arcus.domain.accounts.UserDeclaration;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.people.LoginEmail;
import dev.arcus.domain.store.Name;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Visit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Users and roles › Create: somebody new, who is invited to set a password. */
final class NewUserPages {

    private static final String PATH = "/companies/{id}/users/new";

    private final Gate gate;
    private final PeopleDesk desk;
    private final PeopleActs acts;

    NewUserPages(Gate gate, PeopleDesk desk, PeopleActs acts) {
        this.gate = gate;
        this.desk = desk;
        this.acts = acts;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page(this::form));
        routes.post(PATH, gate.page(this::create));
    }

    private void form(Context context, Visit visit) {
        var company = desk.company(context, visit);
        desk.requireWrite(visit, company);
        var values = Map.of(
                "role", Duty.USER.key(), "language", visit.words().language().code());
        show(context, visit, company, Form.with(values), null);
    }

    private void create(Context context, Visit visit) {
        var company = desk.company(context, visit);
        desk.requireWrite(visit, company);
        var form = Form.of(context);
        var declaration = declaration(visit, company, form);
        if (declaration.isEmpty()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, visit, company, form, Notice.problem(visit.text("frame.look-at-fields")));
            return;
        }
        switch (acts.create().run(visit.actor(), declaration.get())) {
            case Outcome.Done<CreateUser.Created> done -> created(context, visit, company, done.value());
            case Outcome.Refused<CreateUser.Created> refused ->
                show(context, visit, company, form, desk.refusal(context, visit, form, refused.why()));
        }
    }

    private void created(Context context, Visit visit, Company company, CreateUser.Created created) {
        var link = created.link();
        if (link.isEmpty() || link.get().mailed()) {
            Pages.goOn(context, PeopleDesk.path(company), "people.done.invited");
            return;
        }
        var view = UserPages.link(visit, company, created.user(), link.get());
        desk.show(context, visit, company, visit.text("people.link"), "userlink.jte", view);
    }

    private static Optional<UserDeclaration> declaration(Visit visit, Company company, Form form) {
        var email = form.read("email", LoginEmail::require, visit.text("people.wrong.email"));
        var first = form.read("first", Name::require, visit.text("people.wrong.name"));
        var last = form.read("last", Name::require, visit.text("people.wrong.name"));
        var duty = form.read("role", Duty::parse, visit.text("information.wrong.choice"));
        var site = UserPages.site(visit, form);
        var language = form.read("language", PeopleDesk::language, visit.text("information.wrong.choice"));
        return form.isGood()
                ? Optional.of(new UserDeclaration(
                        email.orElseThrow(),
                        null,
                        first.orElseThrow(),
                        last.orElseThrow(),
                        duty.orElseThrow().roles(),
                        duty.orElseThrow().type(),
                        company.id(),
                        site.orElse(null),
                        language.orElseThrow(),
                        true,
                        true))
                : Optional.empty();
    }

    private void show(Context context, Visit visit, Company company, Form form, @Nullable Notice notice) {
        var view = new UserView(
                form,
                false,
                false,
                "",
                "",
                PeopleDesk.path(company),
                desk.duties(visit, company),
                desk.sites(visit, company),
                PeopleDesk.languages());
        desk.show(context, visit, company, visit.text("people.create"), "user.jte", view, notice);
    }
}
