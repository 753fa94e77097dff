package dev.arcus.hub.console.companies;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.CompanyChange;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyField;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.hub.console.companies.CompanyForm.Wish;
import dev.arcus.hub.console.customers.CustomersPages;
import dev.arcus.hub.console.frame.ConfirmView;
import dev.arcus.hub.console.frame.FormView;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Typed;
import dev.arcus.hub.console.frame.Visit;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes what is known of a company, and deletes one. */
final class CompanyChangePages {

    /** Before the name of a field: what it said when the form was shown. */
    private static final String WAS = "was-";

    private final Gate gate;
    private final Pages pages;
    private final CompanyDesk desk;
    private final CompanyActs acts;

    CompanyChangePages(Gate gate, Pages pages, CompanyDesk desk, CompanyActs acts) {
        this.gate = gate;
        this.pages = pages;
        this.desk = desk;
        this.acts = acts;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get("/companies/{id}/edit", gate.page(this::edit));
        routes.post("/companies/{id}/edit", gate.page(this::change));
        routes.get("/companies/{id}/delete", gate.page((context, visit) -> ask(context, visit, Optional.empty())));
        routes.post("/companies/{id}/delete", gate.page(this::delete));
    }

    private void edit(Context context, Visit visit) {
        var company = desk.toChange(context, visit, Act.CHANGE_COMPANIES);
        var now = CompanyForm.of(company);
        var all = now.entrySet().stream()
                .collect(Collectors.toMap(entry -> WAS + entry.getKey(), entry -> entry.getValue()));
        all.putAll(now);
        show(context, visit, company, Typed.of(all));
    }

    private void show(Context context, Visit visit, Company company, Typed typed) {
        var path = CompanyPlace.path(company.id());
        var form = FormView.to(path + "/edit", visit.text("parts.save"))
                .orBackTo(path)
                .saying(typed.problem(""))
                .with(CompanyForm.fields(visit, typed).toArray(FormView.Field[]::new));
        if (desk.may(visit, company, Act.WRITE_COMPANIES)) {
            form = form.with(CompanyForm.reference(visit, typed));
        }
        for (var field : form.fields()) {
            form = form.hiding(WAS + field.name(), typed.value(WAS + field.name()));
        }
        pages.show(context, "page.jte", visit, visit.text("companies.edit"), CompanyPlace.below(visit, company), form);
    }

    /** Only what was touched here is changed: somebody else may have changed the rest meanwhile. */
    private void change(Context context, Visit visit) {
        var company = desk.toChange(context, visit, Act.CHANGE_COMPANIES);
        var typed = Typed.of(context);
        var wish = CompanyForm.read(visit, typed);
        if (wish.isEmpty()) {
            context.status(Typed.STATUS);
            show(context, visit, company, typed);
            return;
        }
        var outcome = acts.change().run(visit.actor(), company.id(), touched(typed, wish.get()));
        var nothing = outcome instanceof Outcome.Refused<Company> refused
                && refused.why().reason() == Reason.NOTHING_TO_UPDATE;
        if (nothing || outcome instanceof Outcome.Done<Company>) {
            Pages.goOn(context, CompanyPlace.path(company.id()), "companies.done.changed");
        } else if (outcome instanceof Outcome.Refused<Company> refused) {
            var code = pages.codeOf(refused.why());
            typed.refused(refused.why(), code, visit.words(), Set.copyOf(CompanyForm.FIELDS));
            context.status(code.status());
            show(context, visit, company, typed);
        }
    }

    private static CompanyChange touched(Typed typed, Wish wish) {
        var fields = new EnumMap<CompanyField, String>(CompanyField.class);
        Arrays.stream(CompanyField.values())
                .filter(field -> CompanyForm.FIELDS.contains(field.spelling()))
                .filter(field -> isTouched(typed, field.spelling()))
                .forEach(field -> fields.put(field, wish.fields().getOrDefault(field, "")));
        var name = isTouched(typed, "name") ? wish.name() : null;
        return CompanyChange.of(name, fields);
    }

    private static boolean isTouched(Typed typed, String field) {
        return typed.has(field) && !typed.value(field).equals(typed.value(WAS + field));
    }

    private void ask(Context context, Visit visit, Optional<Refusal> refused) {
        var company = desk.toChange(context, visit, Act.WRITE_COMPANIES);
        var objection = refused.or(() -> pages.done(acts.delete().objection(visit.actor(), company.id())));
        var path = CompanyPlace.path(company.id());
        var view = new ConfirmView(
                path + "/delete",
                path,
                visit.text("companies.delete-question", company.name()),
                List.of(visit.text("companies.goes-company", company.name()), visit.text("companies.goes-site")),
                List.of(visit.text("companies.stays-audit")),
                objection.map(why -> text(visit, why)).orElse(""),
                objection
                        .map(why -> pages.codeOf(why).remedy(visit.words().language()))
                        .orElse(""),
                "",
                visit.text("companies.delete"));
        pages.show(
                context,
                "confirm.jte",
                visit,
                visit.text("companies.delete"),
                CompanyPlace.below(visit, company),
                view);
    }

    /** What is in the way is named in the visitor's language. */
    private String text(Visit visit, Refusal why) {
        var code = pages.codeOf(why).text(visit.words().language());
        if (why.reason() != Reason.COMPANY_IN_USE) {
            return code;
        }
        var named = Arrays.stream(why.detail().split(", "))
                .map(what -> visit.text("companies.in-the-way." + what))
                .collect(Collectors.joining(", "));
        return visit.text("companies.in-the-way", named);
    }

    private void delete(Context context, Visit visit) {
        var id = desk.toChange(context, visit, Act.WRITE_COMPANIES).id();
        switch (acts.delete().run(visit.actor(), id)) {
            case Outcome.Done<CompanyId> done -> Pages.goOn(context, CustomersPages.PATH, "companies.done.deleted");
            case Outcome.Refused<CompanyId> refused -> {
                context.status(pages.codeOf(refused.why()).status());
                ask(context, visit, Optional.of(refused.why()));
            }
        }
    }
}
