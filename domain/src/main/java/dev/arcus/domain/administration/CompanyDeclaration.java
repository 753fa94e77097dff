package dev.arcus.domain.administration;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.PartnerKind;
import org.jspecify.annotations.Nullable;

/**
 * A new company.
 *
 * @param country ISO 3166-1 alpha-3, or null
 * @param partnerKind makes it a business partner; only a superadmin may
 * @param partner who manages it; forced to the actor's own company for partner administrators
 */
public record CompanyDeclaration(
        String name,
        @Nullable String country,
        @Nullable PartnerKind partnerKind,
        @Nullable CompanyId partner,
        boolean rightToConnect,
        String visibility) {}
