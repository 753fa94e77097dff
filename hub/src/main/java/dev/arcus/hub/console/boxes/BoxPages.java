package dev.arcus.hub.console.boxes;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.AnswerClone;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadClones.Report;
import dev.arcus.domain.administration.SystemView;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.guard.BlockedBox;
import dev.arcus.domain.guard.BlockedBoxId;
import dev.arcus.domain.guard.CloneCaseId;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.hub.console.frame.AskView;
import dev.arcus.hub.console.frame.FormView;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.PathId;
import dev.arcus.hub.console.frame.Place;
import dev.arcus.hub.console.frame.Refused;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.Fact;
import dev.arcus.hub.console.systems.SystemDesk;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The boxes that came in under the identity of one system: second ones, to be answered, and blocked ones. */
public final class BoxPages {

    private static final String PATH = "/systems/{id}/boxes";

    private final Gate gate;
    private final Pages pages;
    private final SystemDesk desk;
    private final BoxActs acts;

    public BoxPages(Gate gate, Pages pages, SystemDesk desk, BoxActs acts) {
        this.gate = gate;
        this.pages = pages;
        this.desk = desk;
        this.acts = acts;
    }

    /** What an administrator says of a second box. */
    enum Answer {
        ACCEPT,
        REJECT,
        BLOCK_BOTH;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page(this::page));
        routes.get(PATH + "/{box}/unblock", gate.page(this::askUnblock));
        routes.post(PATH + "/{box}/unblock", gate.page(this::unblock));
        for (var answer : Answer.values()) {
            var path = "/systems/{id}/clones/{case}/" + answer.key();
            routes.get(path, gate.page((context, visit) -> ask(context, visit, answer)));
            routes.post(path, gate.page((context, visit) -> answer(context, visit, answer)));
        }
    }

    private static String path(SystemId system) {
        return SystemDesk.path(system, "boxes");
    }

    private void page(Context context, Visit visit) {
        var found = desk.find(context, visit);
        var id = found.system().id();
        var mayWrite = visit.may(Act.WRITE_SYSTEMS);
        var clones = pages.done(acts.clones().run(visit.actor(), id)).stream()
                .map(report -> clone(visit, id, report, mayWrite))
                .toList();
        var blocked = pages.done(acts.blocked().run(visit.actor(), id)).stream()
                .map(box -> blocked(visit, box, mayWrite))
                .toList();
        show(context, visit, found, new BoxesView(clones, blocked));
    }

    private void show(Context context, Visit visit, SystemView found, BoxesView view) {
        var system = found.system();
        pages.show(context, "boxes.jte", visit, system.name(), desk.place(visit, system), view);
    }

    private static BoxesView.Case clone(Visit visit, SystemId system, Report report, boolean mayWrite) {
        var seen = report.seen();
        var newcomer = List.of(
                new Fact(visit.text("boxes.serial"), seen.box().serial()),
                new Fact(visit.text("boxes.address"), seen.address()),
                new Fact(visit.text("boxes.first-seen"), visit.time(seen.firstSeen())),
                new Fact(visit.text("boxes.last-seen"), visit.time(seen.lastSeen())),
                new Fact(visit.text("boxes.count"), visit.words().number(seen.count())));
        var incumbent = new ArrayList<Fact>();
        incumbent.add(new Fact(
                visit.text("boxes.serial"),
                report.incumbent().map(box -> box.serial()).orElse("")));
        incumbent.add(new Fact(
                visit.text("boxes.connected"),
                visit.text(report.connected().isPresent() ? "systems.yes" : "systems.no")));
        return new BoxesView.Case(
                newcomer, incumbent, report.isCopy(), mayWrite ? answers(visit, system, report) : List.of());
    }

    /** Where nothing tells the two apart, only one answer can be given. */
    private static List<Link> answers(Visit visit, SystemId system, Report report) {
        var path = "/systems/" + system + "/clones/" + report.seen().id() + "/";
        var links = new ArrayList<Link>();
        for (var answer : Answer.values()) {
            if (answer == Answer.BLOCK_BOTH || !report.isCopy()) {
                links.add(Link.to(path + answer.key(), visit.text("boxes.answer." + answer.key())));
            }
        }
        return links;
    }

    private static BoxesView.Blocked blocked(Visit visit, BlockedBox box, boolean mayWrite) {
        return new BoxesView.Blocked(
                box.box().serial(),
                visit.text("boxes.reason." + box.reason().name().toLowerCase(Locale.ROOT)),
                box.by(),
                visit.time(box.since()),
                mayWrite ? path(box.system()) + "/" + box.id() + "/unblock" : "");
    }

    private void askUnblock(Context context, Visit visit) {
        pages.require(visit, Act.WRITE_SYSTEMS);
        var system = desk.find(context, visit).system();
        var id = PathId.of(context, "box", BlockedBoxId::new);
        var box = pages.done(acts.blocked().run(visit.actor(), system.id())).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(ErrorCode.NOT_FOUND));
        var view = new AskView(
                visit.text("boxes.ask-unblock", box.box().serial()),
                List.of(visit.text("boxes.unblock-means"), visit.text("boxes.unblock-stays")),
                FormView.to(path(system.id()) + "/" + id + "/unblock", visit.text("boxes.unblock"))
                        .orBackTo(path(system.id())));
        pages.ask(context, visit, visit.text("boxes.unblock"), below(visit, system), view);
    }

    private void unblock(Context context, Visit visit) {
        var system = PathId.of(context, "id", SystemId::new);
        pages.done(acts.unblock().run(visit.actor(), system, PathId.of(context, "box", BlockedBoxId::new)));
        Pages.goOn(context, path(system), "boxes.done.unblocked");
    }

    private Place below(Visit visit, PbxSystem system) {
        return desk.place(visit, system).withTabs(List.of()).below(Link.to(path(system.id()), system.name()));
    }

    private void ask(Context context, Visit visit, Answer answer) {
        pages.require(visit, Act.WRITE_SYSTEMS);
        var system = desk.find(context, visit).system();
        var id = PathId.of(context, "case", CloneCaseId::new);
        var seen = pages.done(acts.clones().run(visit.actor(), system.id())).stream()
                .filter(report -> report.seen().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(ErrorCode.NOT_FOUND))
                .seen();
        var form = FormView.to(
                        "/systems/" + system.id() + "/clones/" + id + "/" + answer.key(),
                        visit.text("boxes.answer." + answer.key()))
                .dangerous()
                .orBackTo(path(system.id()));
        var view = new AskView(
                visit.text("boxes.ask." + answer.key(), seen.box().serial(), seen.address()),
                List.of(
                        visit.text("boxes.means." + answer.key()),
                        visit.text("boxes.then." + answer.key()),
                        visit.text("boxes.clone-stays")),
                form);
        pages.ask(context, visit, visit.text("boxes.answer." + answer.key()), below(visit, system), view);
    }

    private void answer(Context context, Visit visit, Answer answer) {
        var system = PathId.of(context, "id", SystemId::new);
        var which = PathId.of(context, "case", CloneCaseId::new);
        var next = pages.done(run(visit, system, which, answer));
        Pages.goOn(
                context,
                path(system),
                "boxes.done." + next.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Outcome<AnswerClone.Next> run(Visit visit, SystemId system, CloneCaseId which, Answer answer) {
        return switch (answer) {
            case ACCEPT -> acts.answer().accept(visit.actor(), system, which);
            case REJECT -> acts.answer().reject(visit.actor(), system, which);
            case BLOCK_BOTH -> acts.answer().blockBoth(visit.actor(), system, which);
        };
    }
}
