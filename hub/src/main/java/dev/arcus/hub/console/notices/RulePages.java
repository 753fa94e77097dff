package dev.arcus.hub.console.notices;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.notice.KeepNoticeRules.Kept;
import dev.arcus.domain.notice.NoticeChannel;
import dev.arcus.domain.notice.NoticeDelays;
import dev.arcus.domain.notice.NoticeRule;
import dev.arcus.domain.notice.NoticeRuleId;
import dev.arcus.domain.store.Expected;
import dev.arcus.hub.console.companies.CompanyPlace;
import dev.arcus.hub.console.frame.AskView;
import dev.arcus.hub.console.frame.FormView;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.ListView;
import dev.arcus.hub.console.frame.Listing;
import dev.arcus.hub.console.frame.OnceForm;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.PathId;
import dev.arcus.hub.console.frame.Table;
import dev.arcus.hub.console.frame.Table.Cell;
import dev.arcus.hub.console.frame.Typed;
import dev.arcus.hub.console.frame.Visit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of a company: who is told of what. */
public final class RulePages {

    private static final String PATH = "/companies/{id}/notices";
    private static final String RULE = PATH + "/rules/{rule}";
    private static final String NEW = "/rules/new";

    private final Gate gate;
    private final Pages pages;
    private final NoticeActs acts;
    private final NoticeDesk desk;
    private final OnceForm once;

    public RulePages(Gate gate, Pages pages, NoticeActs acts, OnceForm once) {
        this.gate = gate;
        this.pages = pages;
        this.acts = acts;
        this.desk = new NoticeDesk(pages, acts);
        this.once = once;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(
                "/notices",
                gate.page((context, visit) ->
                        context.redirect(NoticeDesk.path(visit.user().company()), HttpStatus.SEE_OTHER)));
        routes.get(PATH, gate.page(this::list));
        routes.get(PATH + ".csv", gate.page(this::export));
        routes.get(
                PATH + NEW,
                gate.page((context, visit) ->
                        showNew(context, visit, desk.company(context, visit), RuleForm.fresh(visit))));
        routes.post(PATH + NEW, gate.page(this::create));
        routes.get(RULE, gate.page(this::page));
        routes.post(RULE, gate.page(this::change));
        routes.post(RULE + "/test", gate.page(this::test));
        routes.get(RULE + "/secret", gate.page((context, visit) -> ask(context, visit, "secret")));
        routes.post(RULE + "/secret", gate.page(this::rotate));
        routes.get(RULE + "/delete", gate.page((context, visit) -> ask(context, visit, "delete")));
        routes.post(RULE + "/delete", gate.page(this::delete));
    }

    private static NoticeRuleId id(Context context) {
        return PathId.of(context, "rule", NoticeRuleId::new);
    }

    private static String path(NoticeRule rule) {
        return NoticeDesk.path(rule.company()) + "/rules/" + rule.id();
    }

    private NoticeRule find(Context context, Visit visit, Company company) {
        return pages.done(acts.rules().find(visit.actor(), company.id(), id(context)))
                .rule();
    }

    private void list(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var listing = listing(context);
        var page = listing.cut(rules(visit, company, listing));
        var empty = new ListView.Empty(
                visit.text("notices.no-rules"),
                visit.text("notices.no-rules-hint"),
                visit.text("notices.nothing-found"));
        var view = ListView.of(listing, table(visit, page.items()), page.total(), empty)
                .searched(visit.text("notices.search"))
                .exported()
                .offering(
                        visit.may(Act.WRITE_NOTICES),
                        Link.to(NoticeDesk.path(company.id()) + NEW, visit.text("notices.new-rule")));
        pages.show(context, "list.jte", visit, visit.text("notices.title"), NoticeDesk.place(visit, company), view);
    }

    private void export(Context context, Visit visit) {
        var company = desk.company(context, visit);
        pages.csv(
                context,
                "notice-rules",
                table(visit, rules(visit, company, listing(context))).rows());
    }

    private static Listing listing(Context context) {
        return Listing.of(context, List.of("name", "receiver"));
    }

    /** A company has a bounded number of them, which are read as a whole. */
    private List<NoticeRule> rules(Visit visit, Company company, Listing listing) {
        var byName = Comparator.comparing(NoticeRule::name, String.CASE_INSENSITIVE_ORDER);
        var order = listing.sort().equals("receiver")
                ? Comparator.comparing(RulePages::receiver).thenComparing(byName)
                : byName;
        return pages.done(acts.rules().list(visit.actor(), company.id())).stream()
                .map(Kept::rule)
                .filter(rule -> listing.fits(Stream.of(rule.name(), receiver(rule))))
                .sorted(listing.down() ? order.reversed() : order)
                .toList();
    }

    private static Table table(Visit visit, List<NoticeRule> rules) {
        return new Table(
                List.of(
                        new Table.Column(visit.text("notices.name"), "name"),
                        Table.Column.of(visit.text("notices.topics")),
                        new Table.Column(visit.text("notices.receiver"), "receiver")),
                rules.stream().map(rule -> line(visit, rule)).toList());
    }

    private static Table.Line line(Visit visit, NoticeRule rule) {
        var topics = rule.topics().stream()
                .sorted()
                .map(topic -> visit.text("notices.topic." + NoticeDesk.key(topic)))
                .collect(Collectors.joining(", "));
        return Table.Line.of(Cell.link(rule.name(), path(rule)), Cell.of(topics), Cell.of(receiver(rule)));
    }

    private static String receiver(NoticeRule rule) {
        return switch (rule.channel()) {
            case NoticeChannel.Webhook webhook -> webhook.url().toString();
            case NoticeChannel.Mail mail -> String.join(", ", mail.addresses());
        };
    }

    private void showNew(Context context, Visit visit, Company company, Typed typed) {
        pages.require(visit, Act.WRITE_NOTICES);
        var path = NoticeDesk.path(company.id());
        var form = FormView.to(path + NEW, visit.text("parts.create"))
                .orBackTo(path)
                .hiding(OnceForm.FIELD, once.token(typed));
        pages.show(
                context,
                "page.jte",
                visit,
                visit.text("notices.new-rule"),
                NoticeDesk.place(visit, company),
                RuleForm.show(visit, company, typed, form));
    }

    private void create(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var typed = Typed.of(context);
        var wish = RuleForm.read(visit, company, typed, NoticeDelays.STANDARD);
        if (wish.isEmpty()) {
            context.status(Typed.STATUS);
            showNew(context, visit, company, typed);
            return;
        }
        var created = acts.once()
                .run(
                        OnceForm.key(visit, typed),
                        new Once.Creation<>(
                                () -> acts.rules().create(visit.actor(), company.id(), wish.get()),
                                kept -> kept.rule().id().value(),
                                id -> acts.rules().find(visit.actor(), company.id(), new NoticeRuleId(id))));
        switch (created) {
            case Outcome.Done<Kept> done -> goOn(context, visit, company, done.value(), "notices.done.created");
            case Outcome.Refused<Kept> refused -> {
                var code = pages.codeOf(refused.why());
                typed.refused(refused.why(), code, visit.words(), RuleForm.FIELDS);
                context.status(code.status());
                showNew(context, visit, company, typed);
            }
        }
    }

    /** A secret that was made just now is shown once, on the answer itself: no address leads to it. */
    private void goOn(Context context, Visit visit, Company company, Kept kept, String notice) {
        if (kept.fresh().isEmpty()) {
            Pages.goOn(context, path(kept.rule()), notice);
            return;
        }
        context.header("Cache-Control", "no-store");
        var view = new SecretView(kept.fresh().get().text(), path(kept.rule()));
        pages.show(context, "secret.jte", visit, visit.text("notices.secret"), NoticeDesk.place(visit, company), view);
    }

    private void page(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var rule = find(context, visit, company);
        show(context, visit, company, rule, RuleForm.of(rule), rule.tag());
    }

    private void show(Context context, Visit visit, Company company, NoticeRule rule, Typed typed, String tag) {
        var mayWrite = visit.may(Act.WRITE_NOTICES);
        var plain = FormView.to(path(rule), visit.text("parts.save"))
                .orBackTo(NoticeDesk.path(company.id()))
                .hiding("tag", tag);
        var test = FormView.to(path(rule) + "/test", visit.text("notices.test"));
        var view = new RuleView(
                line(visit, rule).cells().get(1).text(),
                receiver(rule),
                mayWrite ? test : null,
                mayWrite ? further(visit, rule) : List.of(),
                NoticeDesk.path(company.id()) + "/deliveries?rule=" + rule.id(),
                mayWrite ? RuleForm.show(visit, company, typed, plain) : null);
        pages.show(context, "noticerule.jte", visit, rule.name(), NoticeDesk.place(visit, company), view);
    }

    private static List<Link> further(Visit visit, NoticeRule rule) {
        var delete = Link.to(path(rule) + "/delete", visit.text("notices.delete"));
        return rule.channel() instanceof NoticeChannel.Webhook
                ? List.of(Link.to(path(rule) + "/secret", visit.text("notices.new-secret")), delete)
                : List.of(delete);
    }

    private void change(Context context, Visit visit) {
        pages.require(visit, Act.WRITE_NOTICES);
        var company = desk.company(context, visit);
        var typed = Typed.of(context);
        var before = find(context, visit, company).delays();
        var wish = RuleForm.read(visit, company, typed, before);
        var tag = typed.value("tag");
        if (wish.isEmpty()) {
            context.status(Typed.STATUS);
            show(context, visit, company, find(context, visit, company), typed, tag);
            return;
        }
        var outcome =
                acts.rules().change(visit.actor(), company.id(), id(context), wish.get(), new Expected(Set.of(tag)));
        switch (outcome) {
            case Outcome.Done<Kept> done -> goOn(context, visit, company, done.value(), "notices.done.changed");
            case Outcome.Refused<Kept> refused -> {
                var now = find(context, visit, company);
                var code = pages.codeOf(refused.why());
                typed.refused(refused.why(), code, visit.words(), RuleForm.FIELDS);
                context.status(code.status());
                show(context, visit, company, now, typed, now.tag());
            }
        }
    }

    private void test(Context context, Visit visit) {
        var company = desk.company(context, visit);
        pages.done(acts.rules().test(visit.actor(), company.id(), id(context)));
        Pages.goOn(context, NoticeDesk.path(company.id()) + "/rules/" + id(context), "notices.done.tested");
    }

    private void ask(Context context, Visit visit, String act) {
        pages.require(visit, Act.WRITE_NOTICES);
        var company = desk.company(context, visit);
        var rule = find(context, visit, company);
        var view = new AskView(
                visit.text("notices.ask-" + act, rule.name()),
                List.of(visit.text("notices.means-" + act), visit.text("notices.stays-" + act)),
                FormView.to(
                                path(rule) + "/" + act,
                                visit.text(act.equals("secret") ? "notices.new-secret" : "notices.delete"))
                        .dangerous()
                        .hiding("tag", rule.tag())
                        .orBackTo(path(rule)));
        var place = CompanyPlace.below(visit, company).below(Link.to(path(rule), rule.name()));
        pages.ask(context, visit, visit.text("notices.title"), place, view);
    }

    /** The second click does not make a third secret: the rule is another one then. */
    private void rotate(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var expected = new Expected(Set.of(Typed.of(context).value("tag")));
        var kept = pages.done(acts.rules().rotate(visit.actor(), company.id(), id(context), expected));
        goOn(context, visit, company, kept, "notices.done.changed");
    }

    private void delete(Context context, Visit visit) {
        var company = desk.company(context, visit);
        pages.done(acts.rules().delete(visit.actor(), company.id(), id(context), Expected.ANY));
        Pages.goOn(context, NoticeDesk.path(company.id()), "notices.done.deleted");
    }
}
