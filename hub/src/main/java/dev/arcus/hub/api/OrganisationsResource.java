package dev.arcus.hub.api;

import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Organisation;
import dev.arcus.domain.company.OrganisationId;
import dev.arcus.domain.company.Visibility;
import dev.arcus.domain.store.Name;
import dev.arcus.hub.api.ApiServices.OrganisationActs;
import dev.arcus.wire.admin.MembershipRequest;
import dev.arcus.wire.admin.OrganisationBody;
import dev.arcus.wire.admin.OrganisationRequest;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;

/** {@code /api/rainbow/admin/v1.0/organisations} (admin API §4.8). */
final class OrganisationsResource {

    private static final String PATH = "/api/rainbow/admin/v1.0/organisations";

    private final OrganisationActs acts;
    private final ReadCompanies companies;
    private final Once once;

    OrganisationsResource(OrganisationActs acts, ReadCompanies companies, Once once) {
        this.once = once;
        this.acts = acts;
        this.companies = companies;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, this::list);
        routes.post(PATH, this::create);
        routes.get(PATH + "/{id}", this::find);
        routes.put(PATH + "/{id}", this::change);
        routes.delete(PATH + "/{id}", this::delete);
        routes.get(PATH + "/{id}/companies", this::companies);
        routes.post(PATH + "/{id}/companies", this::join);
        routes.delete(PATH + "/{id}/companies/{companyId}", this::leave);
    }

    private void list(Context context) {
        var query = new Query(context);
        var format = query.format(Query.Format.SMALL);
        query.value("sortField", OrganisationsResource::onlyName);
        var found = acts.read().list(Gatekeeper.actor(context), query.descending(), query.page());
        Answers.many(context, found, organisation -> write(organisation, format));
    }

    private void create(Context context) {
        var body = Body.read(context, OrganisationRequest.class);
        var inputs = new Inputs();
        var name = inputs.required("name", body.name(), Name::require);
        var visibility = inputs.optional("visibility", body.visibility(), OrganisationsResource::visibility);
        inputs.done();
        var actor = Gatekeeper.actor(context);
        var created = once.run(
                IdempotencyKey.of(context),
                new Once.Creation<>(
                        () -> acts.create().run(actor, name.orElseThrow(), visibility.orElse(Visibility.PRIVATE)),
                        organisation -> organisation.id().value(),
                        id -> acts.read().find(actor, new OrganisationId(id))));
        Answers.one(context, created, OrganisationsResource::full);
    }

    private void find(Context context) {
        Answers.one(context, acts.read().find(Gatekeeper.actor(context), id(context)), OrganisationsResource::full);
    }

    private void change(Context context) {
        var id = id(context);
        var body = Body.read(context, OrganisationRequest.class);
        var inputs = new Inputs();
        var name = inputs.optional("name", body.name(), Name::require);
        var visibility = inputs.optional("visibility", body.visibility(), OrganisationsResource::visibility);
        inputs.done();
        var changed = acts.change().run(Gatekeeper.actor(context), id, name.orElse(null), visibility.orElse(null));
        Answers.one(context, changed, OrganisationsResource::full);
    }

    private void delete(Context context) {
        Answers.done(
                context,
                acts.delete().run(Gatekeeper.actor(context), id(context)),
                id -> "Organisation " + id + " was deleted.");
    }

    /** Those of its companies that the actor reaches. */
    private void companies(Context context) {
        var id = id(context);
        var query = new Query(context);
        var wanted = new CompanyQuery(query, id);
        var page = query.page();
        var actor = Gatekeeper.actor(context);
        var writer = new CompanyWriter(actor);
        switch (acts.read().find(actor, id)) {
            case Outcome.Done<Organisation> done ->
                Answers.many(
                        context,
                        companies.list(actor, wanted::filter, wanted.order, page),
                        company -> writer.write(company, wanted.format));
            case Outcome.Refused<Organisation> refused -> Answers.one(context, refused, OrganisationsResource::full);
        }
    }

    private void join(Context context) {
        var id = id(context);
        var inputs = new Inputs();
        var company = inputs.required(
                "companyId", Body.read(context, MembershipRequest.class).companyId(), CompanyId::new);
        inputs.done();
        answer(context, acts.assign().join(Gatekeeper.actor(context), id, company.orElseThrow()));
    }

    private void leave(Context context) {
        var id = id(context);
        var company = Path.value(context, "companyId", CompanyId::new);
        Answers.done(
                context,
                acts.assign().leave(Gatekeeper.actor(context), id, company),
                left -> "Company " + left.id() + " left organisation " + id + ".");
    }

    private static void answer(Context context, Outcome<Company> outcome) {
        var writer = new CompanyWriter(Gatekeeper.actor(context));
        Answers.one(context, outcome, company -> writer.full(company, null));
    }

    private static OrganisationId id(Context context) {
        return Path.value(context, "id", OrganisationId::new);
    }

    private static Object write(Organisation organisation, Query.Format format) {
        return switch (format) {
            case SMALL -> new OrganisationBody.Small(organisation.id().value(), organisation.name());
            case MEDIUM, FULL -> full(organisation);
        };
    }

    private static OrganisationBody full(Organisation organisation) {
        return new OrganisationBody(
                organisation.id().value(),
                organisation.name(),
                SystemWriter.lower(organisation.visibility()),
                SystemWriter.date(organisation.created()));
    }

    private static Visibility visibility(String text) {
        return switch (text) {
            case "public" -> Visibility.PUBLIC;
            case "private" -> Visibility.PRIVATE;
            default -> throw new IllegalArgumentException("must be public or private");
        };
    }

    private static String onlyName(String text) {
        if (!text.equals("name")) {
            throw new IllegalArgumentException("must be name");
        }
        return text;
    }
}
