package dev.arcus.domain.administration;

import dev.arcus.domain.company.CompanyProfile;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.CompanyTies;
import org.jspecify.annotations.Nullable;

/**
 * A new company.
 *
 * @param status null for the usual one; passed over for partners, whose companies begin as initializing
 * @param ties the partner in it is forced to the actor's own company for partner administrators
 * @param partnership what makes it a business partner: for a superadmin, and for distributors to make their resellers
 */
public record CompanyDeclaration(
        String name,
        @Nullable CompanyStatus status,
        CompanyTies ties,
        PartnershipChange partnership,
        CompanyProfile profile) {}
