package dev.arcus.hub.api;

import dev.arcus.domain.administration.ReadPending;
import dev.arcus.domain.administration.ReadUnknown;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.FoldedAttempt;
import dev.arcus.wire.admin.AttemptBody;
import dev.arcus.wire.admin.PendingBody;
import dev.arcus.wire.admin.UnknownBody;
import dev.arcus.wire.errors.Language;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;

/** "Why is it Pending?", and who calls without being declared. */
final class PendingResource {

    private static final String PATH = "/api/arcus/v1";

    private final ReadPending pending;
    private final ReadUnknown unknown;

    PendingResource(ReadPending pending, ReadUnknown unknown) {
        this.pending = pending;
        this.unknown = unknown;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH + "/systems/{id}/pending", this::pending);
        routes.get(PATH + "/attempts/unknown", this::unknown);
    }

    private void pending(Context context) {
        var id = Path.value(context, "id", SystemId::new);
        var language = Answers.language(context);
        Answers.one(context, pending.run(Gatekeeper.actor(context), id), report -> write(report, language));
    }

    private void unknown(Context context) {
        var limit = new Query(context).page().limit();
        var language = Answers.language(context);
        Answers.all(context, unknown.run(Gatekeeper.actor(context), limit), found -> write(found, language));
    }

    private static PendingBody write(ReadPending.Report report, Language language) {
        var reason = report.reason();
        return new PendingBody(
                reason.isPresent(),
                reason.map(found -> SystemWriter.lower(found.kind())).orElse(null),
                reason.map(found -> PendingWords.text(found, language)).orElse(null),
                reason.map(found -> PendingWords.remedy(found, language)).orElse(null),
                reason.map(found -> found.count()).orElse(0L),
                all(report.named(), language),
                all(report.nameless(), language));
    }

    private static List<AttemptBody> all(List<FoldedAttempt> folds, Language language) {
        return folds.stream()
                .map(fold -> AttemptsResource.write(fold, language))
                .toList();
    }

    private static UnknownBody write(ReadUnknown.Unknown found, Language language) {
        var identity = found.identity();
        return new UnknownBody(
                identity.name(),
                SystemWriter.date(identity.firstSeen()),
                SystemWriter.date(identity.lastSeen()),
                identity.count(),
                SystemWriter.lower(identity.step()),
                identity.addresses().stream()
                        .map(from ->
                                new UnknownBody.From(from.address(), from.count(), SystemWriter.date(from.lastSeen())))
                        .toList(),
                found.meant(),
                PendingWords.unknown(identity.name(), found.meant(), language));
    }
}
