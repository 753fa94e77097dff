package dev.arcus.hub.console.notices;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.notice.Notice;
import dev.arcus.domain.notice.NoticeBook;
import dev.arcus.domain.notice.NoticeKind;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.Filter;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.ListView;
import dev.arcus.hub.console.frame.Listing;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Table;
import dev.arcus.hub.console.frame.Table.Cell;
import dev.arcus.hub.console.frame.Visit;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a company was told, and what was muted. */
public final class ToldPages {

    private static final String PATH = "/companies/{id}/notices/told";
    private static final int SHOWN_NAMES = 8;

    private final Gate gate;
    private final Pages pages;
    private final NoticeActs acts;
    private final NoticeDesk desk;

    public ToldPages(Gate gate, Pages pages, NoticeActs acts) {
        this.gate = gate;
        this.pages = pages;
        this.acts = acts;
        this.desk = new NoticeDesk(pages, acts);
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page(this::list));
        routes.get(PATH + ".csv", gate.page(this::export));
    }

    private static Listing listing(Context context) {
        return Listing.of(context, List.of("at"), List.of("kind", "muted"));
    }

    private void list(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var listing = listing(context);
        var page = pages.done(acts.read().list(visit.actor(), wanted(company.id(), listing), listing.request()));
        var empty = new ListView.Empty(
                visit.text("notices.nothing-told"),
                visit.text("notices.nothing-told-hint"),
                visit.text("notices.nothing-found"));
        var view = ListView.of(listing, table(visit, page.items(), SHOWN_NAMES), page.total(), empty)
                .filtered(filters(visit, listing))
                .exported();
        pages.show(context, "list.jte", visit, visit.text("notices.told"), NoticeDesk.place(visit, company), view);
    }

    private void export(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var wanted = wanted(company.id(), listing(context));
        var notices = new ArrayList<Notice>();
        Page<Notice> page;
        do {
            page = pages.done(
                    acts.read().list(visit.actor(), wanted, new Page.Request(Page.Request.MAX_LIMIT, notices.size())));
            notices.addAll(page.items());
        } while (!page.items().isEmpty() && notices.size() < page.total());
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.of("at", "kind", "count", "muted", "which")
                .map(column -> visit.text("notices." + column))
                .toList());
        notices.forEach(notice -> rows.add(List.of(
                notice.at().toString(),
                visit.text("notices.kind." + NoticeDesk.key(notice.kind())),
                String.valueOf(notice.count()),
                visit.text(notice.muted() ? "systems.yes" : "systems.no"),
                String.join(", ", names(visit, notice, Notice.MAX_SUBJECTS)))));
        pages.csv(context, "notices", rows);
    }

    private static NoticeBook.Filter wanted(CompanyId company, Listing listing) {
        var muted = listing.filter("muted");
        return new NoticeBook.Filter(
                company,
                kind(listing.filter("kind")),
                muted.isEmpty() ? null : (Boolean) muted.equals("yes"),
                null,
                null);
    }

    private static @Nullable NoticeKind kind(String key) {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> NoticeDesk.key(kind).equals(key))
                .findFirst()
                .orElse(null);
    }

    private static List<Filter> filters(Visit visit, Listing listing) {
        var kind = listing.filter("kind");
        var muted = listing.filter("muted");
        var kinds = Stream.concat(
                        Stream.of(Choice.of("", visit.text("notices.any-kind"), kind)),
                        Arrays.stream(NoticeKind.values())
                                .map(one -> Choice.of(
                                        NoticeDesk.key(one), visit.text("notices.kind." + NoticeDesk.key(one)), kind)))
                .toList();
        return List.of(
                Filter.of("kind", visit.text("notices.kind"), kinds),
                Filter.of(
                        "muted",
                        visit.text("notices.muted"),
                        List.of(
                                Choice.of("", visit.text("notices.muted-or-not"), muted),
                                Choice.of("yes", visit.text("systems.yes"), muted),
                                Choice.of("no", visit.text("systems.no"), muted))));
    }

    private static Table table(Visit visit, List<Notice> notices, int names) {
        return new Table(
                Stream.of("at", "kind", "count", "muted", "which")
                        .map(column -> Table.Column.of(visit.text("notices." + column)))
                        .toList(),
                notices.stream()
                        .map(notice -> Table.Line.of(
                                Cell.time(visit.time(notice.at())),
                                Cell.of(visit.text("notices.kind." + NoticeDesk.key(notice.kind()))),
                                Cell.of(visit.words().number(notice.count())),
                                Cell.of(visit.text(notice.muted() ? "systems.yes" : "systems.no")),
                                Cell.of("").with(names(visit, notice, names))))
                        .toList());
    }

    private static List<String> names(Visit visit, Notice notice, int most) {
        var names = new ArrayList<String>();
        notice.subjects().stream()
                .limit(most)
                .map(subject -> subject.companyName().isEmpty()
                        ? subject.name()
                        : subject.companyName() + " · " + subject.name())
                .forEach(names::add);
        var more = notice.count() - names.size();
        if (more > 0 && !names.isEmpty()) {
            names.add(visit.text("boxes.more", visit.words().number(more)));
        }
        return names;
    }
}
