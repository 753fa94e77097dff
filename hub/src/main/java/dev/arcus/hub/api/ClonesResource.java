package dev.arcus.hub.api;

import dev.arcus.domain.administration.AnswerClone;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadClones;
import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.guard.CloneCaseId;
import dev.arcus.domain.people.Actor;
import dev.arcus.hub.api.ApiServices.GuardActs;
import dev.arcus.wire.admin.CloneAnswerBody;
import dev.arcus.wire.admin.CloneCaseBody;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;

/** {@code /api/arcus/v1/systems/{id}/clones}: boxes that came with the identity of another one, and the answers to that. */
final class ClonesResource {

    private static final String PATH = "/api/arcus/v1/systems/{id}/clones";

    private final GuardActs acts;

    ClonesResource(GuardActs acts) {
        this.acts = acts;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, this::list);
        routes.post(PATH + "/{case}/accept", context -> answer(context, acts.answer()::accept));
        routes.post(PATH + "/{case}/reject", context -> answer(context, acts.answer()::reject));
        routes.post(PATH + "/{case}/block-both", context -> answer(context, acts.answer()::blockBoth));
    }

    private interface Answer {
        Outcome<AnswerClone.Next> run(Actor actor, SystemId id, CloneCaseId which);
    }

    private void list(Context context) {
        var id = Path.value(context, "id", SystemId::new);
        Answers.all(context, acts.readClones().run(Gatekeeper.actor(context), id), ClonesResource::write);
    }

    private static void answer(Context context, Answer answer) {
        var id = Path.value(context, "id", SystemId::new);
        var which = Path.value(context, "case", CloneCaseId::new);
        var language = Answers.language(context);
        Answers.one(
                context,
                answer.run(Gatekeeper.actor(context), id, which),
                next -> new CloneAnswerBody(id.value(), SystemWriter.lower(next), Words.next(next, language)));
    }

    private static CloneCaseBody write(ReadClones.Report report) {
        var seen = report.seen();
        return new CloneCaseBody(
                seen.id().value(),
                box(seen.box()),
                seen.address(),
                SystemWriter.date(seen.firstSeen()),
                SystemWriter.date(seen.lastSeen()),
                seen.count(),
                report.isCopy(),
                report.incumbent().map(ClonesResource::box).orElse(null),
                report.connected().map(session -> session.address()).orElse(null));
    }

    private static CloneCaseBody.Box box(Binding box) {
        return new CloneCaseBody.Box(box.serial(), box.fingerprint());
    }
}
