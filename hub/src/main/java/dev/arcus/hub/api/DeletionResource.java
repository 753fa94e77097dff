package dev.arcus.hub.api;

import dev.arcus.domain.administration.FreePhones;
import dev.arcus.domain.administration.PlanDeletion;
import dev.arcus.domain.administration.SystemCompanies;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.Retention;
import dev.arcus.wire.admin.DeletionBody;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;

/** {@code /api/arcus/v1/systems/{id}/deletion}: what the vendor's DELETE would take along; its tag is good for that call. */
final class DeletionResource {

    private final PlanDeletion plan;
    private final Retention retention;

    DeletionResource(PlanDeletion plan, Retention retention) {
        this.plan = plan;
        this.retention = retention;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get("/api/arcus/v1/systems/{id}/deletion", this::preview);
    }

    private void preview(Context context) {
        var found = plan.preview(Gatekeeper.actor(context), Path.value(context, "id", SystemId::new));
        Answers.one(context, found, preview -> {
            Preconditions.tag(context, preview.deletion().tag());
            return write(context, preview);
        });
    }

    private DeletionBody write(Context context, PlanDeletion.Preview preview) {
        var deletion = preview.deletion();
        var system = deletion.system();
        var companies = preview.companies();
        var item = deletion.item();
        return new DeletionBody(
                system.id().value(),
                system.name(),
                companies.count(),
                SharingWriter.present(companies),
                companies.others(),
                system.rules().size(),
                deletion.testNumbers(),
                deletion.phones(),
                SharingWriter.freed(deletion.held().size(), seen(deletion.held(), companies)),
                SharingWriter.group(deletion.group()),
                item == null ? null : item.pair().toString(),
                new DeletionBody.Stays(
                        system.pbxId().text(),
                        preview.acceptances(),
                        retention.eventAge().toDays(),
                        retention.attemptAge().toDays(),
                        retention.auditAge().toDays()),
                SharingWriter.block(preview.objection(), Answers.language(context)));
    }

    private static List<FreePhones.Held> seen(List<FreePhones.Held> held, SystemCompanies companies) {
        return held.stream()
                .filter(one -> companies.seen().stream()
                        .anyMatch(present ->
                                present.company().id().equals(one.user().company())))
                .toList();
    }
}
