package dev.arcus.domain.audit;

import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.company.Sites;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.FleetItems;
import dev.arcus.domain.group.GroupId;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.domain.group.SystemGroups;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.people.Users;
import dev.arcus.domain.store.Ids;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.Systems;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says of each entry whom it concerns, where the act did not: the company of the object by what kind of act it is, else the
 * author's; and the partner that manages that company. An act that ends an object is added before the object goes.
 */
public final class ConcernedTrail implements AuditTrail {

    private final AuditTrail trail;
    private final Places places;

    public ConcernedTrail(AuditTrail trail, Places places) {
        this.trail = trail;
        this.places = places;
    }

    /** Where objects are looked up. */
    public record Places(
            Companies companies, Sites sites, Systems systems, Users users, SystemGroups groups, FleetItems fleet) {}

    @Override
    public void add(AuditEvent event) {
        trail.add(concerned(event));
    }

    @Override
    public Page<AuditEntry> list(AuditFilter filter, Page.Request page) {
        return trail.list(filter, page);
    }

    private AuditEvent concerned(AuditEvent event) {
        var told = event.on().company();
        if (told != null) {
            return event.on().partner() == null ? concerning(event, told) : event;
        }
        var object = event.object();
        var own = object != null && Ids.isValid(object) ? of(kind(event.act()), object) : Optional.<Concern>empty();
        var author = event.author().company();
        return own.map(concern -> event.concerning(concern.company(), concern.partner()))
                .orElseGet(() -> author == null ? event : concerning(event, author));
    }

    private AuditEvent concerning(AuditEvent event, CompanyId company) {
        return event.concerning(company, managing(company));
    }

    /** Whose an object is, and whose business. */
    private record Concern(CompanyId company, @Nullable CompanyId partner) {}

    private Optional<Concern> of(String kind, String id) {
        return switch (kind) {
            case "system", "phone", "pbx" -> system(id);
            case "secret" ->
                system(id)
                        .or(() -> places.users()
                                .find(new UserId(id))
                                .map(User::company)
                                .map(this::of));
            case "company", "organisation" ->
                places.companies().find(new CompanyId(id)).map(ConcernedTrail::of);
            case "site" ->
                places.sites().find(new SiteId(id)).map(Site::company).map(this::of);
            case "person" ->
                places.users().find(new UserId(id)).map(User::company).map(this::of);
            case "group" ->
                places.groups()
                        .find(new GroupId(id))
                        .map(SystemGroup::company)
                        .map(this::of)
                        .or(() -> system(id));
            case "fleet" ->
                places.fleet().find(new FleetItemId(id)).map(FleetItem::partner).map(this::of);
            default -> Optional.empty();
        };
    }

    /** The company of the first site; of one that stands nowhere, the partner that it is kept for. */
    private Optional<Concern> system(String id) {
        return places.systems()
                .find(new SystemId(id))
                .flatMap(system -> places.sites().findAll(system.sites()).stream()
                        .findFirst()
                        .map(site -> of(site.company()))
                        .or(() -> keptFor(system)));
    }

    private Optional<Concern> keptFor(PbxSystem system) {
        return Optional.ofNullable(system.options().partner()).map(this::of);
    }

    private Concern of(CompanyId company) {
        return new Concern(company, managing(company));
    }

    private static Concern of(Company company) {
        return new Concern(company.id(), company.partner());
    }

    private @Nullable CompanyId managing(CompanyId company) {
        return places.companies().find(company).map(Company::partner).orElse(null);
    }

    private static String kind(String act) {
        var dot = act.indexOf('.');
        return dot < 0 ? act : act.substring(0, dot);
    }
}
