package dev.arcus.domain.administration;

import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.Role;
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
}
