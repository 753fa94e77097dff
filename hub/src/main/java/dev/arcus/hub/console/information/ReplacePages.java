package dev.arcus.hub.console.information;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.HardwareWish;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadFleet;
import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.credential.ActivationCode;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.Custody;
import dev.arcus.domain.fleet.FleetFilter;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.Model;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemTag;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.ConfirmView;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.SystemDesk;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Information › Replace hardware: a new box, the same system. */
final class ReplacePages {

    private static final int SHOWN_ITEMS = 200;

    /** The API's names of inputs that a refusal may name, and the fields that they stand in. */
    private static final Map<String, String> FIELDS = Map.of(
            "fleetItemId",
            "item",
            "pbxId",
            "pbxId",
            "activationCode",
            "code",
            "model",
            "model",
            "formerItem",
            "former");

    private final Gate gate;
    private final Workplace workplace;
    private final InformationActs acts;

    ReplacePages(Gate gate, Workplace workplace, InformationActs acts) {
        this.gate = gate;
        this.workplace = workplace;
        this.acts = acts;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get("/systems/{id}/replace", gate.page(this::form));
        routes.post("/systems/{id}/replace", gate.page(this::replace));
    }

    private void form(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        var model = system.model() == null ? "" : system.model().label();
        show(context, visit, system, Form.with(Map.of("model", model)), null);
    }

    private void replace(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        var form = Form.of(context);
        var wish = wish(visit, system, form);
        if (wish.isEmpty()) {
            show(context, visit, system, form, workplace.lookAtFields(context, visit));
            return;
        }
        var expected = new Expected(Set.of(form.value("tag")));
        switch (acts.changes().replace().run(visit.actor(), system.id(), wish.get(), expected)) {
            case Outcome.Done<SystemId> done ->
                Pages.goOn(context, SystemDesk.path(system.id(), "connection"), "information.done.replaced");
            case Outcome.Refused<SystemId> refused -> refuse(context, visit, form, refused.why());
        }
    }

    private void refuse(Context context, Visit visit, Form form, Refusal why) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        var field = FIELDS.get(why.field());
        var words = workplace.words(context, visit, why);
        if (field == null) {
            show(context, visit, system, form, Notice.problem(words));
        } else {
            form.problem(field, words);
            show(context, visit, system, form, Notice.problem(visit.text("frame.look-at-fields")));
        }
    }

    /** Empty when a field is wrong, which then says so. A chosen item goes before what was typed. */
    private static Optional<HardwareWish> wish(Visit visit, PbxSystem system, Form form) {
        var choice = visit.text("information.wrong.choice");
        var item = given(form, "item", FleetItemId::new, choice);
        var typed = item.isEmpty();
        var pbxId = typed
                ? given(form, "pbxId", ReplacePages::pbxId, visit.text("information.wrong.id"))
                : Optional.<PbxId>empty();
        var code = typed
                ? given(form, "code", ReplacePages::code, visit.text("information.wrong.code"))
                : Optional.<ActivationCode>empty();
        var model = typed && system.model() != null
                ? given(form, "model", label -> Model.parse(label).orElseThrow(IllegalArgumentException::new), choice)
                : Optional.<Model>empty();
        var former = given(form, "former", text -> HardwareWish.Former.valueOf(text.toUpperCase(Locale.ROOT)), choice);
        return form.isGood()
                ? Optional.of(new HardwareWish(
                        item.orElse(null),
                        pbxId.orElse(null),
                        code.orElse(null),
                        model.orElse(null),
                        former.orElse(null)))
                : Optional.empty();
    }

    private static <T> Optional<T> given(Form form, String name, Function<String, T> parse, String problem) {
        return form.value(name).isBlank() ? Optional.empty() : form.read(name, parse, problem);
    }

    /** A stock pair however it was typed, else as it is. */
    private static PbxId pbxId(String typed) {
        return StockPair.parse(typed).map(StockPair::pbxId).orElseGet(() -> PbxId.parse(typed));
    }

    private static ActivationCode code(String typed) {
        return StockPair.parse(typed).map(StockPair::code).orElseGet(() -> ActivationCode.parse(typed));
    }

    private void show(Context context, Visit visit, PbxSystem system, Form form, @Nullable Notice notice) {
        var preview = workplace.done(acts.ends().plan().preview(visit.actor(), system.id()));
        var item = preview.deletion().item();
        var confirm = new ConfirmView(
                SystemDesk.path(system.id(), "replace"),
                SystemDesk.path(system.id(), ""),
                visit.text("information.replace-question", system.name()),
                List.of(visit.text("information.replace-goes", system.pbxId().text())),
                List.of(visit.text("information.replace-stays"), visit.text("information.replace-stays-history")),
                "",
                "",
                SystemTag.of(system),
                visit.text("information.replace"));
        var items = items(visit);
        var view = new ReplaceView(
                form,
                confirm,
                items.choices(),
                items.more(),
                system.model() == null ? List.of() : EditPages.models(),
                item != null,
                Arrays.stream(HardwareWish.Former.values())
                        .map(former -> former.name().toLowerCase(Locale.ROOT))
                        .map(name -> new Choice(name, visit.text("information.former-" + name)))
                        .toList());
        workplace.show(context, visit, system, new Workplace.Sheet("information.replace", "replace.jte", view), notice);
    }

    /** With how many there are in all. */
    private Items items(Visit visit) {
        var filter = new FleetFilter(
                null, null, Set.of(Custody.Kind.IN_STOCK, Custody.Kind.RESERVED), Set.of(), FleetFilter.Order.BY_PAIR);
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", visit.text("information.no-item")));
        switch (acts.reads().fleet().list(visit.actor(), filter, new Page.Request(SHOWN_ITEMS, 0))) {
            case Outcome.Refused<Page<ReadFleet.FleetItemView>> refused -> {}
            case Outcome.Done<Page<ReadFleet.FleetItemView>> done -> {
                done.value().items().forEach(found -> choices.add(choice(found.item())));
                return new Items(choices, more(visit, done.value().total()));
            }
        }
        return new Items(choices, "");
    }

    private static String more(Visit visit, long total) {
        var words = visit.words();
        return total > SHOWN_ITEMS
                ? visit.text("information.more-items", words.number(SHOWN_ITEMS), words.number(total))
                : "";
    }

    /** {@code more}: what is said where the list cannot hold all; empty where it does. */
    private record Items(List<Choice> choices, String more) {}

    private static Choice choice(FleetItem item) {
        return new Choice(
                item.id().value(),
                item.pair() + " · " + item.box().model().label()
                        + (item.serial() == null ? "" : " · " + item.serial()));
    }
}
