package dev.arcus.hub.console.fleet;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.fleet.BoxDetails;
import dev.arcus.domain.fleet.Custody;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.console.frame.AskView;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.FormView;
import dev.arcus.hub.console.frame.FormView.Kind;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.PathId;
import dev.arcus.hub.console.frame.Typed;
import dev.arcus.hub.console.frame.Visit;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The moves of a PBX of the stock from one custody to another; each asks once and says what it means. */
public final class MovePages {

    private static final String PATH = FleetWords.PATH + "/items/{id}/";
    private static final String COMPANY = "companyId";
    private static final int MOST_COMPANIES = 1000;

    private final Gate gate;
    private final Pages pages;
    private final FleetActs acts;
    private final ReadCompanies companies;

    public MovePages(Gate gate, Pages pages, FleetActs acts, ReadCompanies companies) {
        this.gate = gate;
        this.pages = pages;
        this.acts = acts;
        this.companies = companies;
    }

    /** What may be done with an item. */
    enum Move {
        RESERVE,
        UNRESERVE,
        CHECK_IN,
        RETIRE,
        DELETE;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The moves that its custody allows. */
    static Set<Move> possible(FleetItem item) {
        return switch (item.custody()) {
            case Custody.InStock stock ->
                item.wasSystem()
                        ? EnumSet.of(Move.RESERVE, Move.RETIRE)
                        : EnumSet.of(Move.RESERVE, Move.RETIRE, Move.DELETE);
            case Custody.Reserved reserved -> EnumSet.of(Move.UNRESERVE);
            case Custody.Assigned assigned -> EnumSet.noneOf(Move.class);
            case Custody.Returned returned -> EnumSet.of(Move.CHECK_IN, Move.RETIRE);
            case Custody.Retired retired -> EnumSet.of(Move.CHECK_IN);
        };
    }

    public void register(JavalinDefaultRoutingApi routes) {
        for (var move : Move.values()) {
            routes.get(PATH + move.key(), gate.page((context, visit) -> ask(context, visit, move)));
            routes.post(PATH + move.key(), gate.page((context, visit) -> run(context, visit, move)));
        }
    }

    private void ask(Context context, Visit visit, Move move) {
        show(context, visit, move, Typed.of(Map.of()));
    }

    private void show(Context context, Visit visit, Move move, Typed typed) {
        pages.require(visit, Act.WRITE_FLEET);
        var item = ItemPages.find(context, visit, pages, acts).item();
        var back = FleetWords.path(item.id());
        var plain = FormView.to(back + "/" + move.key(), visit.text("fleet.move." + move.key()))
                .saying(typed.problem(""))
                .orBackTo(back);
        var form = switch (move) {
            case RESERVE -> plain.with(reservation(visit, item, typed));
            case RETIRE, DELETE -> plain.dangerous();
            case UNRESERVE, CHECK_IN -> plain;
        };
        var view = new AskView(
                visit.text("fleet.ask." + move.key(), item.pair().toString()),
                List.of(visit.text("fleet.means." + move.key()), visit.text("fleet.stays." + move.key())),
                form);
        var place = FleetWords.place(visit).below(Link.to(back, item.pair().toString()));
        pages.ask(context, visit, visit.text("fleet.move." + move.key()), place, view);
    }

    private FormView.Field[] reservation(Visit visit, FleetItem item, Typed typed) {
        var chosen = typed.value(COMPANY);
        var all = Stream.concat(own(visit, item), customers(visit, item))
                .map(company -> Choice.of(company.id().value(), company.name(), chosen))
                .toList();
        return new FormView.Field[] {
            typed.choice(Kind.SELECT, COMPANY, visit.text("fleet.company"), visit.text("fleet.company-hint"), all),
            typed.field(Kind.TEXT, "note", visit.text("fleet.reservation-note"), visit.text("fleet.optional"))
        };
    }

    private Stream<Company> customers(Visit visit, FleetItem item) {
        var found = pages.done(companies.list(
                visit.actor(),
                reach -> CompanyFilter.all(reach).with(CompanyFilter.Kin.of(item.partner())),
                CompanyFilter.Order.BY_NAME,
                new Page.Request(MOST_COMPANIES, 0)));
        return found.items().stream();
    }

    private Stream<Company> own(Visit visit, FleetItem item) {
        return switch (companies.find(visit.actor(), item.partner())) {
            case Outcome.Done<ReadCompanies.Counted> done ->
                Stream.of(done.value().company());
            case Outcome.Refused<ReadCompanies.Counted> refused -> Stream.empty();
        };
    }

    private void run(Context context, Visit visit, Move move) {
        var id = PathId.of(context, "id", FleetItemId::new);
        if (move == Move.RESERVE) {
            reserve(context, visit, id);
            return;
        }
        pages.done(move(visit, move, id));
        var path = move == Move.DELETE ? FleetWords.PATH : FleetWords.path(id);
        Pages.goOn(context, path, "fleet.done." + move.key());
    }

    private Outcome<FleetItem> move(Visit visit, Move move, FleetItemId id) {
        var actor = visit.actor();
        return switch (move) {
            case CHECK_IN -> acts.move().checkIn(actor, id, Expected.ANY);
            case RETIRE -> acts.move().retire(actor, id, Expected.ANY);
            case DELETE -> acts.delete().run(actor, id, Expected.ANY);
            case RESERVE, UNRESERVE -> acts.move().release(actor, id, Expected.ANY);
        };
    }

    private void reserve(Context context, Visit visit, FleetItemId id) {
        pages.require(visit, Act.WRITE_FLEET);
        var typed = Typed.of(context);
        var company = typed.required(COMPANY, CompanyId::new, visit.text("fleet.wrong.company"));
        typed.optional("note", BoxDetails::requireNote, visit.text("fleet.wrong.note"));
        if (!typed.isGood()) {
            context.status(Typed.STATUS);
            show(context, visit, Move.RESERVE, typed);
            return;
        }
        switch (acts.move().reserve(visit.actor(), id, company.orElseThrow(), typed.value("note"), Expected.ANY)) {
            case Outcome.Done<FleetItem> done -> Pages.goOn(context, FleetWords.path(id), "fleet.done.reserve");
            case Outcome.Refused<FleetItem> refused -> {
                var code = pages.codeOf(refused.why());
                typed.refused(refused.why(), code, visit.words(), Set.of(COMPANY));
                context.status(code.status());
                show(context, visit, Move.RESERVE, typed);
            }
        }
    }
}
