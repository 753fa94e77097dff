package dev.arcus.domain.administration;

import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.CompanyField;
import dev.arcus.domain.company.CompanyProfile;
import dev.arcus.domain.company.CompanyTies;
import java.util.Optional;

/** What the parts of a company demand of each other, at its creation and ever after. */
final class CompanyRules {

    static final Refusal STATE_MISSING = new Refusal(Reason.INVALID, "state", "is required for this country");

    private CompanyRules() {}

    /** A call number reaches the tenants of a centrex system; nobody else has one. */
    static Optional<Refusal> callNumber(CompanyTies ties, CompanyProfile profile) {
        return profile.get(CompanyField.COMPANY_CALL_NUMBER).isPresent() && !ties.centrex()
                ? Optional.of(new Refusal(Reason.INVALID, "companyCallNumber", "is for centrex companies only"))
                : Optional.empty();
    }
}
