package dev.arcus.hub.console.fleet;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.administration.RegisterFleetItem;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.fleet.BoxDetails;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.domain.system.Model;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.FormView;
import dev.arcus.hub.console.frame.FormView.Kind;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Typed;
import dev.arcus.hub.console.frame.Visit;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Puts one PBX into stock. */
public final class RegisterPages {

    private static final String PATH = FleetWords.PATH + "/new";
    private static final String INSTALLATION = "installationReference";
    private static final String MODE = "deliveryMode";
    private static final String PARTNER = "partnerId";
    private static final Set<String> FIELDS = Set.of(INSTALLATION, "model", "serial", MODE, "note", PARTNER);
    private static final int MOST_PARTNERS = 500;

    private final Gate gate;
    private final Pages pages;
    private final FleetActs acts;
    private final ReadCompanies companies;

    public RegisterPages(Gate gate, Pages pages, FleetActs acts, ReadCompanies companies) {
        this.gate = gate;
        this.pages = pages;
        this.acts = acts;
        this.companies = companies;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page((context, visit) -> show(context, visit, Typed.of(Map.of()))));
        routes.post(PATH, gate.page(this::create));
    }

    private void create(Context context, Visit visit) {
        var typed = Typed.of(context);
        var input = input(visit, typed);
        if (input.isEmpty()) {
            context.status(Typed.STATUS);
            show(context, visit, typed);
            return;
        }
        switch (acts.register().run(visit.actor(), input.get())) {
            case Outcome.Done<FleetItem> done ->
                Pages.goOn(context, FleetWords.path(done.value().id()), "fleet.done.registered");
            case Outcome.Refused<FleetItem> refused -> {
                var code = pages.codeOf(refused.why());
                typed.refused(refused.why(), code, visit.words(), FIELDS);
                context.status(code.status());
                show(context, visit, typed);
            }
        }
    }

    private static Optional<RegisterFleetItem.Input> input(Visit visit, Typed typed) {
        var pair = typed.required(
                INSTALLATION, text -> StockPair.parse(text).orElseThrow(), visit.text("fleet.wrong.pair"));
        var model = typed.required("model", Model::valueOf, visit.text("fleet.wrong.model"));
        var serial = typed.optional("serial", BoxDetails::requireSerial, visit.text("fleet.wrong.serial"));
        var version = typed.optional("version", BoxDetails::requireVersion, visit.text("fleet.wrong.version"));
        var mode = typed.optional(MODE, DeliveryMode::valueOf, visit.text("fleet.wrong.mode"))
                .orElse(DeliveryMode.STOCK);
        var note = typed.optional("note", BoxDetails::requireNote, visit.text("fleet.wrong.note"));
        var partner = typed.optional(PARTNER, CompanyId::new, visit.text("fleet.wrong.partner"));
        if (mode == DeliveryMode.BTCO && model.equals(Optional.of(Model.OXO_CONNECT_EVOLUTION))) {
            typed.wrong(MODE, visit.text("fleet.wrong.evolution"));
        }
        return typed.isGood()
                ? Optional.of(new RegisterFleetItem.Input(
                        partner.orElse(null),
                        pair.orElseThrow(),
                        new BoxDetails(
                                model.orElseThrow(), serial.orElse(null), version.orElse(null), mode, note.orElse(""))))
                : Optional.empty();
    }

    /** Whoever may not register sees no form. */
    private void show(Context context, Visit visit, Typed typed) {
        pages.require(visit, Act.WRITE_FLEET);
        var form = FormView.to(PATH, visit.text("fleet.register"))
                .orBackTo(FleetWords.PATH)
                .saying(typed.problem(""))
                .with(fields(visit, typed).toArray(FormView.Field[]::new));
        pages.show(context, "page.jte", visit, visit.text("fleet.register-title"), FleetWords.place(visit), form);
    }

    private List<FormView.Field> fields(Visit visit, Typed typed) {
        var fields = new ArrayList<FormView.Field>();
        fields.add(typed.field(Kind.TEXT, INSTALLATION, visit.text("fleet.pair"), visit.text("fleet.pair-hint")));
        fields.add(typed.choice(Kind.SELECT, "model", visit.text("fleet.model"), "", models(typed.value("model"))));
        fields.add(typed.field(Kind.TEXT, "serial", visit.text("fleet.serial"), visit.text("fleet.serial-hint")));
        fields.add(typed.field(Kind.TEXT, "version", visit.text("fleet.version"), visit.text("fleet.optional")));
        var modes = List.of(DeliveryMode.STOCK, DeliveryMode.BTCO).stream()
                .map(mode -> Choice.of(
                        mode.name(),
                        visit.text("systems.delivery." + mode.name().toLowerCase(Locale.ROOT)),
                        typed.value(MODE)))
                .toList();
        fields.add(
                typed.choice(Kind.SELECT, MODE, visit.text("systems.delivery"), visit.text("fleet.mode-hint"), modes));
        fields.add(typed.field(Kind.TEXT, "note", visit.text("fleet.note"), visit.text("fleet.optional")));
        if (visit.user().roles().contains(Role.SUPERADMIN)) {
            fields.add(typed.choice(
                    Kind.SELECT, PARTNER, visit.text("fleet.partner"), "", partners(visit, typed.value(PARTNER))));
        }
        return fields;
    }

    static List<Choice> models(String typed) {
        return List.of(Model.values()).stream()
                .map(model -> Choice.of(model.name(), model.label(), typed))
                .toList();
    }

    private List<Choice> partners(Visit visit, String typed) {
        Function<Reach, CompanyFilter> all = reach -> CompanyFilter.all(reach).with(CompanyFilter.Kin.partners(true));
        var found = pages.done(
                companies.list(visit.actor(), all, CompanyFilter.Order.BY_NAME, new Page.Request(MOST_PARTNERS, 0)));
        return found.items().stream()
                .map(company -> Choice.of(company.id().value(), company.name(), typed))
                .toList();
    }
}
