package dev.arcus.domain.administration;

import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.PartnerKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may be whose partner (admin API §1.2): customers hang under any partner, resellers under a distributor, others under nobody. */
final class PartnerRules {

    private final Companies companies;

    PartnerRules(Companies companies) {
        this.companies = companies;
    }

    /** Why a company of {@code kind}, null for a customer, may not hang under {@code partner}; empty when it may. */
    Optional<Refusal> objection(@Nullable PartnerKind kind, @Nullable CompanyId partner) {
        if (partner == null) {
            return kind == PartnerKind.IR
                    ? invalid("is required for an indirect reseller: its distributor")
                    : Optional.empty();
        }
        var above = companies.find(partner).map(Company::partnerKind);
        if (above.isEmpty()) {
            return invalid("not a business partner");
        }
        if (kind == PartnerKind.IR && above.get() != PartnerKind.VAD) {
            return invalid("must be a distributor (VAD) for an indirect reseller");
        }
        return kind == PartnerKind.VAD || kind == PartnerKind.DR
                ? invalid("distributors and direct resellers have no partner above them")
                : Optional.empty();
    }

    private static Optional<Refusal> invalid(String detail) {
        return Optional.of(new Refusal(Reason.INVALID, "bpId", detail));
    }
}
