package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.Role;
import java.util.Optional;

/** Creates a company together with its first site, which bears its name: every company has one. */
public final class CreateCompany {

    private final SystemStores stores;
    private final AccessPolicy policy;
    private final Chance chance;

    public CreateCompany(SystemStores stores, AccessPolicy policy, Chance chance) {
        this.stores = stores;
        this.policy = policy;
        this.chance = chance;
    }

    public Outcome<Company> run(Actor actor, CompanyDeclaration declaration) {
        if (!policy.mayEver(actor, Act.WRITE_COMPANIES)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var superadmin = actor.is(Role.SUPERADMIN);
        if (!superadmin && declaration.partnerKind() != null) {
            return Outcome.refused(Reason.ROLE_MISSING, "isBP", "only a superadmin makes business partners");
        }
        var partner = superadmin ? Optional.ofNullable(declaration.partner()) : Optional.of(actor.company());
        if (partner.isPresent() && !isPartner(partner.get())) {
            return Outcome.refused(Reason.INVALID, "bpId", "not a business partner");
        }
        return Outcome.done(store(actor, declaration, partner));
    }

    private boolean isPartner(CompanyId id) {
        return stores.companies().find(id).map(Company::isPartner).orElse(false);
    }

    private Company store(Actor actor, CompanyDeclaration declaration, Optional<CompanyId> partner) {
        var now = chance.clock().instant();
        var company = new Company(
                CompanyId.next(chance.random()),
                declaration.name(),
                declaration.country(),
                declaration.partnerKind(),
                partner.orElse(null),
                declaration.rightToConnect(),
                CompanyStatus.ACTIVE,
                declaration.visibility(),
                now);
        var site = new Site(SiteId.next(chance.random()), company.id(), company.name(), CompanyStatus.ACTIVE, now);
        return stores.transactions().run(() -> {
            stores.companies().add(company);
            stores.sites().add(site);
            stores.audit().add(AuditEvent.of(now, actor, "company.create", company.id(), company.name()));
            return company;
        });
    }
}
