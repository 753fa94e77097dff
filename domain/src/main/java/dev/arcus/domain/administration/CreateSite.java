package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Page;

/** Adds a site to a company; a centrex company has one only. */
public final class CreateSite {

    private static final Page.Request ONE = new Page.Request(1, 0);

    private final SystemStores stores;
    private final AccessPolicy policy;
    private final Chance chance;

    public CreateSite(SystemStores stores, AccessPolicy policy, Chance chance) {
        this.stores = stores;
        this.policy = policy;
        this.chance = chance;
    }

    public Outcome<Site> run(Actor actor, CompanyId companyId, String name, CompanyStatus status) {
        if (!policy.mayEver(actor, Act.WRITE_SITES)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var company = stores.companies().find(companyId);
        if (company.isEmpty()) {
            policy.lookInVain(actor, Act.WRITE_SITES, Absent.COMPANY);
            return Outcome.refused(Reason.NOT_FOUND, "companyId", "no such company");
        }
        if (!policy.covers(actor, Act.WRITE_SITES, company.get())) {
            return Outcome.refused(Reason.NOT_IN_SCOPE, "companyId", "no such company");
        }
        if (company.get().isCentrex() && hasSite(companyId)) {
            return Outcome.refused(Reason.CENTREX_ONE_SITE);
        }
        var now = chance.clock().instant();
        var site = new Site(SiteId.next(chance.random()), companyId, name, status, now);
        return Outcome.done(stores.transactions().run(() -> {
            stores.sites().add(site);
            stores.audit()
                    .add(AuditEvent.of(now, actor, "site.create", site.id(), site.name())
                            .changed(Facts.NONE, FactsOf.site(site)));
            return site;
        }));
    }

    private boolean hasSite(CompanyId company) {
        var filter = SiteFilter.all(new Reach.Everything()).of(company);
        return !stores.sites().list(filter, ONE).items().isEmpty();
    }
}
