package dev.arcus.hub.api;

import dev.arcus.domain.administration.Departure;
import dev.arcus.domain.administration.Move;
import dev.arcus.domain.administration.MoveSystem;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadSystems;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemTag;
import dev.arcus.wire.admin.MoveBody;
import dev.arcus.wire.admin.MoveRequest;
import dev.arcus.wire.admin.NamedBody;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /api/arcus/v1/systems/{id}/move}: to another company, with everything that is the box's own. */
final class MoveResource {

    private static final String PATH = "/api/arcus/v1/systems/{id}/move";

    private final MoveSystem move;
    private final ReadSystems read;
    private final SystemWriter writer;

    MoveResource(MoveSystem move, ReadSystems read, SystemWriter writer) {
        this.move = move;
        this.read = read;
        this.writer = writer;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, this::preview);
        routes.post(PATH, this::run);
    }

    private void preview(Context context) {
        var id = id(context);
        var inputs = new Inputs();
        var company = inputs.required("companyId", context.queryParam("companyId"), CompanyId::new);
        var site = inputs.optional("siteId", context.queryParam("siteId"), SiteId::new);
        inputs.done();
        var found = move.preview(Gatekeeper.actor(context), id, company.orElseThrow(), site.orElse(null));
        Answers.one(context, found, preview -> {
            Preconditions.tag(context, preview.move().tag());
            return write(context, preview);
        });
    }

    private void run(Context context) {
        var id = id(context);
        var body = Body.read(context, MoveRequest.class);
        var inputs = new Inputs();
        var company = inputs.required("companyId", body.companyId(), CompanyId::new);
        var site = inputs.optional("siteId", body.siteId(), SiteId::new);
        var consent = inputs.optional("licenceSha256", body.licenceSha256(), SystemReader::consent);
        inputs.done();
        var actor = Gatekeeper.actor(context);
        var wish = new MoveSystem.Wish(company.orElseThrow(), site.orElse(null), consent.orElse(null));
        switch (move.run(actor, id, wish, Preconditions.ifMatch(context))) {
            case Outcome.Done<PbxSystem> done ->
                Answers.one(context, read.find(actor, id), view -> {
                    Preconditions.tag(context, SystemTag.of(view.system()));
                    return writer.full(view, null);
                });
            case Outcome.Refused<PbxSystem> refused ->
                Answers.one(context, new Outcome.Refused<>(refused.why()), system -> system);
        }
    }

    private static MoveBody write(Context context, MoveSystem.Preview preview) {
        var move = preview.move();
        var leaves = move.leaves();
        var item = move.item();
        return new MoveBody(
                move.system().id().value(),
                from(leaves),
                new NamedBody(move.to().id().value(), move.to().name()),
                named(move.site()),
                leaves == null
                        ? List.of()
                        : leaves.sites().stream().map(MoveResource::named).toList(),
                SharingWriter.freed(leaves == null ? List.of() : leaves.phones()),
                leaves == null ? null : SharingWriter.group(leaves.group()),
                leaves != null,
                gateway(move),
                move.endsKeeping(),
                item == null ? null : item.pair().toString(),
                SharingWriter.block(preview.objection(), Answers.language(context)));
    }

    private static @Nullable NamedBody from(@Nullable Departure leaves) {
        return leaves == null
                ? null
                : new NamedBody(leaves.company().id().value(), leaves.company().name());
    }

    private static NamedBody named(Site site) {
        return new NamedBody(site.id().value(), site.name());
    }

    private static String gateway(Move move) {
        if (!move.system().gatewayActive()) {
            return "none";
        }
        return move.endsGateway() ? "ends_unless_accepted" : "stays";
    }

    private static SystemId id(Context context) {
        return Path.value(context, "id", SystemId::new);
    }
}
