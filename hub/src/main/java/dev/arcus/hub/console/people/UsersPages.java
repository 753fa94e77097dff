package dev.arcus.hub.console.people;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserFilter;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.console.frame.Badge;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Listing;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.frame.VisitorTokens;
import dev.arcus.hub.security.Throttle;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A company › Users and roles: who there is, found, sorted and exported. */
public final class UsersPages {

    private static final List<String> SORTS = List.of("name", "email", "created");

    private final Gate gate;
    private final Pages pages;
    private final PeopleDesk desk;
    private final PeopleActs acts;
    private final VisitorTokens tokens;
    private final Throttle guesses;

    /** {@code guesses}: how often somebody may try links for a password. */
    public UsersPages(Gate gate, Pages pages, PeopleActs acts, VisitorTokens tokens, Throttle guesses) {
        this.gate = gate;
        this.pages = pages;
        this.desk = new PeopleDesk(pages, acts);
        this.acts = acts;
        this.tokens = tokens;
        this.guesses = guesses;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get("/companies/{id}/users", gate.page(this::list));
        routes.get("/companies/{id}/users.csv", gate.page(this::export));
        new NewUserPages(gate, desk, acts).register(routes);
        new UserPages(gate, pages, desk, acts).register(routes);
        new SecondFactorPages(gate, desk, acts).register(routes);
        new PasswordPages(gate, pages, acts.access().setPassword(), tokens, guesses).register(routes);
    }

    private void list(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var listing = Listing.of(context, SORTS);
        var page = page(visit, company, listing, listing.request());
        var view = new UsersView(
                listing,
                listing.exportedAs(".csv"),
                desk.mayWrite(visit, company) ? PeopleDesk.path(company) + "/new" : "",
                page.items().stream().map(user -> line(visit, company, user)).toList(),
                page.total());
        pages.show(context, "users.jte", visit, visit.text("people.title"), desk.place(visit, company), view);
    }

    private void export(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var listing = Listing.of(context, SORTS);
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.of("name", "email", "role", "state", "last-login")
                .map(column -> visit.text("people." + column))
                .toList());
        Page<User> page;
        do {
            page = page(visit, company, listing, new Page.Request(Page.Request.MAX_LIMIT, rows.size() - 1L));
            page.items().forEach(user -> rows.add(cells(line(visit, company, user))));
        } while (!page.items().isEmpty() && rows.size() <= page.total());
        pages.csv(context, "users", rows);
    }

    private static List<String> cells(UsersView.Line line) {
        return List.of(line.name(), line.email(), line.role(), line.state().text(), line.lastLogin());
    }

    private Page<User> page(Visit visit, Company company, Listing listing, Page.Request request) {
        return pages.done(acts.read()
                .listOf(
                        visit.actor(),
                        company.id(),
                        reach -> new UserFilter(
                                reach,
                                listing.wanted(),
                                null,
                                null,
                                null,
                                Set.of(company.id()),
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                null,
                                sort(listing.sort()),
                                listing.down()),
                        request));
    }

    private static UserFilter.Sort sort(String column) {
        return switch (column) {
            case "email" -> UserFilter.Sort.LOGIN_EMAIL;
            case "created" -> UserFilter.Sort.CREATION_DATE;
            default -> UserFilter.Sort.DISPLAY_NAME;
        };
    }

    private UsersView.Line line(Visit visit, Company company, User user) {
        var changes = desk.mayWrite(visit, company) && acts.policy().mayManage(visit.actor(), user);
        var last = user.lastLogin();
        return new UsersView.Line(
                changes ? PeopleDesk.path(company, user) : "",
                user.displayName(),
                user.loginEmail(),
                Duty.of(user).stream()
                        .map(duty -> visit.text("people.role." + duty.key()))
                        .collect(Collectors.joining(", ")),
                state(visit, user),
                last == null ? "" : visit.words().time(last, visit.zone()));
    }

    private static Badge state(Visit visit, User user) {
        if (!user.active()) {
            return new Badge("unknown", visit.text("people.blocked"));
        }
        return user.initialized()
                ? new Badge("running", visit.text("people.active"))
                : new Badge("pending", visit.text("people.invited"));
    }
}
