package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyField;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.CompanyFilter.Kin;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.CompanyTies;
import dev.arcus.domain.company.PartnerKind;
import dev.arcus.domain.company.Partnership;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.fleet.FleetFilter;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Page;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/** Changes the data of a company. Who may change which part stands in {@link CompanyParts}. */
public final class ChangeCompany {

    private static final Page.Request ONE = new Page.Request(1, 0);

    private final SystemStores stores;
    private final AccessPolicy policy;
    private final InstantSource clock;
    private final PartnerRules partners;

    public ChangeCompany(SystemStores stores, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.policy = policy;
        this.clock = clock;
        this.partners = new PartnerRules(stores.companies());
    }

    public Outcome<Company> run(Actor actor, CompanyId id, CompanyChange change) {
        if (!policy.mayEver(actor, Act.CHANGE_COMPANIES)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        return stores.transactions().run(() -> {
            var company = stores.companies().find(id);
            if (company.isEmpty()) {
                policy.lookInVain(actor, Act.CHANGE_COMPANIES, Absent.COMPANY);
                return Outcome.refused(Reason.NOT_FOUND);
            }
            if (!policy.covers(actor, Act.CHANGE_COMPANIES, company.get())) {
                return Outcome.refused(Reason.NOT_IN_SCOPE);
            }
            if (change.isEmpty()) {
                return Outcome.refused(Reason.NOTHING_TO_UPDATE);
            }
            return change(actor, company.get(), change);
        });
    }

    private Outcome<Company> change(Actor actor, Company old, CompanyChange change) {
        var objection = change.partnership().objection(old.partnership()).or(() -> fixed(old, change));
        if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
        }
        var next = applied(actor, old, change);
        var refusal = CompanyParts.refusal(actor, old, next).or(() -> contradiction(old, next));
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        stores.companies().update(next);
        stores.audit()
                .add(AuditEvent.of(clock.instant(), actor, "company.change", next.id(), next.name())
                        .changed(FactsOf.company(old), FactsOf.company(next)));
        return Outcome.done(next);
    }

    private static Optional<Refusal> fixed(Company old, CompanyChange change) {
        var centrex = change.ties().centrex();
        return centrex != null && centrex != old.isCentrex()
                ? Optional.of(new Refusal(Reason.INVALID, "isCentrex", "is fixed at creation"))
                : Optional.empty();
    }

    private Company applied(Actor actor, Company old, CompanyChange change) {
        var now = clock.instant();
        var acceptance = new Partnership.ContractAcceptance(now, actor.id().value(), actor.loginEmail());
        var data = change.customData();
        var profile = old.profile().with(change.fields());
        return old.withName(Objects.requireNonNullElse(change.name(), old.name()))
                .withStatus(Objects.requireNonNullElse(change.status(), old.status()), now)
                .with(ties(old.ties(), change.ties()))
                .with(change.partnership().applyTo(old.partnership(), acceptance))
                .with(data == null ? profile : profile.withCustomData(data));
    }

    private static CompanyTies ties(CompanyTies old, CompanyChange.Ties change) {
        var partner = change.partner();
        var kept = partner == null ? old : old.withPartner(partner.orElse(null));
        return kept.withVisibility(
                Objects.requireNonNullElse(change.visibility(), old.visibility()),
                Objects.requireNonNullElse(change.visibleBy(), old.visibleBy()));
    }

    private Optional<Refusal> contradiction(Company old, Company next) {
        if (old.ties().standard() && next.status() != old.status()) {
            return Optional.of(new Refusal(Reason.RESERVED_COMPANY, "status", ""));
        }
        var moved = !Objects.equals(
                        old.profile().get(CompanyField.COUNTRY), next.profile().get(CompanyField.COUNTRY))
                || !Objects.equals(
                        old.profile().get(CompanyField.STATE), next.profile().get(CompanyField.STATE));
        if (moved && next.profile().lacksState()) {
            return Optional.of(CompanyRules.STATE_MISSING);
        }
        return CompanyRules.callNumber(next.ties(), next.profile()).or(() -> treeObjection(old, next));
    }

    private Optional<Refusal> treeObjection(Company old, Company next) {
        var same = Objects.equals(old.partner(), next.partner()) && old.partnerKind() == next.partnerKind();
        if (same) {
            return Optional.empty();
        }
        if (next.id().equals(next.partner())) {
            return Optional.of(new Refusal(Reason.INVALID, "bpId", "must be another company"));
        }
        return partners.objection(next.partnerKind(), next.partner()).or(() -> leavesSomebody(old, next));
    }

    /** A partner with customers stays one, and a distributor with resellers stays a distributor. */
    private Optional<Refusal> leavesSomebody(Company old, Company next) {
        var customers = old.isPartner() && !next.isPartner() && hasAny(Kin.of(old.id()));
        var stock = old.isPartner()
                && !next.isPartner()
                && !stores.fleet().list(FleetFilter.of(old.id()), ONE).items().isEmpty();
        var resellers = old.partnerKind() == PartnerKind.VAD
                && next.partnerKind() != PartnerKind.VAD
                && !stores.companies().resellersOf(old.id()).isEmpty();
        return customers || stock || resellers
                ? Optional.of(new Refusal(Reason.COMPANY_IN_USE, "isBP", stock ? "fleet" : "customers"))
                : Optional.empty();
    }

    private boolean hasAny(Kin kin) {
        var filter = CompanyFilter.all(new Reach.Everything()).with(kin);
        return !stores.companies().list(filter, ONE).items().isEmpty();
    }
}
