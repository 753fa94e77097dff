package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Page;
import java.util.function.Function;

/** Reads companies, as far as the actor reaches. */
public final class ReadCompanies {

    private final Companies companies;
    private final AccessPolicy policy;

    public ReadCompanies(Companies companies, AccessPolicy policy) {
        this.companies = companies;
        this.policy = policy;
    }

    public Outcome<Company> find(Actor actor, CompanyId id) {
        if (!policy.mayEver(actor, Act.READ_COMPANIES)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var company = companies.find(id);
        if (company.isEmpty()) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        return policy.covers(actor, Act.READ_COMPANIES, company.get())
                ? Outcome.done(company.get())
                : Outcome.refused(Reason.NOT_IN_SCOPE);
    }

    /** {@code filter} is given the actor's reach. */
    public Outcome<Page<Company>> list(Actor actor, Function<Reach, CompanyFilter> filter, Page.Request page) {
        return policy.mayEver(actor, Act.READ_COMPANIES)
                ? Outcome.done(companies.list(filter.apply(policy.reachOf(actor, Act.READ_COMPANIES)), page))
                : Outcome.refused(Reason.ROLE_MISSING);
    }
}
