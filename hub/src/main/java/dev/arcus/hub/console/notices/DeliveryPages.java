package dev.arcus.hub.console.notices;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.notice.Delivery;
import dev.arcus.domain.notice.DeliveryId;
import dev.arcus.domain.notice.NoticeBook;
import dev.arcus.domain.notice.NoticeRuleId;
import dev.arcus.domain.notice.ReadNotices;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.console.companies.CompanyPlace;
import dev.arcus.hub.console.frame.AskView;
import dev.arcus.hub.console.frame.Badge;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.Filter;
import dev.arcus.hub.console.frame.FormView;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Listing;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.PathId;
import dev.arcus.hub.console.frame.Visit;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of each notice at each receiver; what is dead is sent again. */
public final class DeliveryPages {

    private static final String PATH = "/companies/{id}/notices/deliveries";

    private final Gate gate;
    private final Pages pages;
    private final NoticeActs acts;
    private final NoticeDesk desk;

    public DeliveryPages(Gate gate, Pages pages, NoticeActs acts) {
        this.gate = gate;
        this.pages = pages;
        this.acts = acts;
        this.desk = new NoticeDesk(pages, acts);
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page(this::list));
        routes.get(PATH + ".csv", gate.page(this::export));
        routes.get(PATH + "/replay", gate.page(this::ask));
        routes.post(PATH + "/replay", gate.page(this::replayDead));
        routes.post(PATH + "/{delivery}/replay", gate.page(this::replay));
    }

    private static String path(Company company) {
        return NoticeDesk.path(company.id()) + "/deliveries";
    }

    private void list(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var listing = listing(context);
        var page = pages.done(acts.read().deliveries(visit.actor(), wanted(company, listing), listing.request()));
        var mayWrite = visit.may(Act.WRITE_NOTICES);
        var lines = page.items().stream()
                .map(delivery -> line(visit, company, delivery, mayWrite))
                .toList();
        var view = new DeliveriesView(
                listing,
                List.of(states(visit, listing)),
                lines,
                page.total(),
                listing.exportedAs(".csv"),
                mayWrite && !lines.isEmpty() ? path(company) + "/replay" : "");
        pages.show(
                context,
                "deliveries.jte",
                visit,
                visit.text("notices.deliveries"),
                NoticeDesk.place(visit, company),
                view);
    }

    private void export(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var wanted = wanted(company, listing(context));
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.of("at", "state", "receiver", "tries", "answer")
                .map(column -> visit.text("notices." + column))
                .toList());
        Page<Delivery> page;
        do {
            var request = new Page.Request(Page.Request.MAX_LIMIT, rows.size() - 1L);
            page = pages.done(acts.read().deliveries(visit.actor(), wanted, request));
            page.items()
                    .forEach(delivery -> rows.add(List.of(
                            delivery.changed().toString(),
                            visit.text("notices.state." + NoticeDesk.key(delivery.state())),
                            delivery.target(),
                            String.valueOf(delivery.tries()),
                            delivery.lastAnswer())));
        } while (!page.items().isEmpty() && rows.size() <= page.total());
        pages.csv(context, "deliveries", rows);
    }

    private static Listing listing(Context context) {
        return Listing.of(context, List.of("at"), List.of("state", "rule"));
    }

    private static NoticeBook.DeliveryFilter wanted(Company company, Listing listing) {
        return new NoticeBook.DeliveryFilter(
                company.id(), state(listing.filter("state")), rule(listing.filter("rule")), null, null);
    }

    private static Delivery.@Nullable State state(String key) {
        return Arrays.stream(Delivery.State.values())
                .filter(state -> NoticeDesk.key(state).equals(key))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable NoticeRuleId rule(String text) {
        try {
            return text.isEmpty() ? null : new NoticeRuleId(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static Filter states(Visit visit, Listing listing) {
        var chosen = listing.filter("state");
        var choices = Stream.concat(
                        Stream.of(Choice.of("", visit.text("notices.any-state"), chosen)),
                        Arrays.stream(Delivery.State.values())
                                .map(state -> Choice.of(
                                        NoticeDesk.key(state),
                                        visit.text("notices.state." + NoticeDesk.key(state)),
                                        chosen)))
                .toList();
        return Filter.of("state", visit.text("notices.state"), choices);
    }

    private static DeliveriesView.Line line(Visit visit, Company company, Delivery delivery, boolean mayWrite) {
        var style = switch (delivery.state()) {
            case WAITING -> "pending";
            case DELIVERED -> "running";
            case DEAD -> "degraded";
        };
        return new DeliveriesView.Line(
                visit.time(delivery.changed()),
                new Badge(style, visit.text("notices.state." + NoticeDesk.key(delivery.state()))),
                delivery.target(),
                visit.words().number(delivery.tries()),
                delivery.lastAnswer(),
                mayWrite ? path(company) + "/" + delivery.id() + "/replay" : "");
    }

    private void replay(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var id = PathId.of(context, "delivery", DeliveryId::new);
        pages.done(acts.read().replay(visit.actor(), company.id(), id));
        Pages.goOn(context, path(company), "notices.done.replayed");
    }

    private void ask(Context context, Visit visit) {
        pages.require(visit, Act.WRITE_NOTICES);
        var company = desk.company(context, visit);
        var view = new AskView(
                visit.text("notices.ask-replay"),
                List.of(
                        visit.text("notices.replay-means", ReadNotices.MAX_REPLAYED),
                        visit.text("notices.replay-stays")),
                FormView.to(path(company) + "/replay", visit.text("notices.replay-dead"))
                        .orBackTo(path(company)));
        var place = CompanyPlace.below(visit, company).below(Link.to(path(company), visit.text("notices.deliveries")));
        pages.ask(context, visit, visit.text("notices.replay-dead"), place, view);
    }

    private void replayDead(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var dead = new NoticeBook.DeliveryFilter(company.id(), Delivery.State.DEAD, null, null, null);
        pages.done(acts.read().replay(visit.actor(), dead));
        Pages.goOn(context, path(company), "notices.done.replayed");
    }
}
