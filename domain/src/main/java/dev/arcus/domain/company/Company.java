package dev.arcus.domain.company;

import dev.arcus.domain.store.Name;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer company, or a business partner that manages customer companies.
 *
 * @param name 1 to 255 characters
 * @param country ISO 3166-1 alpha-3, or null
 * @param partnerKind which kind of business partner, or null for a customer company
 * @param partner the business partner that manages this company, or null
 * @param rightToConnect for a partner: whether it may connect PBXs at all ({@code bpHasRightToConnect})
 */
public record Company(
        CompanyId id,
        String name,
        @Nullable String country,
        @Nullable PartnerKind partnerKind,
        @Nullable CompanyId partner,
        boolean rightToConnect,
        CompanyStatus status,
        String visibility,
        Instant created) {

    public Company {
        name = Name.require(name);
    }

    public boolean isPartner() {
        return partnerKind != null;
    }
}
