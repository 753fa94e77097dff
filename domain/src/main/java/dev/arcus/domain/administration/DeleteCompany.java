package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.Users;
import dev.arcus.domain.store.Page;
import java.time.InstantSource;
import java.util.List;

/**
 * Deletes a company that has no user, no customer, no stock and, beside the site that it was created with, no site. That one
 * goes with it when no system is linked to it.
 */
public final class DeleteCompany {

    private static final Page.Request ONE = new Page.Request(1, 0);
    private static final Page.Request TWO = new Page.Request(2, 0);

    private final SystemStores stores;
    private final Users users;
    private final AccessPolicy policy;
    private final InstantSource clock;

    public DeleteCompany(SystemStores stores, Users users, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.users = users;
        this.policy = policy;
        this.clock = clock;
    }

    public Outcome<CompanyId> run(Actor actor, CompanyId id) {
        if (!policy.mayEver(actor, Act.WRITE_COMPANIES)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var company = stores.companies().find(id);
        if (company.isEmpty()) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        if (!policy.covers(actor, Act.WRITE_COMPANIES, company.get())) {
            return Outcome.refused(Reason.NOT_IN_SCOPE);
        }
        return delete(actor, company.get());
    }

    private Outcome<CompanyId> delete(Actor actor, Company company) {
        var sites = stores.sites()
                .list(new Reach.Everything(), company.id(), null, TWO)
                .items();
        if (isInUse(company, sites)) {
            return Outcome.refused(Reason.COMPANY_IN_USE);
        }
        return Outcome.done(stores.transactions().run(() -> {
            sites.forEach(site -> stores.sites().remove(site.id()));
            stores.companies().remove(company.id());
            stores.audit().add(AuditEvent.of(clock.instant(), actor, "company.delete", company.id(), company.name()));
            return company.id();
        }));
    }

    private boolean isInUse(Company company, List<Site> sites) {
        var customers = new CompanyFilter(new Reach.Everything(), null, company.id(), null);
        return users.anyOf(company.id())
                || sites.size() > 1
                || sites.stream().anyMatch(site -> stores.systems().anyOn(site.id()))
                || !stores.companies().list(customers, ONE).items().isEmpty()
                || !stores.fleet().list(company.id(), ONE).items().isEmpty();
    }
}
