package dev.arcus.hub.api;

import dev.arcus.domain.activation.HeldBoxes.HeldBox;
import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.ReadFleet;
import dev.arcus.domain.administration.RegisterFleetItem;
import dev.arcus.domain.fleet.FleetFilter;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.wire.admin.FleetItemRequest;
import dev.arcus.wire.admin.WaitingBoxBody;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;

/** {@code /api/arcus/v1/fleet}: the partner's stock, and the boxes of it that wait for their declaration. */
final class FleetResource {

    private static final String PATH = "/api/arcus/v1/fleet";

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
        var input = FleetReader.registration(Body.read(context, FleetItemRequest.class));
        var registered = once.run(
                IdempotencyKey.of(context),
                new Once.Creation<>(
                        () -> register.run(actor, input),
                        item -> item.id().value(),
                        id -> read.find(actor, new FleetItemId(id))));
        Answers.one(context, registered, FleetWriter::write);
    }

    private void list(Context context) {
        var page = new Query(context).page();
        Answers.many(context, read.list(Gatekeeper.actor(context), FleetFilter.of(null), page), FleetWriter::write);
    }

    private void waiting(Context context) {
        Answers.all(context, read.waiting(Gatekeeper.actor(context)), FleetResource::write);
    }

    private static WaitingBoxBody write(HeldBox box) {
        return new WaitingBoxBody(
                box.pbxId().text(), box.box().serial(), box.address(), SystemWriter.date(box.since()));
    }
}
