package dev.arcus.domain.administration;

import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.system.PbxSystem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rule for {@code bpId} of a system: it opens the system to that partner, so only a superadmin sets it (admin API §1.1). */
final class KeptFor {

    private KeptFor() {}

    /** Why the partner may not become {@code next}; empty when it may. */
    static Optional<Refusal> objection(
            Actor actor, Companies companies, @Nullable CompanyId old, @Nullable CompanyId next) {
        if (next == null || next.equals(old)) {
            return Optional.empty();
        }
        if (!actor.is(Role.SUPERADMIN)) {
            return Optional.of(new Refusal(Reason.ROLE_MISSING, "bpId", "only a superadmin sets the partner"));
        }
        return companies.find(next).map(Company::isPartner).orElse(false)
                ? Optional.empty()
                : Optional.of(new Refusal(Reason.INVALID, "bpId", "not a business partner"));
    }

    /** The partner that a shared system is kept for once it has left its last company: without one, nobody would reach it. */
    static Optional<CompanyId> whenLeft(PbxSystem system, Companies companies, CompanyId last) {
        return Optional.ofNullable(system.options().partner())
                .or(() -> companies
                        .find(last)
                        .flatMap(company -> company.isPartner()
                                ? Optional.of(company.id())
                                : Optional.ofNullable(company.partner())));
    }
}
