package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.people.Actor;
import java.time.InstantSource;

/** Changes the data of a company. */
public final class ChangeCompany {

    private final SystemStores stores;
    private final AccessPolicy policy;
    private final InstantSource clock;

    public ChangeCompany(SystemStores stores, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.policy = policy;
        this.clock = clock;
    }

    public Outcome<Company> run(Actor actor, CompanyId id, CompanyChange change) {
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
        if (change.isEmpty()) {
            return Outcome.refused(Reason.NOTHING_TO_UPDATE);
        }
        return Outcome.done(store(actor, change.applyTo(company.get())));
    }

    private Company store(Actor actor, Company changed) {
        return stores.transactions().run(() -> {
            stores.companies().update(changed);
            stores.audit().add(AuditEvent.of(clock.instant(), actor, "company.change", changed.id(), changed.name()));
            return changed;
        });
    }
}
