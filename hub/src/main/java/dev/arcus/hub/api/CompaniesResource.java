package dev.arcus.hub.api;

import dev.arcus.domain.administration.ChangeCompany;
import dev.arcus.domain.administration.CompanyChange;
import dev.arcus.domain.administration.CompanyDeclaration;
import dev.arcus.domain.administration.CreateCompany;
import dev.arcus.domain.administration.DeleteCompany;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.PartnerKind;
import dev.arcus.domain.store.Name;
import dev.arcus.hub.api.ApiServices.CompanyActs;
import dev.arcus.numbering.Countries;
import dev.arcus.wire.admin.CompanyBody;
import dev.arcus.wire.admin.CompanyRequest;
import dev.arcus.wire.admin.CompanyUpdate;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Objects;
import java.util.Set;

/** {@code /api/rainbow/admin/v1.0/companies} (admin API §4.7), as far as a first customer needs it. */
final class CompaniesResource {

    private static final String PATH = "/api/rainbow/admin/v1.0/companies";
    private static final Set<String> VISIBILITIES = Set.of("public", "private", "organization", "closed", "isolated");

    private final CreateCompany create;
    private final ReadCompanies read;
    private final ChangeCompany change;
    private final DeleteCompany delete;

    CompaniesResource(CompanyActs acts) {
        this.create = acts.createCompany();
        this.read = acts.readCompanies();
        this.change = acts.upkeep().changeCompany();
        this.delete = acts.upkeep().deleteCompany();
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, this::list);
        routes.post(PATH, this::create);
        routes.get(PATH + "/{id}", this::find);
        routes.put(PATH + "/{id}", this::change);
        routes.delete(PATH + "/{id}", this::delete);
    }

    private void change(Context context) {
        var id = Path.value(context, "id", CompanyId::new);
        var body = Body.read(context, CompanyUpdate.class);
        var inputs = new Inputs();
        var name = inputs.optional("name", body.name(), Name::require);
        var country = inputs.optional("country", body.country(), CompaniesResource::country);
        var status = inputs.optional("status", body.status(), SitesResource::status);
        var visibility = inputs.optional("visibility", body.visibility(), CompaniesResource::visibility);
        inputs.done();
        var wanted = new CompanyChange(
                name.orElse(null), country.orElse(null), status.orElse(null), visibility.orElse(null));
        Answers.one(context, change.run(Gatekeeper.actor(context), id, wanted), CompaniesResource::full);
    }

    private void delete(Context context) {
        var id = Path.value(context, "id", CompanyId::new);
        Answers.done(
                context, delete.run(Gatekeeper.actor(context), id), company -> "Company " + company + " was deleted.");
    }

    private void create(Context context) {
        var declaration = declaration(Body.read(context, CompanyRequest.class));
        Answers.one(context, create.run(Gatekeeper.actor(context), declaration), CompaniesResource::full);
    }

    private void find(Context context) {
        var id = Path.value(context, "id", CompanyId::new);
        Answers.one(context, read.find(Gatekeeper.actor(context), id), CompaniesResource::full);
    }

    private void list(Context context) {
        var query = new Query(context);
        query.refuse(
                "status", "visibility", "organisationId", "hasBP", "bpType", "externalReference", "externalReference2");
        var format = query.format(Query.Format.SMALL);
        var name = query.text("name").orElse(null);
        var partner = query.value("bpId", CompanyId::new).orElse(null);
        var isPartner = query.value("isBP", CompaniesResource::truth).orElse(null);
        var found = read.list(
                Gatekeeper.actor(context), reach -> new CompanyFilter(reach, name, partner, isPartner), query.page());
        Answers.many(context, found, company -> format == Query.Format.SMALL ? small(company) : full(company));
    }

    private static CompanyDeclaration declaration(CompanyRequest body) {
        var inputs = new Inputs();
        var name = inputs.required("name", body.name(), Name::require);
        var country = inputs.optional("country", body.country(), CompaniesResource::country);
        var kind = inputs.optional("bpType", body.bpType(), CompaniesResource::kind);
        var partner = inputs.optional("bpId", body.bpId(), CompanyId::new);
        var visibility = inputs.optional(
                "visibility", Objects.requireNonNullElse(body.visibility(), "private"), CompaniesResource::visibility);
        if (Boolean.TRUE.equals(body.isBP()) && body.bpType() == null) {
            inputs.problem("bpType", "is required for a business partner", null);
        }
        inputs.done();
        return new CompanyDeclaration(
                name.orElseThrow(),
                country.orElse(null),
                Boolean.TRUE.equals(body.isBP()) ? kind.orElse(null) : null,
                partner.orElse(null),
                !Boolean.FALSE.equals(body.bpHasRightToConnect()),
                visibility.orElse("private"));
    }

    private static CompanyBody.Small small(Company company) {
        return new CompanyBody.Small(company.id().value(), company.name());
    }

    static CompanyBody full(Company company) {
        var kind = company.partnerKind();
        var partner = company.partner();
        return new CompanyBody(
                company.id().value(),
                company.name(),
                company.country(),
                SystemWriter.lower(company.status()),
                company.visibility(),
                company.isPartner(),
                kind == null ? null : kind.name(),
                partner == null ? null : partner.value(),
                company.isPartner() ? company.rightToConnect() : null,
                SystemWriter.date(company.created()));
    }

    private static String country(String text) {
        var alpha3 = CountryList.alpha3(text);
        if (!Countries.isKnown(alpha3)) {
            throw new IllegalArgumentException("must be an ISO 3166-1 alpha-3 code");
        }
        return alpha3;
    }

    private static PartnerKind kind(String text) {
        return switch (text) {
            case "VAD" -> PartnerKind.VAD;
            case "DR" -> PartnerKind.DR;
            case "IR" -> PartnerKind.IR;
            default -> throw new IllegalArgumentException("must be VAD, DR or IR");
        };
    }

    private static String visibility(String text) {
        if (!VISIBILITIES.contains(text)) {
            throw new IllegalArgumentException("must be public, private, organization, closed or isolated");
        }
        return text;
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }
}
