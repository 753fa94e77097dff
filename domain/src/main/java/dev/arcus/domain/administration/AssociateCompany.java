package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.PbxSystem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a shared or centrex system serve a further company (admin API §2.4): on the site that is named, else on the company's
 * first one. Served already is done, too.
 */
public final class AssociateCompany {

    private final SystemStores stores;
    private final AccessPolicy policy;
    private final LinkSystem link;
    private final FindSystem find;
    private final ChooseSite sites;

    public AssociateCompany(SystemStores stores, AccessPolicy policy, LinkSystem link) {
        this.stores = stores;
        this.policy = policy;
        this.link = link;
        this.find = new FindSystem(stores.systems(), policy);
        this.sites = new ChooseSite(stores.sites());
    }

    /**
     * Whom to serve.
     *
     * @param site of that company, or null for its first one
     */
    public record Wish(CompanyId company, @Nullable SiteId site) {}

    public Outcome<PbxSystem> run(Actor actor, SystemId id, Wish wish, Expected expected) {
        return stores.transactions()
                .run(() ->
                        find.locked(actor, Act.LINK_SYSTEMS, id, expected, system -> associate(actor, system, wish)));
    }

    private Outcome<PbxSystem> associate(Actor actor, PbxSystem system, Wish wish) {
        var company = company(actor, wish.company());
        if (company.isEmpty()) {
            return Outcome.refused(Reason.NOT_FOUND, "companyId", "");
        }
        if (wish.site() == null && serves(system, wish.company())) {
            return Outcome.done(system);
        }
        return switch (sites.of(wish.company(), wish.site())) {
            case Outcome.Refused<SiteId> refused -> new Outcome.Refused<>(refused.why());
            case Outcome.Done<SiteId> site -> link.run(actor, site.value(), system.id());
        };
    }

    private Optional<Company> company(Actor actor, CompanyId id) {
        var found = stores.companies().find(id);
        if (found.isEmpty()) {
            policy.lookInVain(actor, Act.LINK_SYSTEMS, Absent.COMPANY);
        }
        return found.filter(company -> policy.covers(actor, Act.LINK_SYSTEMS, company));
    }

    private boolean serves(PbxSystem system, CompanyId company) {
        return stores.sites().findAll(system.sites()).stream()
                .anyMatch(site -> site.company().equals(company));
    }
}
