package dev.arcus.domain.administration;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyStatus;
import org.jspecify.annotations.Nullable;

/**
 * A change of a company's data; null leaves a part as it is.
 *
 * @param country ISO 3166-1 alpha-3
 */
public record CompanyChange(
        @Nullable String name,
        @Nullable String country,
        @Nullable CompanyStatus status,
        @Nullable String visibility) {

    boolean isEmpty() {
        return name == null && country == null && status == null && visibility == null;
    }

    Company applyTo(Company old) {
        return new Company(
                old.id(),
                name == null ? old.name() : name,
                country == null ? old.country() : country,
                old.partnerKind(),
                old.partner(),
                old.rightToConnect(),
                status == null ? old.status() : status,
                visibility == null ? old.visibility() : visibility,
                old.created());
    }
}
