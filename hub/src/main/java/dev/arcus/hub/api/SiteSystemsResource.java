package dev.arcus.hub.api;

import dev.arcus.domain.administration.LinkSystem;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadSystems;
import dev.arcus.domain.administration.SystemView;
import dev.arcus.domain.administration.UnlinkSystem;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.hub.api.ApiServices.SystemActs;
import dev.arcus.wire.admin.LinkRequest;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;

/** {@code /api/rainbow/admin/v1.0/sites/{siteId}/systems}: which systems stand on a site (admin API §4.6). */
final class SiteSystemsResource {

    private static final String PATH = "/api/rainbow/admin/v1.0/sites/{siteId}/systems";

    private final LinkSystem link;
    private final UnlinkSystem unlink;
    private final ReadSystems read;
    private final SystemWriter writer;
    private final SystemLists lists;

    SiteSystemsResource(LinkSystem link, UnlinkSystem unlink, SystemActs acts, SystemWriter writer) {
        this.link = link;
        this.unlink = unlink;
        this.read = acts.read();
        this.writer = writer;
        this.lists = new SystemLists(acts, writer);
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, this::list);
        routes.post(PATH, this::link);
        routes.delete(PATH + "/{systemId}", this::unlink);
    }

    private void list(Context context) {
        lists.answer(context, new SystemQuery(new Query(context), site(context), SystemFilter.Sort.PBX_ID));
    }

    private void link(Context context) {
        var inputs = new Inputs();
        var system = inputs.required(
                "systemId", Body.read(context, LinkRequest.class).systemId(), SystemId::new);
        inputs.done();
        var actor = Gatekeeper.actor(context);
        var linked = link.run(actor, site(context), system.orElseThrow());
        Answers.one(context, shown(actor, linked), view -> writer.full(view, null));
    }

    private void unlink(Context context) {
        var id = Path.value(context, "systemId", SystemId::new);
        var site = site(context);
        Answers.done(
                context,
                unlink.run(Gatekeeper.actor(context), site, id),
                system -> "System " + id + " was taken off site " + site + ".");
    }

    private Outcome<SystemView> shown(Actor actor, Outcome<PbxSystem> linked) {
        return switch (linked) {
            case Outcome.Done<PbxSystem> done -> read.find(actor, done.value().id());
            case Outcome.Refused<PbxSystem> refused -> new Outcome.Refused<>(refused.why());
        };
    }

    private static SiteId site(Context context) {
        return Path.value(context, "siteId", SiteId::new);
    }
}
