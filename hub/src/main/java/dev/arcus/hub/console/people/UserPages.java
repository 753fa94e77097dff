package dev.arcus.hub.console.people;

import dev.arcus.domain.accounts.IssuedLink;
import dev.arcus.domain.accounts.UserChange;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.people.LoginEmail;
import dev.arcus.domain.people.PasswordLink.Purpose;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.store.Name;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.ConfirmView;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.wire.errors.Language;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One user: name, e-mail, role, blocked or not; a link for a password; logged out everywhere; deleted after one question. */
final class UserPages {

    private static final String PATH = "/companies/{id}/users/{user}";

    private final Gate gate;
    private final Pages pages;
    private final PeopleDesk desk;
    private final PeopleActs acts;

    UserPages(Gate gate, Pages pages, PeopleDesk desk, PeopleActs acts) {
        this.gate = gate;
        this.pages = pages;
        this.desk = desk;
        this.acts = acts;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page(this::form));
        routes.post(PATH, gate.page(this::change));
        routes.post(PATH + "/link", gate.page(this::sendLink));
        routes.post(PATH + "/logout", gate.page(this::logOut));
        routes.get(PATH + "/delete", gate.page((context, visit) -> ask(context, visit, null)));
        routes.post(PATH + "/delete", gate.page(this::delete));
    }

    private void form(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var user = desk.toChange(context, visit, company);
        show(context, visit, company, user, Form.with(values(user)), null);
    }

    private static Map<String, String> values(User user) {
        var duties = Duty.of(user);
        var site = user.site();
        return Map.of(
                "email", user.loginEmail(),
                "first", user.firstName(),
                "last", user.lastName(),
                "role", duties.size() == 1 ? duties.getFirst().key() : "",
                "site", site == null ? "" : site.value(),
                "language", Language.of(user.language()).orElse(Language.EN).code(),
                "active", user.active() ? "1" : "");
    }

    private void change(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var user = desk.toChange(context, visit, company);
        var form = Form.of(context);
        var change = change(visit, form);
        if (change.isEmpty()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, visit, company, user, form, Notice.problem(visit.text("frame.look-at-fields")));
            return;
        }
        switch (acts.change().run(visit.actor(), user.id(), change.get())) {
            case Outcome.Done<User> done -> Pages.goOn(context, PeopleDesk.path(company), "people.done.saved");
            case Outcome.Refused<User> refused -> {
                if (refused.why().reason() == Reason.NOTHING_TO_UPDATE) {
                    Pages.goOn(context, PeopleDesk.path(company), "people.done.saved");
                    return;
                }
                show(context, visit, company, user, form, desk.refusal(context, visit, form, refused.why()));
            }
        }
    }

    /** Only what is another than when the form was shown: what somebody else saved meanwhile stays. */
    private static Optional<UserChange> change(Visit visit, Form form) {
        var choice = visit.text("information.wrong.choice");
        var email = form.read("email", LoginEmail::require, visit.text("people.wrong.email"));
        var first = form.read("first", Name::require, visit.text("people.wrong.name"));
        var last = form.read("last", Name::require, visit.text("people.wrong.name"));
        var duty = form.value("role").isEmpty() || same(form, "role")
                ? Optional.<Duty>empty()
                : form.read("role", Duty::parse, choice);
        var site = same(form, "site") ? Optional.<SiteId>empty() : site(visit, form);
        var language = form.read("language", PeopleDesk::language, choice);
        var active = form.ticked("active");
        return form.isGood()
                ? Optional.of(new UserChange(
                        same(form, "email") ? null : email.orElseThrow(),
                        null,
                        same(form, "first") ? null : first.orElseThrow(),
                        same(form, "last") ? null : last.orElseThrow(),
                        duty.map(Duty::roles).orElse(null),
                        duty.map(Duty::type).orElse(null),
                        null,
                        site.orElse(null),
                        same(form, "language") ? null : language.orElseThrow(),
                        same(form, "active") ? null : active))
                : Optional.empty();
    }

    private static boolean same(Form form, String field) {
        return form.value(field).equals(form.was(field));
    }

    static Optional<SiteId> site(Visit visit, Form form) {
        return form.value("site").isEmpty()
                ? Optional.empty()
                : form.read("site", SiteId::new, visit.text("information.wrong.choice"));
    }

    private void sendLink(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var user = desk.toChange(context, visit, company);
        var purpose = user.initialized() ? Purpose.RESET : Purpose.INVITATION;
        switch (acts.access().link().run(visit.actor(), user.id(), purpose)) {
            case Outcome.Done<IssuedLink> done ->
                desk.show(
                        context,
                        visit,
                        company,
                        visit.text("people.link"),
                        "userlink.jte",
                        link(visit, company, user, done.value()));
            case Outcome.Refused<IssuedLink> refused -> {
                var form = Form.with(values(user));
                show(context, visit, company, user, form, desk.refusal(context, visit, form, refused.why()));
            }
        }
    }

    static LinkView link(Visit visit, Company company, User user, IssuedLink link) {
        return new LinkView(
                user.displayName(),
                user.loginEmail(),
                link.mailed() ? "" : link.address(),
                visit.words().time(link.expires(), visit.zone()),
                PeopleDesk.path(company));
    }

    private void logOut(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var user = desk.toChange(context, visit, company);
        pages.done(acts.access().logOut().run(visit.actor(), user.id()));
        Pages.goOn(context, PeopleDesk.path(company), "people.done.logged-out");
    }

    private void ask(Context context, Visit visit, @Nullable Notice notice) {
        var company = desk.company(context, visit);
        var user = desk.toChange(context, visit, company);
        var view = new ConfirmView(
                PeopleDesk.path(company, user) + "/delete",
                PeopleDesk.path(company, user),
                visit.text("people.delete-question", user.displayName(), user.loginEmail()),
                List.of(visit.text("people.delete-goes")),
                List.of(visit.text("people.delete-stays")),
                "",
                "",
                "",
                visit.text("people.delete"));
        desk.show(context, visit, company, visit.text("people.delete"), "confirm.jte", view, notice);
    }

    private void delete(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var user = desk.toChange(context, visit, company);
        switch (acts.delete().run(visit.actor(), user.id())) {
            case Outcome.Done<UserId> done -> Pages.goOn(context, PeopleDesk.path(company), "people.done.deleted");
            case Outcome.Refused<UserId> refused ->
                ask(context, visit, desk.refusal(context, visit, Form.with(Map.of()), refused.why()));
        }
    }

    private void show(Context context, Visit visit, Company company, User user, Form form, @Nullable Notice notice) {
        var roles = new ArrayList<Choice>();
        if (Duty.of(user).size() > 1 || !desk.duties(visit, company).contains(choice(visit, user))) {
            roles.add(new Choice("", visit.text("people.as-it-is")));
        }
        roles.addAll(desk.duties(visit, company));
        var view = new UserView(
                form,
                true,
                visit.actor().id().equals(user.id()),
                acts.access().turnOffSecondFactor().since(user).map(visit::time).orElse(""),
                PeopleDesk.path(company, user),
                PeopleDesk.path(company),
                roles,
                desk.sites(visit, company),
                PeopleDesk.languages());
        desk.show(context, visit, company, user.displayName(), "user.jte", view, notice);
    }

    private static Choice choice(Visit visit, User user) {
        var key = Duty.of(user).getFirst().key();
        return new Choice(key, visit.text("people.role." + key));
    }
}
