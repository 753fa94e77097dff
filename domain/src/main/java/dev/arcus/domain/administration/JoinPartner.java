package dev.arcus.domain.administration;

import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.PartnerKind;
import dev.arcus.domain.company.Partnership;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.partner.PartnerLink;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserFilter;
import dev.arcus.domain.store.Page;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Both sides agreed: the company gets its partner. As an indirect reseller it becomes a partner itself, and its only company
 * administrator gets Operations and Finance (admin API §1.5.2).
 */
final class JoinPartner {

    private static final Page.Request FIRST = new Page.Request(Page.Request.MAX_LIMIT, 0);

    private final PartnerLinkStores stores;
    private final InstantSource clock;

    JoinPartner(PartnerLinkStores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /** Why the two cannot come together; {@code param} names the input to blame. */
    Optional<Refusal> objection(CompanyId partnerId, CompanyId companyId, boolean asReseller, String param) {
        var partner = stores.companies().find(partnerId);
        var company = stores.companies().find(companyId);
        if (partner.isEmpty() || company.isEmpty()) {
            return Optional.of(new Refusal(Reason.NOT_FOUND, param, ""));
        }
        if (company.get().ties().standard()) {
            return Optional.of(new Refusal(Reason.RESERVED_COMPANY, param, ""));
        }
        return words(partner.get(), company.get(), asReseller)
                .map(detail -> new Refusal(Reason.INVALID, param, detail));
    }

    private static Optional<String> words(Company partner, Company company, boolean asReseller) {
        if (!partner.isPartner()) {
            return Optional.of("not a business partner");
        }
        if (company.isPartner()) {
            return Optional.of("a business partner does not become a customer");
        }
        if (partner.id().equals(company.partner()) && !asReseller) {
            return Optional.of("is a customer of this partner already");
        }
        if (partner.status() == CompanyStatus.TERMINATED || company.status() == CompanyStatus.TERMINATED) {
            return Optional.of("a terminated company is linked to nobody");
        }
        return asReseller && partner.partnerKind() != PartnerKind.VAD
                ? Optional.of("only a distributor (VAD) has indirect resellers")
                : Optional.empty();
    }

    /** There must be no {@link #objection}. */
    void run(Actor actor, PartnerLink link) {
        var old = stores.companies().find(link.company()).orElseThrow();
        var joined = old.with(old.ties().withPartner(link.partner()));
        var next = link.words().asReseller() ? joined.with(Partnership.of(PartnerKind.IR)) : joined;
        stores.companies().update(next);
        stores.audit()
                .add(AuditEvent.of(
                                clock.instant(),
                                actor,
                                "company.join.partner",
                                next.id(),
                                link.partner().value())
                        .changed(FactsOf.company(old), FactsOf.company(next))
                        .concerning(next));
        if (link.words().asReseller()) {
            promote(actor, next.id());
        }
    }

    private void promote(Actor actor, CompanyId company) {
        var administrators = stores.users().list(administratorsOf(company), FIRST).items().stream()
                .filter(user -> user.adminType() == AdminType.COMPANY_ADMIN)
                .toList();
        if (administrators.size() == 1) {
            var only = administrators.getFirst();
            var promoted = promoted(only);
            if (!stores.users().update(promoted)) {
                throw new IllegalStateException("changed meanwhile: " + only.id());
            }
            stores.audit()
                    .add(AuditEvent.of(clock.instant(), actor, "person.roles", only.id(), "bp_admin and bp_finance")
                            .changed(FactsOf.person(only), FactsOf.person(promoted)));
        }
    }

    private static UserFilter administratorsOf(CompanyId company) {
        return new UserFilter(
                new Reach.Everything(),
                null,
                null,
                null,
                null,
                Set.of(company),
                Set.of(),
                Set.of(Role.ADMIN),
                Set.of(),
                null,
                UserFilter.Sort.LOGIN_EMAIL,
                false);
    }

    /** With a new role comes a new login. */
    private static User promoted(User user) {
        var roles = new HashSet<>(user.roles());
        roles.add(Role.BP_ADMIN);
        roles.add(Role.BP_FINANCE);
        return user.withRoles(roles);
    }
}
