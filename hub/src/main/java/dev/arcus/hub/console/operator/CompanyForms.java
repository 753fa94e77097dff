package dev.arcus.hub.console.operator;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.CompanyDeclaration;
import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.PartnershipChange;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.CompanyProfile;
import dev.arcus.domain.company.CompanyTies;
import dev.arcus.domain.company.PartnerKind;
import dev.arcus.domain.company.Visibility;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.console.companies.CompanyForm;
import dev.arcus.hub.console.companies.CompanyPlace;
import dev.arcus.hub.console.customers.CustomersPages;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.FormView;
import dev.arcus.hub.console.frame.FormView.Kind;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.OnceForm;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Place;
import dev.arcus.hub.console.frame.Refused;
import dev.arcus.hub.console.frame.Typed;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Creates a partner, for the operator, and a customer company, for partners and the operator. */
public final class CompanyForms {

    static final String PARTNER = OperatorPages.PATH + "/partners/new";
    static final String CUSTOMER = CustomersPages.PATH + "/new";

    private static final Set<String> FIELDS = Set.of("name", "country", "state", "externalReference", "bpId");
    private static final int MOST_PARTNERS = 500;

    private final Gate gate;
    private final Pages pages;
    private final OperatorActs acts;
    private final OnceForm once;

    public CompanyForms(Gate gate, Pages pages, OperatorActs acts, OnceForm once) {
        this.gate = gate;
        this.pages = pages;
        this.acts = acts;
        this.once = once;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        for (var partner : List.of(true, false)) {
            var path = partner ? PARTNER : CUSTOMER;
            routes.get(path, gate.page((context, visit) -> show(context, visit, partner, Typed.of(Map.of()))));
            routes.post(path, gate.page((context, visit) -> create(context, visit, partner)));
        }
    }

    private static boolean isOperator(Visit visit) {
        return visit.user().roles().contains(Role.SUPERADMIN);
    }

    private void require(Visit visit, boolean partner) {
        pages.require(visit, Act.WRITE_COMPANIES);
        if (partner && !isOperator(visit)) {
            throw new Refused(ErrorCode.ROLE_MISSING);
        }
    }

    private void create(Context context, Visit visit, boolean partner) {
        var typed = Typed.of(context);
        var wish = read(visit, typed, partner);
        if (wish.isEmpty()) {
            context.status(Typed.STATUS);
            show(context, visit, partner, typed);
            return;
        }
        require(visit, partner);
        var created = acts.once()
                .run(
                        OnceForm.key(visit, typed),
                        new Once.Creation<>(
                                () -> acts.create().run(visit.actor(), wish.get()),
                                company -> company.id().value(),
                                id -> acts.companies()
                                        .find(visit.actor(), new CompanyId(id))
                                        .map(ReadCompanies.Counted::company)));
        switch (created) {
            case Outcome.Done<Company> done ->
                Pages.goOn(context, CompanyPlace.path(done.value().id()), "operator.done.created");
            case Outcome.Refused<Company> refused -> {
                var code = pages.codeOf(refused.why());
                typed.refused(refused.why(), code, visit.words(), FIELDS);
                context.status(code.status());
                show(context, visit, partner, typed);
            }
        }
    }

    private static Optional<CompanyDeclaration> read(Visit visit, Typed typed, boolean partner) {
        var wish = CompanyForm.read(visit, typed);
        var bp = partner || !isOperator(visit)
                ? Optional.<CompanyId>empty()
                : typed.required("bpId", CompanyId::new, visit.text("operator.wrong.partner"));
        if (!typed.isGood() || wish.isEmpty()) {
            return Optional.empty();
        }
        var ties = new CompanyTies(bp.orElse(null), null, Visibility.PRIVATE, List.of(), false, false);
        return Optional.of(new CompanyDeclaration(
                wish.get().name(),
                null,
                ties,
                partner ? connecting() : PartnershipChange.NONE,
                CompanyProfile.EMPTY.with(wish.get().fields())));
    }

    /** A direct reseller that may connect PBXs: what a partner is made for here. */
    private static PartnershipChange connecting() {
        var rights = new PartnershipChange.Rights(true, null, null);
        return new PartnershipChange(true, PartnerKind.DR, null, null, PartnershipChange.References.NONE, rights, null);
    }

    private void show(Context context, Visit visit, boolean partner, Typed typed) {
        require(visit, partner);
        var fields = new ArrayList<>(CompanyForm.fields(visit, typed));
        if (!partner) {
            fields.add(CompanyForm.reference(visit, typed));
            if (isOperator(visit)) {
                fields.add(typed.choice(
                        Kind.SELECT, "bpId", visit.text("fleet.partner"), "", partners(visit, typed.value("bpId"))));
            }
        }
        var path = partner ? PARTNER : CUSTOMER;
        var back = partner ? OperatorPages.PATH : CustomersPages.PATH;
        var form = FormView.to(path, visit.text("parts.create"))
                .orBackTo(back)
                .saying(typed.problem(""))
                .hiding(OnceForm.FIELD, once.token(typed))
                .with(fields.toArray(FormView.Field[]::new));
        var title = visit.text(partner ? "operator.new-partner" : "operator.new-customer");
        var place = Place.TOP.below(Link.to(back, visit.text(partner ? "operator.title" : "customers.title")));
        pages.show(context, "page.jte", visit, title, place, form);
    }

    private List<Choice> partners(Visit visit, String typed) {
        var found = pages.done(acts.companies()
                .list(
                        visit.actor(),
                        reach -> CompanyFilter.all(reach).with(CompanyFilter.Kin.partners(true)),
                        CompanyFilter.Order.BY_NAME,
                        new Page.Request(MOST_PARTNERS, 0)));
        return found.items().stream()
                .map(company -> Choice.of(company.id().value(), company.name(), typed))
                .toList();
    }
}
