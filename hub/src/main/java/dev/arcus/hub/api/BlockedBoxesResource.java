package dev.arcus.hub.api;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.guard.BlockedBox;
import dev.arcus.domain.guard.BlockedBoxId;
import dev.arcus.hub.api.ApiServices.GuardActs;
import dev.arcus.wire.admin.BlockedBoxBody;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;

/** {@code /api/arcus/v1/systems/{id}/blocked-boxes}: which boxes are refused, and letting one try again. */
final class BlockedBoxesResource {

    private static final String PATH = "/api/arcus/v1/systems/{id}/blocked-boxes";

    private final GuardActs acts;

    BlockedBoxesResource(GuardActs acts) {
        this.acts = acts;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, this::list);
        routes.delete(PATH + "/{key}", this::unblock);
    }

    private void list(Context context) {
        var id = Path.value(context, "id", SystemId::new);
        Answers.all(context, acts.readBlocked().run(Gatekeeper.actor(context), id), BlockedBoxesResource::write);
    }

    private void unblock(Context context) {
        var id = Path.value(context, "id", SystemId::new);
        var key = Path.value(context, "key", BlockedBoxId::new);
        var done = acts.unblock().run(Gatekeeper.actor(context), id, key);
        Answers.done(context, done, box -> "Box " + box + " was unblocked.");
    }

    private static BlockedBoxBody write(BlockedBox blocked) {
        return new BlockedBoxBody(
                blocked.id().value(),
                blocked.box().serial(),
                blocked.box().fingerprint(),
                SystemWriter.date(blocked.since()),
                blocked.by(),
                SystemWriter.lower(blocked.reason()));
    }
}
