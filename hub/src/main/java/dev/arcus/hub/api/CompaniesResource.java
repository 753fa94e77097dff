package dev.arcus.hub.api;

import dev.arcus.domain.administration.ChangeCompany;
import dev.arcus.domain.administration.CreateCompany;
import dev.arcus.domain.administration.DeleteCompany;
import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.administration.ReadCompanies.Counted;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.people.User;
import dev.arcus.hub.api.ApiServices.CompanyActs;
import dev.arcus.wire.admin.AdministratorBody;
import dev.arcus.wire.admin.CompanyBody;
import dev.arcus.wire.admin.CompanyRequest;
import dev.arcus.wire.admin.Envelope;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;

/** {@code /api/rainbow/admin/v1.0/companies} (admin API §4.7). */
final class CompaniesResource {

    private static final String PATH = "/api/rainbow/admin/v1.0/companies";
    private static final List<CompanyBody.BusinessType> BUSINESS_TYPES = List.of(
            new CompanyBody.BusinessType("voice_by_partner", "Voice by Partner"),
            new CompanyBody.BusinessType("voice_by_ale", "Voice by ALE"),
            new CompanyBody.BusinessType("default", "Default"),
            new CompanyBody.BusinessType("conference", "Conference"));

    private final CreateCompany create;
    private final ReadCompanies read;
    private final ChangeCompany change;
    private final DeleteCompany delete;
    private final Once once;

    CompaniesResource(CompanyActs acts, Once once) {
        this.once = once;
        this.create = acts.createCompany();
        this.read = acts.readCompanies();
        this.change = acts.upkeep().changeCompany();
        this.delete = acts.upkeep().deleteCompany();
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, this::list);
        routes.post(PATH, this::create);
        routes.get(PATH + "/default", this::standard);
        routes.get(PATH + "/bpbusinesstypes", CompaniesResource::businessTypes);
        routes.get(PATH + "/{id}", this::find);
        routes.get(PATH + "/{id}/administrators", this::administrators);
        routes.put(PATH + "/{id}", this::change);
        routes.delete(PATH + "/{id}", this::delete);
    }

    private void create(Context context) {
        var declaration = new CompanyReader(Body.read(context, CompanyRequest.class)).declaration();
        var actor = Gatekeeper.actor(context);
        var created = once.run(
                IdempotencyKey.of(context),
                new Once.Creation<>(
                        () -> create.run(actor, declaration),
                        company -> company.id().value(),
                        id -> read.find(actor, new CompanyId(id)).map(Counted::company)));
        answer(context, created);
    }

    private void change(Context context) {
        var id = Path.value(context, "id", CompanyId::new);
        var wanted = new CompanyReader(Body.read(context, CompanyRequest.class)).change();
        answer(context, change.run(Gatekeeper.actor(context), id, wanted));
    }

    private void delete(Context context) {
        var id = Path.value(context, "id", CompanyId::new);
        Answers.done(
                context, delete.run(Gatekeeper.actor(context), id), company -> "Company " + company + " was deleted.");
    }

    private void find(Context context) {
        var id = Path.value(context, "id", CompanyId::new);
        counted(context, read.find(Gatekeeper.actor(context), id));
    }

    private void standard(Context context) {
        counted(context, read.standard(Gatekeeper.actor(context)));
    }

    private static void businessTypes(Context context) {
        Answers.body(context, new Envelope.One<>(BUSINESS_TYPES));
    }

    private void list(Context context) {
        var query = new Query(context);
        var wanted = new CompanyQuery(query, null);
        var actor = Gatekeeper.actor(context);
        var writer = new CompanyWriter(actor);
        var found = read.list(actor, wanted::filter, wanted.order, query.page());
        Answers.many(context, found, company -> writer.write(company, wanted.format));
    }

    private void administrators(Context context) {
        var id = Path.value(context, "id", CompanyId::new);
        var query = new Query(context);
        var format = query.format(Query.Format.SMALL);
        var found = read.administrators(Gatekeeper.actor(context), id, query.page());
        Answers.many(context, found, user -> administrator(user, format));
    }

    static Object administrator(User user, Query.Format format) {
        var displayName = user.displayName();
        return format == Query.Format.SMALL
                ? new AdministratorBody.Small(
                        user.id().value(),
                        user.loginEmail(),
                        displayName,
                        user.company().value())
                : new AdministratorBody(
                        user.id().value(),
                        user.loginEmail(),
                        user.firstName(),
                        user.lastName(),
                        displayName,
                        user.company().value(),
                        user.roles().stream().map(SystemWriter::lower).sorted().toList(),
                        SystemWriter.lower(user.adminType()),
                        user.active());
    }

    private static void answer(Context context, Outcome<Company> outcome) {
        var writer = new CompanyWriter(Gatekeeper.actor(context));
        Answers.one(context, outcome, company -> writer.full(company, null));
    }

    private static void counted(Context context, Outcome<Counted> outcome) {
        var writer = new CompanyWriter(Gatekeeper.actor(context));
        Answers.one(context, outcome, found -> writer.full(found.company(), found.users()));
    }
}
