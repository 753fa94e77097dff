package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyField;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.PartnerKind;
import dev.arcus.domain.company.Partnership;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.Role;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Creates a company together with its first site, which bears its name: every company has one. A partner's company hangs under
 * that partner and is initializing until its first administrator joins (admin API §1.5.1).
 */
public final class CreateCompany {

    private final SystemStores stores;
    private final AccessPolicy policy;
    private final Chance chance;
    private final PartnerRules partners;

    public CreateCompany(SystemStores stores, AccessPolicy policy, Chance chance) {
        this.stores = stores;
        this.policy = policy;
        this.chance = chance;
        this.partners = new PartnerRules(stores.companies());
    }

    public Outcome<Company> run(Actor actor, CompanyDeclaration declaration) {
        if (!policy.mayEver(actor, Act.WRITE_COMPANIES)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        return actor.is(Role.SUPERADMIN)
                ? create(actor, declaration, status(declaration))
                : createFor(actor, declaration);
    }

    private static CompanyStatus status(CompanyDeclaration declaration) {
        var wanted = declaration.status();
        return wanted == null ? CompanyStatus.ACTIVE : wanted;
    }

    /** A partner's company: its place, status and catalogue follow from the partner. */
    private Outcome<Company> createFor(Actor actor, CompanyDeclaration wish) {
        var own = stores.companies().find(actor.company()).orElseThrow();
        var wantsPartner = Boolean.TRUE.equals(wish.partnership().isPartner());
        if (wantsPartner && own.partnerKind() != PartnerKind.VAD) {
            return Outcome.refused(Reason.ROLE_MISSING, "isBP", "only a distributor makes indirect resellers");
        }
        var partnership = wantsPartner ? PartnershipChange.make(PartnerKind.IR) : PartnershipChange.NONE;
        var fields = Map.of(
                CompanyField.CATALOG_ID,
                own.profile().get(CompanyField.CATALOG_ID).orElse(""));
        var declaration = new CompanyDeclaration(
                wish.name(),
                null,
                wish.ties().withPartner(own.id()),
                partnership,
                wish.profile().with(fields));
        return create(actor, declaration, CompanyStatus.INITIALIZING);
    }

    private Outcome<Company> create(Actor actor, CompanyDeclaration declaration, CompanyStatus status) {
        var objection = objection(declaration);
        if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
        }
        var now = chance.clock().instant();
        var acceptance = new Partnership.ContractAcceptance(now, actor.id().value(), actor.loginEmail());
        var company = new Company(
                CompanyId.next(chance.random()),
                declaration.name(),
                status,
                declaration.ties(),
                declaration.partnership().applyTo(null, acceptance),
                declaration.profile(),
                Company.Dates.from(now));
        return Outcome.done(store(actor, company, now));
    }

    private Optional<Refusal> objection(CompanyDeclaration declaration) {
        if (declaration.profile().lacksState()) {
            return Optional.of(CompanyRules.STATE_MISSING);
        }
        return declaration
                .partnership()
                .objection(null)
                .or(() -> CompanyRules.callNumber(declaration.ties(), declaration.profile()))
                .or(() -> partners.objection(
                        declaration.partnership().kind(), declaration.ties().partner()));
    }

    private Company store(Actor actor, Company company, Instant now) {
        var site = new Site(SiteId.next(chance.random()), company.id(), company.name(), CompanyStatus.ACTIVE, now);
        return stores.transactions().run(() -> {
            stores.companies().add(company);
            stores.sites().add(site);
            stores.audit()
                    .add(AuditEvent.of(now, actor, "company.create", company.id(), company.name())
                            .changed(Facts.NONE, FactsOf.company(company)));
            return company;
        });
    }
}
