package dev.arcus.hub.console.operator;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadRestoration.Report;
import dev.arcus.domain.administration.ReadSystems;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.restoration.ReturningBox;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.hub.console.frame.AskView;
import dev.arcus.hub.console.frame.Badge;
import dev.arcus.hub.console.frame.FormView;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.ListView;
import dev.arcus.hub.console.frame.Listing;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Place;
import dev.arcus.hub.console.frame.Refused;
import dev.arcus.hub.console.frame.Table;
import dev.arcus.hub.console.frame.Table.Cell;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.SystemDesk;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The System page: the hub itself, for its staff; what came back after a restore; and how one begins. */
public final class OperatorPages {

    static final String PATH = "/operator";

    private static final String RESTORATION = PATH + "/restoration";

    private final Gate gate;
    private final Pages pages;
    private final OperatorActs acts;

    public OperatorPages(Gate gate, Pages pages, OperatorActs acts) {
        this.gate = gate;
        this.pages = pages;
        this.acts = acts;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page(this::page));
        routes.get(RESTORATION, gate.page(this::restoration));
        routes.get(RESTORATION + "/close", gate.page(this::ask));
        routes.post(RESTORATION + "/close", gate.page(this::close));
    }

    /** For staff: those who reach every system of the hub. */
    private static void requireStaff(Visit visit) {
        if (!visit.sees(Act.READ_SYSTEMS)) {
            throw new Refused(ErrorCode.ROLE_MISSING);
        }
    }

    private void page(Context context, Visit visit) {
        requireStaff(visit);
        var facts = acts.facts().get();
        var view = new OperatorView(
                OperatorFacts.hub(visit, facts),
                OperatorFacts.store(visit, facts.store()),
                OperatorFacts.certificate(visit, facts.certificate()),
                OperatorFacts.backups(visit, facts.backups()),
                visit.may(Act.OPERATE) ? "/metrics" : "",
                restored(visit).map(report -> summary(visit, report)).orElse(""),
                visit.may(Act.OPERATE) ? guide(visit) : List.of());
        pages.show(context, "operator.jte", visit, visit.text("operator.title"), Place.TOP, view);
    }

    private Optional<Report> restored(Visit visit) {
        return switch (acts.restoration().report(visit.actor(), new Page.Request(1, 0))) {
            case Outcome.Done<Report> done -> Optional.of(done.value());
            case Outcome.Refused<Report> never -> Optional.empty();
        };
    }

    private static String summary(Visit visit, Report report) {
        var taken = visit.time(report.restoration().taken());
        return report.restoration().closed() == null
                ? visit.text("operator.restored-open", taken, report.missing())
                : visit.text("operator.restored-closed", taken);
    }

    /** What is to be done first; the links of what is done already stay. */
    private List<OperatorView.Step> guide(Visit visit) {
        var partners = count(visit, true) > 0;
        var customers = count(visit, false) > 0;
        var systems = pages.done(acts.systems()
                                .list(
                                        visit.actor(),
                                        new ReadSystems.Wanted(SystemCriteria.ANY, SystemFilter.Sort.NAME, false),
                                        new Page.Request(1, 0)))
                        .total()
                > 0;
        return List.of(
                new OperatorView.Step(visit.text("operator.first-partner"), CompanyForms.PARTNER, partners),
                new OperatorView.Step(visit.text("operator.first-customer"), CompanyForms.CUSTOMER, customers),
                new OperatorView.Step(visit.text("operator.first-pbx"), "/customers", systems));
    }

    private long count(Visit visit, boolean partners) {
        return pages.done(acts.companies()
                        .list(
                                visit.actor(),
                                reach -> CompanyFilter.all(reach).with(kin(partners)),
                                CompanyFilter.Order.BY_NAME,
                                new Page.Request(1, 0)))
                .total();
    }

    /** A customer has a partner; the operator's own company has none. */
    private static CompanyFilter.Kin kin(boolean partners) {
        return new CompanyFilter.Kin(null, partners ? null : (Boolean) true, partners, null, Set.of());
    }

    private void restoration(Context context, Visit visit) {
        var listing = Listing.of(context, List.of("name"));
        var report = pages.done(acts.restoration().report(visit.actor(), listing.request()));
        var table = new Table(
                Stream.of("name", "id", "state", "since")
                        .map(column -> Table.Column.of(visit.text("operator." + column)))
                        .toList(),
                report.boxes().items().stream().map(box -> line(visit, box)).toList());
        var empty = new ListView.Empty(visit.text("operator.no-boxes"), "", "");
        var may = visit.may(Act.OPERATE) && report.restoration().closed() == null;
        var unknown = report.unknown().isEmpty()
                ? ""
                : " " + visit.text("operator.unknown", String.join(", ", report.unknown()));
        var view = ListView.of(listing, table, report.boxes().total(), empty)
                .about(summary(visit, report) + unknown)
                .offering(may, Link.to(RESTORATION + "/close", visit.text("operator.close")));
        pages.show(context, "list.jte", visit, visit.text("operator.restoration"), place(visit), view);
    }

    private static Place place(Visit visit) {
        return Place.TOP.below(Link.to(PATH, visit.text("operator.title")));
    }

    private Table.Line line(Visit visit, ReturningBox box) {
        var style = switch (box.state()) {
            case BACK -> "running";
            case AWAITED -> "pending";
            case REFUSED -> "degraded";
        };
        var refused = box.refused();
        var why = refused == null
                ? Stream.<String>of()
                : pages
                        .phrases()
                        .attempt(refused.cause())
                        .map(code -> code.text(visit.words().language()) + " "
                                + code.remedy(visit.words().language()))
                        .stream();
        var since = box.back();
        return Table.Line.of(
                Cell.link(box.name(), SystemDesk.path(box.system(), "connection")),
                Cell.id(box.pbxId().text()),
                Cell.badge(new Badge(
                                style,
                                visit.text(
                                        "operator.state." + box.state().name().toLowerCase(Locale.ROOT))))
                        .with(why.toList()),
                Cell.of(since == null ? "" : visit.time(since)));
    }

    private void ask(Context context, Visit visit) {
        pages.require(visit, Act.OPERATE);
        var report = pages.done(acts.restoration().report(visit.actor(), new Page.Request(1, 0)));
        var view = new AskView(
                visit.text("operator.ask-close"),
                List.of(visit.text("operator.close-means", report.missing()), visit.text("operator.close-stays")),
                FormView.to(RESTORATION + "/close", visit.text("operator.close"))
                        .orBackTo(RESTORATION));
        pages.ask(context, visit, visit.text("operator.restoration"), place(visit), view);
    }

    private void close(Context context, Visit visit) {
        pages.done(acts.restoration().close(visit.actor()));
        Pages.goOn(context, PATH, "operator.done.closed");
    }
}
