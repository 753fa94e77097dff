package dev.arcus.hub.console.fleet;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.ReadFleet.FleetItemView;
import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FirstActivation;
import dev.arcus.domain.store.Expected;
import dev.arcus.hub.console.frame.AskView;
import dev.arcus.hub.console.frame.FormView;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Refused;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.Fact;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The box that came first with a pair: is it the one that was meant? */
final class FirstBox {

    private final Pages pages;
    private final FleetActs acts;

    FirstBox(Pages pages, FleetActs acts) {
        this.pages = pages;
        this.acts = acts;
    }

    /** Null when there is nothing to look at. */
    ItemView.@Nullable First view(Visit visit, FleetItemView found) {
        return found.first().map(first -> view(visit, found, first)).orElse(null);
    }

    private static ItemView.First view(Visit visit, FleetItemView found, FirstActivation first) {
        var facts = List.of(
                new Fact(visit.text("fleet.serial"), first.box().serial()),
                new Fact(visit.text("fleet.first-address"), first.address()),
                new Fact(visit.text("fleet.first-at"), visit.time(first.at())));
        var mayWrite = visit.may(Act.WRITE_SYSTEMS);
        var path = FleetWords.path(found.item().id()) + "/first-activation/";
        return new ItemView.First(
                facts,
                visit.text(first.confirmed() ? "fleet.first-confirmed" : "fleet.first-question"),
                first.confirmed() || !mayWrite
                        ? null
                        : FormView.to(path + "confirm", visit.text("fleet.first-confirm")),
                mayWrite ? path + "undo" : "");
    }

    void confirm(Context context, Visit visit) {
        pages.require(visit, Act.WRITE_SYSTEMS);
        var found = ItemPages.find(context, visit, pages, acts);
        pages.done(acts.confirm().run(visit.actor(), system(found), Expected.ANY));
        Pages.goOn(context, FleetWords.path(found.item().id()), "fleet.done.first-confirmed");
    }

    void ask(Context context, Visit visit) {
        pages.require(visit, Act.WRITE_SYSTEMS);
        var found = ItemPages.find(context, visit, pages, acts);
        var first = found.first().orElseThrow(this::nothingToUndo);
        var back = FleetWords.path(found.item().id());
        var view = new AskView(
                visit.text("fleet.undo-question", first.box().serial(), first.address()),
                List.of(visit.text("fleet.undo-cut"), visit.text("fleet.undo-blocked"), visit.text("fleet.undo-stays")),
                FormView.to(back + "/first-activation/undo", visit.text("fleet.first-undo"))
                        .dangerous()
                        .orBackTo(back));
        var place =
                FleetWords.place(visit).below(Link.to(back, found.item().pair().toString()));
        pages.ask(context, visit, visit.text("fleet.first-undo"), place, view);
    }

    void undo(Context context, Visit visit) {
        pages.require(visit, Act.WRITE_SYSTEMS);
        var found = ItemPages.find(context, visit, pages, acts);
        pages.done(acts.undo().run(visit.actor(), system(found), Expected.ANY));
        Pages.goOn(context, FleetWords.path(found.item().id()), "fleet.done.first-undone");
    }

    private SystemId system(FleetItemView found) {
        var system = found.item().system();
        if (system == null) {
            throw nothingToUndo();
        }
        return system;
    }

    private Refused nothingToUndo() {
        return new Refused(pages.phrases().refusal(Refusal.Reason.NO_FIRST_ACTIVATION));
    }
}
