package dev.arcus.hub.api;

import dev.arcus.domain.administration.TryNumbers;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.wire.admin.LabRequest;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;

/** The dialing lab: numbers forward and back, before anything is saved. */
final class LabResource {

    private static final String PATH = "/api/arcus/v1";

    private final TryNumbers tryNumbers;

    LabResource(TryNumbers tryNumbers) {
        this.tryNumbers = tryNumbers;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.post(PATH + "/lab", this::unsaved);
        routes.post(PATH + "/systems/{id}/lab", this::onSystem);
    }

    private void unsaved(Context context) {
        var plan = new LabReader(Body.read(context, LabRequest.class)).unsaved();
        var result = tryNumbers.run(
                Gatekeeper.actor(context),
                plan.dialing(),
                plan.asked().trial(),
                plan.asked().numbers());
        Answers.one(context, result, new LabWriter(Answers.language(context))::write);
    }

    private void onSystem(Context context) {
        var id = Path.value(context, "id", SystemId::new);
        var asked = new LabReader(Body.read(context, LabRequest.class)).onSystem();
        var result = tryNumbers.run(Gatekeeper.actor(context), id, asked.trial(), asked.numbers());
        Answers.one(context, result, new LabWriter(Answers.language(context))::write);
    }
}
