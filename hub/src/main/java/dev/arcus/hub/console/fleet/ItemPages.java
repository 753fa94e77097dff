package dev.arcus.hub.console.fleet;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.ChangeFleetItem;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadFleet.FleetItemView;
import dev.arcus.domain.fleet.BoxDetails;
import dev.arcus.domain.fleet.Custody;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.FleetItemTag;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.Model;
import dev.arcus.hub.console.frame.FormView;
import dev.arcus.hub.console.frame.FormView.Kind;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.PathId;
import dev.arcus.hub.console.frame.Typed;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.Fact;
import dev.arcus.hub.console.systems.SystemDesk;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The page of one PBX of the stock, and what is changed there. */
public final class ItemPages {

    private static final String PATH = FleetWords.PATH + "/items/{id}";
    private static final Set<String> FIELDS = Set.of("model", "serial", "version", "note");

    private final Gate gate;
    private final Pages pages;
    private final FleetActs acts;
    private final FirstBox firstBox;

    public ItemPages(Gate gate, Pages pages, FleetActs acts) {
        this.gate = gate;
        this.pages = pages;
        this.acts = acts;
        this.firstBox = new FirstBox(pages, acts);
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page(this::page));
        routes.post(PATH, gate.page(this::change));
        routes.post(PATH + "/first-activation/confirm", gate.page(firstBox::confirm));
        routes.get(PATH + "/first-activation/undo", gate.page(firstBox::ask));
        routes.post(PATH + "/first-activation/undo", gate.page(firstBox::undo));
    }

    /** The item of the path, or a page that says why not. */
    static FleetItemView find(Context context, Visit visit, Pages pages, FleetActs acts) {
        return pages.done(acts.read().find(visit.actor(), PathId.of(context, "id", FleetItemId::new)));
    }

    private void page(Context context, Visit visit) {
        var found = find(context, visit, pages, acts);
        show(context, visit, found, typed(found.item()), FleetItemTag.of(found.item()));
    }

    private void change(Context context, Visit visit) {
        pages.require(visit, Act.WRITE_FLEET);
        var typed = Typed.of(context);
        var id = PathId.of(context, "id", FleetItemId::new);
        var change = read(visit, typed);
        var tag = typed.value("tag");
        if (change.isEmpty()) {
            context.status(Typed.STATUS);
            show(context, visit, find(context, visit, pages, acts), typed, tag);
            return;
        }
        switch (acts.change().run(visit.actor(), id, change.get(), new Expected(Set.of(tag)))) {
            case Outcome.Done<FleetItem> done -> Pages.goOn(context, FleetWords.path(id), "fleet.done.changed");
            case Outcome.Refused<FleetItem> refused -> {
                var now = find(context, visit, pages, acts);
                if (isAsTyped(now.item(), typed)) {
                    // The same form once more: what it says is so already.
                    Pages.goOn(context, FleetWords.path(id), "fleet.done.changed");
                    return;
                }
                var code = pages.codeOf(refused.why());
                typed.refused(refused.why(), code, visit.words(), FIELDS);
                context.status(code.status());
                show(context, visit, now, typed, FleetItemTag.of(now.item()));
            }
        }
    }

    private static Optional<ChangeFleetItem.Change> read(Visit visit, Typed typed) {
        var model = typed.required("model", Model::valueOf, visit.text("fleet.wrong.model"));
        typed.optional("serial", BoxDetails::requireSerial, visit.text("fleet.wrong.serial"));
        typed.optional("version", BoxDetails::requireVersion, visit.text("fleet.wrong.version"));
        typed.optional("note", BoxDetails::requireNote, visit.text("fleet.wrong.note"));
        return typed.isGood()
                ? Optional.of(new ChangeFleetItem.Change(
                        model.orElseThrow(), typed.value("serial"), typed.value("version"), typed.value("note")))
                : Optional.empty();
    }

    private static Typed typed(FleetItem item) {
        var box = item.box();
        return Typed.of(Map.of(
                "model", box.model().name(),
                "serial", Objects.requireNonNullElse(box.serial(), ""),
                "version", Objects.requireNonNullElse(box.softwareVersion(), ""),
                "note", box.note()));
    }

    private static boolean isAsTyped(FleetItem item, Typed typed) {
        var now = typed(item);
        return FIELDS.stream().allMatch(name -> now.value(name).equals(typed.value(name)));
    }

    private void show(Context context, Visit visit, FleetItemView found, Typed typed, String tag) {
        var item = found.item();
        var mayWrite = visit.may(Act.WRITE_FLEET);
        var view = new ItemView(
                FleetWords.badge(visit, item.custody().kind()),
                facts(visit, found),
                system(found),
                firstBox.view(visit, found),
                mayWrite ? moves(visit, item) : List.of(),
                mayWrite ? form(visit, item, typed, tag) : null);
        pages.show(context, "item.jte", visit, item.pair().toString(), FleetWords.place(visit), view);
    }

    private static List<Fact> facts(Visit visit, FleetItemView found) {
        var item = found.item();
        var box = item.box();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(visit.text("fleet.pair"), item.pair().toString()));
        facts.add(new Fact(visit.text("fleet.model"), box.model().label()));
        facts.add(new Fact(visit.text("fleet.serial"), Objects.requireNonNullElse(box.serial(), "")));
        facts.add(new Fact(visit.text("fleet.version"), Objects.requireNonNullElse(box.softwareVersion(), "")));
        facts.add(new Fact(
                visit.text("systems.delivery"),
                visit.text("systems.delivery." + box.mode().name().toLowerCase(Locale.ROOT))));
        facts.add(new Fact(
                visit.text("fleet.company"), FleetWords.name(found.where().company())));
        if (item.custody() instanceof Custody.Reserved(var company, var note)) {
            facts.add(new Fact(visit.text("fleet.reservation-note"), note));
        }
        facts.add(new Fact(visit.text("fleet.note"), box.note()));
        facts.add(new Fact(visit.text("fleet.created"), visit.time(item.created())));
        return facts;
    }

    private static @Nullable Link system(FleetItemView found) {
        var system = found.item().system();
        var named = found.where().system();
        return system == null || named == null ? null : Link.to(SystemDesk.path(system, ""), named.name());
    }

    private static List<Link> moves(Visit visit, FleetItem item) {
        return MovePages.possible(item).stream()
                .map(move ->
                        Link.to(FleetWords.path(item.id()) + "/" + move.key(), visit.text("fleet.move." + move.key())))
                .toList();
    }

    private static FormView form(Visit visit, FleetItem item, Typed typed, String tag) {
        var model = typed.value("model");
        return FormView.to(FleetWords.path(item.id()), visit.text("parts.save"))
                .under(visit.text("fleet.change"))
                .saying(typed.problem(""))
                .hiding("tag", tag)
                .with(
                        typed.choice(Kind.SELECT, "model", visit.text("fleet.model"), "", RegisterPages.models(model)),
                        typed.field(Kind.TEXT, "serial", visit.text("fleet.serial"), visit.text("fleet.serial-hint")),
                        typed.field(Kind.TEXT, "version", visit.text("fleet.version"), ""),
                        typed.field(Kind.TEXT, "note", visit.text("fleet.note"), ""));
    }
}
