package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Organisation;
import dev.arcus.domain.company.OrganisationId;
import dev.arcus.domain.people.Actor;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * Puts a company into an organisation, or takes it out: for superadmins. A company belongs to one at most; the operator's own to
 * none (admin API §4.8).
 */
public final class AssignOrganisation {

    private final OrganisationStores stores;
    private final InstantSource clock;
    private final FindOrganisation find;

    public AssignOrganisation(OrganisationStores stores, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
        this.find = new FindOrganisation(stores.organisations(), policy);
    }

    /** In already is done, too. */
    public Outcome<Company> join(Actor actor, OrganisationId id, CompanyId companyId) {
        return with(actor, id, companyId, organisation -> company -> join(actor, organisation, company));
    }

    public Outcome<Company> leave(Actor actor, OrganisationId id, CompanyId companyId) {
        return with(actor, id, companyId, organisation -> company -> leave(actor, organisation, company));
    }

    private Outcome<Company> with(
            Actor actor,
            OrganisationId id,
            CompanyId companyId,
            Function<Organisation, Function<Company, Outcome<Company>>> act) {
        return stores.transactions()
                .run(() -> find.then(
                        actor,
                        Act.WRITE_ORGANISATIONS,
                        id,
                        organisation -> stores.companies()
                                .find(companyId)
                                .map(act.apply(organisation))
                                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND, "companyId", "no such company"))));
    }

    private Outcome<Company> join(Actor actor, Organisation organisation, Company company) {
        if (company.ties().standard()) {
            return Outcome.refused(Reason.RESERVED_NOT_IN_ORGANISATION, "companyId", "");
        }
        var present = company.organisation();
        if (organisation.id().equals(present)) {
            return Outcome.done(company);
        }
        if (present != null) {
            return Outcome.refused(Reason.INVALID, "companyId", "belongs to another organisation");
        }
        var joined = company.with(company.ties().withOrganisation(organisation.id()));
        return Outcome.done(store(actor, "organisation.join", company, joined, organisation));
    }

    private Outcome<Company> leave(Actor actor, Organisation organisation, Company company) {
        if (!organisation.id().equals(company.organisation())) {
            return Outcome.refused(Reason.NOT_FOUND, "companyId", "not in this organisation");
        }
        var left = company.with(company.ties().withOrganisation(null));
        return Outcome.done(store(actor, "organisation.leave", company, left, organisation));
    }

    private Company store(Actor actor, String act, Company old, Company company, Organisation organisation) {
        stores.companies().update(company);
        stores.audit()
                .add(AuditEvent.of(clock.instant(), actor, act, company.id(), organisation.name())
                        .changed(FactsOf.company(old), FactsOf.company(company)));
        return company;
    }
}
