package dev.arcus.hub.api;

import dev.arcus.domain.administration.ChangeSite;
import dev.arcus.domain.administration.CreateSite;
import dev.arcus.domain.administration.DeleteSite;
import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.ReadSites;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.store.Name;
import dev.arcus.hub.api.ApiServices.CompanyActs;
import dev.arcus.wire.admin.SiteBody;
import dev.arcus.wire.admin.SiteRequest;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /api/rainbow/admin/v1.0/sites} (admin API §4.6). */
final class SitesResource {

    private static final String PATH = "/api/rainbow/admin/v1.0/sites";

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final CreateSite create;
    private final ReadSites read;
    private final ChangeSite change;
    private final DeleteSite delete;
    private final Once once;

    SitesResource(CompanyActs acts, Once once) {
        this.once = once;
        this.create = acts.createSite();
        this.read = acts.readSites();
        this.change = acts.upkeep().changeSite();
        this.delete = acts.upkeep().deleteSite();
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, context -> list(context, null));
        routes.post(PATH, this::create);
        routes.get(PATH + "/{id}", this::find);
        routes.put(PATH + "/{id}", this::change);
        routes.delete(PATH + "/{id}", this::delete);
        routes.get(
                "/api/rainbow/admin/v1.0/companies/{companyId}/sites",
                context -> list(context, Path.value(context, "companyId", CompanyId::new)));
    }

    private void create(Context context) {
        var body = Body.read(context, SiteRequest.class);
        var inputs = new Inputs();
        var name = inputs.required("name", body.name(), Name::require);
        var company = inputs.required("companyId", body.companyId(), CompanyId::new);
        var status =
                inputs.optional("status", Objects.requireNonNullElse(body.status(), "active"), SitesResource::status);
        inputs.done();
        var actor = Gatekeeper.actor(context);
        var created = once.run(
                IdempotencyKey.of(context),
                new Once.Creation<>(
                        () -> create.run(actor, company.orElseThrow(), name.orElseThrow(), status.orElseThrow()),
                        site -> site.id().value(),
                        id -> read.find(actor, new SiteId(id))));
        Answers.one(context, created, SitesResource::full);
    }

    private void change(Context context) {
        var id = Path.value(context, "id", SiteId::new);
        var body = Body.read(context, SiteRequest.class);
        var inputs = new Inputs();
        var name = inputs.optional("name", body.name(), Name::require);
        var status = inputs.optional("status", body.status(), SitesResource::status);
        var company = inputs.optional("companyId", body.companyId(), CompanyId::new);
        inputs.done();
        var wish = new ChangeSite.Wish(name.orElse(null), status.orElse(null), company.orElse(null));
        Answers.one(context, change.run(Gatekeeper.actor(context), id, wish), SitesResource::full);
    }

    private void delete(Context context) {
        var id = Path.value(context, "id", SiteId::new);
        Answers.done(context, delete.run(Gatekeeper.actor(context), id), site -> "Site " + site + " was deleted.");
    }

    private void find(Context context) {
        var id = Path.value(context, "id", SiteId::new);
        Answers.one(context, read.find(Gatekeeper.actor(context), id), SitesResource::full);
    }

    /** {@code company} narrows to its sites, when not null. */
    private void list(Context context, @Nullable CompanyId company) {
        var query = new Query(context);
        var format = query.format(Query.Format.SMALL);
        var name = query.text("name").orElse(null);
        var named = query.values("companyId", CompanyId::new);
        var companies = company == null ? named : Set.of(company);
        var sort = query.value("sortField", SitesResource::sort).orElse(SiteFilter.Sort.NAME);
        var descending = query.descending();
        var found = read.list(
                Gatekeeper.actor(context),
                reach -> new SiteFilter(reach, companies, name, sort, descending),
                query.page());
        Answers.many(context, found, site -> write(site, format));
    }

    private static SiteFilter.Sort sort(String text) {
        return switch (text) {
            case "name" -> SiteFilter.Sort.NAME;
            case "status" -> SiteFilter.Sort.STATUS;
            case "creationDate" -> SiteFilter.Sort.CREATION_DATE;
            default -> throw new IllegalArgumentException("must be name, status or creationDate");
        };
    }

    private static Object write(Site site, Query.Format format) {
        return switch (format) {
            case SMALL -> new SiteBody.Small(site.id().value(), site.name());
            case MEDIUM ->
                new SiteBody.Medium(
                        site.id().value(), site.name(), site.company().value(), SystemWriter.lower(site.status()));
            case FULL -> full(site);
        };
    }

    private static SiteBody full(Site site) {
        return new SiteBody(
                site.id().value(),
                site.name(),
                latin(site.name()),
                site.company().value(),
                SystemWriter.lower(site.status()),
                SystemWriter.date(site.created()),
                SystemWriter.date(site.statusUpdated()),
                new SiteBody.Settings(List.of()));
    }

    /** The name without accents, for clients that sort or print it plainly. */
    private static String latin(String name) {
        return ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    }

    static CompanyStatus status(String text) {
        return switch (text) {
            case "active" -> CompanyStatus.ACTIVE;
            case "alerting" -> CompanyStatus.ALERTING;
            case "hold" -> CompanyStatus.HOLD;
            case "terminated" -> CompanyStatus.TERMINATED;
            default -> throw new IllegalArgumentException("must be active, alerting, hold or terminated");
        };
    }
}
