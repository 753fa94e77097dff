package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.CompanyFilter.Kin;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.domain.fleet.FleetFilter;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.Users;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.SystemFilter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Deletes a company that has no user, no customer, no stock and, beside the site that it was created with, no site. That one
 * goes with it when no system is linked to it. What is in the way is named (admin API §4.7).
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
        return then(actor, id, company -> delete(actor, company));
    }

    /** Why it would be refused now; what is in the way is the detail. */
    public Outcome<Optional<Refusal>> objection(Actor actor, CompanyId id) {
        return then(actor, id, company -> Outcome.done(objection(company, sites(company))));
    }

    private <T> Outcome<T> then(Actor actor, CompanyId id, Function<Company, Outcome<T>> act) {
        if (!policy.mayEver(actor, Act.WRITE_COMPANIES)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        return stores.transactions().run(() -> {
            var company = stores.companies().find(id);
            if (company.isEmpty()) {
                policy.lookInVain(actor, Act.WRITE_COMPANIES, Absent.COMPANY);
                return Outcome.refused(Reason.NOT_FOUND);
            }
            if (!policy.covers(actor, Act.WRITE_COMPANIES, company.get())) {
                return Outcome.refused(Reason.NOT_IN_SCOPE);
            }
            return act.apply(company.get());
        });
    }

    private Outcome<CompanyId> delete(Actor actor, Company company) {
        var sites = sites(company);
        var objection = objection(company, sites);
        if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
        }
        stores.audit()
                .add(AuditEvent.of(clock.instant(), actor, "company.delete", company.id(), company.name())
                        .changed(FactsOf.company(company), Facts.NONE)
                        .concerning(company));
        sites.forEach(site -> stores.sites().remove(site.id()));
        stores.companies().remove(company.id());
        return Outcome.done(company.id());
    }

    private List<Site> sites(Company company) {
        return stores.sites()
                .list(SiteFilter.all(new Reach.Everything()).of(company.id()), TWO)
                .items();
    }

    private Optional<Refusal> objection(Company company, List<Site> sites) {
        if (company.ties().standard()) {
            return Optional.of(new Refusal(Reason.RESERVED_COMPANY, "", ""));
        }
        if (company.status() == CompanyStatus.TERMINATED) {
            return Optional.of(new Refusal(Reason.OPERATION_REFUSED, "status", ""));
        }
        var inTheWay = inTheWay(company, sites);
        return inTheWay.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(Reason.COMPANY_IN_USE, "", String.join(", ", inTheWay)));
    }

    private List<String> inTheWay(Company company, List<Site> sites) {
        var customers = CompanyFilter.all(new Reach.Everything()).with(Kin.of(company.id()));
        var hasCustomers = !stores.companies().list(customers, ONE).items().isEmpty();
        var found = new ArrayList<String>();
        if (users.anyOf(company.id())) {
            found.add("users");
        }
        if (sites.size() > 1) {
            found.add("sites");
        }
        if (sites.stream().anyMatch(site -> stores.systems().anyOn(site.id()))
                || (!hasCustomers && company.isPartner() && isKeptFor(company))) {
            found.add("systems");
        }
        if (hasCustomers) {
            found.add("customers");
        }
        if (stores.fleet().anyReservedFor(company.id())
                || !stores.fleet()
                        .list(FleetFilter.of(company.id()), ONE)
                        .items()
                        .isEmpty()) {
            found.add("fleet");
        }
        return found;
    }

    /** Whether a system is kept for a partner that has no customers. */
    private boolean isKeptFor(Company partner) {
        var tree = SystemFilter.all(new Reach.PartnerTree(partner.id()));
        return !stores.systems().list(tree, ONE).items().isEmpty();
    }
}
