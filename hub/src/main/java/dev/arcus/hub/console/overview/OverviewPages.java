package dev.arcus.hub.console.overview;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.ReadOverview;
import dev.arcus.domain.administration.ReadOverview.Concern;
import dev.arcus.domain.administration.ReadOverview.Why;
import dev.arcus.domain.status.Status.ChannelStatus;
import dev.arcus.hub.console.account.AccountPages;
import dev.arcus.hub.console.customers.CustomersPages;
import dev.arcus.hub.console.frame.Count;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Place;
import dev.arcus.hub.console.frame.StatusFilter;
import dev.arcus.hub.console.frame.Table;
import dev.arcus.hub.console.frame.Table.Cell;
import dev.arcus.hub.console.frame.Table.Column;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.SystemDesk;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The start page. Whoever may not read systems begins with the customers. */
public final class OverviewPages {

    private final Gate gate;
    private final Pages pages;
    private final ReadOverview overview;

    public OverviewPages(Gate gate, Pages pages, ReadOverview overview) {
        this.gate = gate;
        this.pages = pages;
        this.overview = overview;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get("/", gate.page(this::show));
    }

    private void show(Context context, Visit visit) {
        if (!visit.may(Act.READ_SYSTEMS)) {
            var first = visit.may(Act.READ_COMPANIES) ? CustomersPages.PATH : AccountPages.PATH;
            context.redirect(first, HttpStatus.SEE_OTHER);
            return;
        }
        var found = pages.done(overview.run(visit.actor()));
        var words = visit.words();
        var counts = StatusFilter.LABELS.stream()
                .map(label -> new Count(
                        pages.badge(label, words),
                        words.number(found.counts().getOrDefault(label, 0)),
                        StatusFilter.withLabel(AllSystemsPages.PATH, label)))
                .toList();
        var total = found.counts().values().stream().mapToLong(each -> each).sum();
        var view =
                new OverviewView(words.number(total), AllSystemsPages.PATH, counts, concerns(visit, found.concerns()));
        pages.show(context, "overview.jte", visit, visit.text("overview.title"), Place.TOP, view);
    }

    private Table concerns(Visit visit, List<Concern> concerns) {
        return new Table(
                Stream.of("name", "company", "status", "why", "since")
                        .map(column -> Column.of(visit.text("overview." + column)))
                        .toList(),
                concerns.stream().map(concern -> line(visit, concern)).toList());
    }

    private Table.Line line(Visit visit, Concern concern) {
        var placed = concern.placed();
        var system = placed.view().system();
        return Table.Line.of(
                Cell.link(system.name(), SystemDesk.path(system.id(), "connection")),
                AllSystemsPages.companies(visit, placed.companies()),
                Cell.badge(pages.badge(placed.view().status().label(), visit.words())),
                why(visit, concern.why()),
                Cell.time(concern.since().map(visit::minute).orElse("")));
    }

    private Cell why(Visit visit, Why why) {
        var phrases = pages.phrases();
        var language = visit.words().language();
        return switch (why) {
            case Why.NotConnected gone ->
                Cell.of(visit.text("overview.not-connected"))
                        .with(gone.cause().stream()
                                .map(cause -> phrases.cause(cause, language))
                                .toList());
            case Why.Degraded degraded -> Cell.of(degraded(visit, degraded.down()));
            case Why.NotActivated pending ->
                Cell.of(phrases.pending(pending.reason(), language))
                        .with(notEmpty(phrases.remedy(pending.reason(), language)));
        };
    }

    private static String degraded(Visit visit, List<ChannelStatus> down) {
        if (down.isEmpty()) {
            return visit.text("overview.no-proof");
        }
        var names = down.stream().map(one -> one.channel().name()).collect(Collectors.joining(", "));
        return visit.text("overview.channels-down", names);
    }

    private static List<String> notEmpty(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
