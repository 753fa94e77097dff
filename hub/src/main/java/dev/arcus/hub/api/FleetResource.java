package dev.arcus.hub.api;

import dev.arcus.domain.activation.HeldBoxes.HeldBox;
import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.ReadFleet;
import dev.arcus.domain.administration.RegisterFleetItem;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.wire.admin.FleetItemBody;
import dev.arcus.wire.admin.FleetItemRequest;
import dev.arcus.wire.admin.WaitingBoxBody;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.regex.Pattern;

/** {@code /api/arcus/v1/fleet}: the partner's stock, and the boxes of it that wait for their declaration. */
final class FleetResource {

    private static final String PATH = "/api/arcus/v1/fleet";
    private static final Pattern SERIAL = Pattern.compile("[!-~]{1,64}");
    private static final String ANY_FLEET = "A1";
    private static final String ANY_INSTALLATION = "0000.0000.00";

    private final RegisterFleetItem register;
    private final ReadFleet read;
    private final Once once;

    FleetResource(RegisterFleetItem register, ReadFleet read, Once once) {
        this.once = once;
        this.register = register;
        this.read = read;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH + "/items", this::list);
        routes.post(PATH + "/items", this::create);
        routes.get(PATH + "/waiting", this::waiting);
    }

    private void create(Context context) {
        var actor = Gatekeeper.actor(context);
        var input = input(Body.read(context, FleetItemRequest.class));
        var registered = once.run(
                IdempotencyKey.of(context),
                new Once.Creation<>(
                        () -> register.run(actor, input),
                        item -> item.id().value(),
                        id -> read.find(actor, new FleetItemId(id))));
        Answers.one(context, registered, FleetResource::write);
    }

    private void list(Context context) {
        var page = new Query(context).page();
        Answers.many(context, read.list(Gatekeeper.actor(context), page), FleetResource::write);
    }

    private void waiting(Context context) {
        Answers.all(context, read.waiting(Gatekeeper.actor(context)), FleetResource::write);
    }

    private static RegisterFleetItem.Input input(FleetItemRequest body) {
        var inputs = new Inputs();
        var fleet =
                inputs.required("fleetReference", body.fleetReference(), text -> new StockPair(text, ANY_INSTALLATION));
        var installation = inputs.required(
                "installationReference", body.installationReference(), text -> new StockPair(ANY_FLEET, text));
        var model = inputs.required("model", body.model(), SystemReader::model);
        var serial = inputs.optional("serial", body.serial(), FleetResource::serial);
        var partner = inputs.optional("partnerId", body.partnerId(), CompanyId::new);
        inputs.done();
        var pair = new StockPair(
                fleet.orElseThrow().fleetReference(), installation.orElseThrow().installationReference());
        return new RegisterFleetItem.Input(partner.orElse(null), pair, model.orElseThrow(), serial.orElse(null));
    }

    private static String serial(String text) {
        if (!SERIAL.matcher(text).matches()) {
            throw new IllegalArgumentException("must have 1 to 64 printable characters without blanks");
        }
        return text;
    }

    private static FleetItemBody write(FleetItem item) {
        var system = item.system();
        return new FleetItemBody(
                item.id().value(),
                item.partner().value(),
                item.pair().fleetReference(),
                item.pair().installationReference(),
                item.pair().toString(),
                item.model().label(),
                item.serial(),
                SystemWriter.lower(item.custody()),
                system == null ? null : system.value(),
                SystemWriter.date(item.created()));
    }

    private static WaitingBoxBody write(HeldBox box) {
        return new WaitingBoxBody(
                box.pbxId().text(), box.box().serial(), box.address(), SystemWriter.date(box.since()));
    }
}
