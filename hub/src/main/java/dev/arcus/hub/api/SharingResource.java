package dev.arcus.hub.api;

import dev.arcus.domain.administration.AssociateCompany;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemTag;
import dev.arcus.hub.api.ApiServices.SharingActs;
import dev.arcus.wire.admin.AssociationRequest;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;

/** {@code /api/arcus/v1/systems/shared} and {@code …/systems/{id}/companies}: systems that serve several companies. */
final class SharingResource {

    private static final String SYSTEMS = "/api/arcus/v1/systems";
    private static final String COMPANIES = SYSTEMS + "/{id}/companies";
    private static final String COMPANY = COMPANIES + "/{companyId}";

    private final SharingActs acts;

    SharingResource(SharingActs acts) {
        this.acts = acts;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(SYSTEMS + "/shared", this::list);
        routes.get(COMPANIES, this::companies);
        routes.post(COMPANIES, this::associate);
        routes.get(COMPANY + "/removal", this::preview);
        routes.delete(COMPANY, this::remove);
    }

    private void list(Context context) {
        var query = new SystemQuery(new Query(context));
        var found = acts.read().list(Gatekeeper.actor(context), query.wanted(), query.page());
        Answers.many(context, found, SharingWriter::sharing);
    }

    private void companies(Context context) {
        answer(context, id(context));
    }

    private void associate(Context context) {
        var id = id(context);
        var body = Body.read(context, AssociationRequest.class);
        var inputs = new Inputs();
        var company = inputs.required("companyId", body.companyId(), CompanyId::new);
        var site = inputs.optional("siteId", body.siteId(), SiteId::new);
        inputs.done();
        var wish = new AssociateCompany.Wish(company.orElseThrow(), site.orElse(null));
        switch (acts.associate().run(Gatekeeper.actor(context), id, wish, Preconditions.ifMatch(context))) {
            case Outcome.Done<PbxSystem> done -> answer(context, id);
            case Outcome.Refused<PbxSystem> refused ->
                Answers.one(context, new Outcome.Refused<>(refused.why()), system -> system);
        }
    }

    private void preview(Context context) {
        var found = acts.remove().preview(Gatekeeper.actor(context), id(context), company(context));
        Answers.one(context, found, preview -> {
            Preconditions.tag(context, preview.departure().tag());
            return SharingWriter.removal(preview, Answers.language(context));
        });
    }

    private void remove(Context context) {
        var company = company(context);
        var removed =
                acts.remove().run(Gatekeeper.actor(context), id(context), company, Preconditions.ifMatch(context));
        Answers.done(context, removed, system -> "System " + system + " was taken off company " + company + ".");
    }

    private void answer(Context context, SystemId id) {
        Answers.one(context, acts.read().companies(Gatekeeper.actor(context), id), shared -> {
            Preconditions.tag(context, SystemTag.of(shared.view().system()));
            return SharingWriter.sharing(shared);
        });
    }

    private static SystemId id(Context context) {
        return Path.value(context, "id", SystemId::new);
    }

    private static CompanyId company(Context context) {
        return Path.value(context, "companyId", CompanyId::new);
    }
}
