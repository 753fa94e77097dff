package dev.arcus.hub.api;

import dev.arcus.domain.activation.HeldBoxes.HeldBox;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.system.SystemTag;
import dev.arcus.hub.api.ApiServices.FleetActs;
import dev.arcus.wire.admin.WaitingBoxBody;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;

/** Where the fleet meets systems: boxes that wait for their declaration, the first box with a pair, and systems that are given up. */
final class FleetResource {

    private static final String SYSTEM = "/api/arcus/v1/systems/{id}";

    private final FleetActs acts;
    private final SystemWriter writer;

    FleetResource(FleetActs acts, SystemWriter writer) {
        this.acts = acts;
        this.writer = writer;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get("/api/arcus/v1/fleet/waiting", this::waiting);
        routes.post(SYSTEM + "/return-to-stock", this::giveBack);
        routes.post(SYSTEM + "/first-activation/confirm", this::confirm);
        routes.post(SYSTEM + "/first-activation/undo", this::undo);
    }

    private void waiting(Context context) {
        Answers.all(context, acts.read().waiting(Gatekeeper.actor(context)), FleetResource::write);
    }

    /** Who gives a system up need not be its partner, whose fleet is not theirs to see. */
    private void giveBack(Context context) {
        var returned = acts.giveBack().run(Gatekeeper.actor(context), id(context), Preconditions.ifMatch(context));
        Answers.done(
                context, returned, item -> "The PBX " + item.pair() + " was returned to stock as " + item.id() + ".");
    }

    private void confirm(Context context) {
        var confirmed = acts.confirm().run(Gatekeeper.actor(context), id(context), Preconditions.ifMatch(context));
        Answers.one(context, confirmed, FleetWriter::write);
    }

    private void undo(Context context) {
        var undone = acts.undo().run(Gatekeeper.actor(context), id(context), Preconditions.ifMatch(context));
        Answers.one(context, undone, view -> {
            Preconditions.tag(context, SystemTag.of(view.system()));
            return writer.full(view, null);
        });
    }

    private static SystemId id(Context context) {
        return Path.value(context, "id", SystemId::new);
    }

    private static WaitingBoxBody write(HeldBox box) {
        return new WaitingBoxBody(
                box.pbxId().text(), box.box().serial(), box.address(), SystemWriter.date(box.since()));
    }
}
