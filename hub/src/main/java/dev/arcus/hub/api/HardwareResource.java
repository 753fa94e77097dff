package dev.arcus.hub.api;

import dev.arcus.domain.administration.HardwareWish;
import dev.arcus.domain.administration.HardwareWish.Former;
import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadSystems;
import dev.arcus.domain.administration.ReplaceHardware;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.system.SystemTag;
import dev.arcus.wire.admin.HardwareRequest;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;

/** {@code /api/arcus/v1/systems/{id}/replace-hardware}: another box takes over the system. */
final class HardwareResource {

    private final ReplaceHardware replace;
    private final ReadSystems read;
    private final Once once;
    private final SystemWriter writer;

    HardwareResource(ReplaceHardware replace, ReadSystems read, Once once, SystemWriter writer) {
        this.replace = replace;
        this.read = read;
        this.once = once;
        this.writer = writer;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.post("/api/arcus/v1/systems/{id}/replace-hardware", this::run);
    }

    private void run(Context context) {
        var actor = Gatekeeper.actor(context);
        var id = Path.value(context, "id", SystemId::new);
        var wish = wish(context);
        var expected = Preconditions.ifMatch(context);
        var replaced = once.run(
                IdempotencyKey.of(context),
                new Once.Creation<>(
                        () -> replace.run(actor, id, wish, expected),
                        SystemId::value,
                        again -> Outcome.done(new SystemId(again))));
        Answers.one(context, replaced.flatMap(done -> read.find(actor, done)), view -> {
            Preconditions.tag(context, SystemTag.of(view.system()));
            return writer.full(view, null);
        });
    }

    private static HardwareWish wish(Context context) {
        if (Body.bytes(context).length == 0) {
            return new HardwareWish(null, null, null, null, null);
        }
        var body = Body.read(context, HardwareRequest.class);
        var inputs = new Inputs();
        var item = inputs.optional("fleetItemId", body.fleetItemId(), FleetItemId::new);
        var pbxId = inputs.optional("pbxId", body.pbxId(), SystemReader::pbxId);
        var code = inputs.optional("activationCode", body.activationCode(), SystemReader::code);
        var model = inputs.optional("model", body.model(), SystemReader::model);
        var former = inputs.optional("formerItem", body.formerItem(), text -> switch (text) {
            case "returned" -> Former.RETURNED;
            case "retired" -> Former.RETIRED;
            default -> throw new IllegalArgumentException("must be returned or retired");
        });
        inputs.done();
        return new HardwareWish(
                item.orElse(null), pbxId.orElse(null), code.orElse(null), model.orElse(null), former.orElse(null));
    }
}
