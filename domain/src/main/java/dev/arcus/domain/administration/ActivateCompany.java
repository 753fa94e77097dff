package dev.arcus.domain.administration;

import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.AuditTrail;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import java.time.InstantSource;

/**
 * A partner's new company becomes active when its first administrator joins, which is when that person sets a password: a
 * company administrator, or the partner administrator of an indirect reseller (admin API §1.5.1).
 */
public final class ActivateCompany {

    private final Companies companies;
    private final AuditTrail audit;
    private final InstantSource clock;

    public ActivateCompany(Companies companies, AuditTrail audit, InstantSource clock) {
        this.companies = companies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Call it in the transaction that stores the password. Whether {@code joined} made the company active. */
    public boolean run(Actor joined) {
        if (!administers(joined)) {
            return false;
        }
        var initializing =
                companies.find(joined.company()).filter(company -> company.status() == CompanyStatus.INITIALIZING);
        initializing.ifPresent(company -> {
            var now = clock.instant();
            var active = company.withStatus(CompanyStatus.ACTIVE, now);
            companies.update(active);
            audit.add(AuditEvent.of(now, joined, "company.activate", company.id(), company.name())
                    .changed(FactsOf.company(company), FactsOf.company(active)));
        });
        return initializing.isPresent();
    }

    private static boolean administers(Actor joined) {
        return joined.is(Role.BP_ADMIN) || joined.is(Role.ADMIN) && joined.adminType() == AdminType.COMPANY_ADMIN;
    }
}
