package dev.arcus.domain.company;

import org.jspecify.annotations.Nullable;

/**
 * Which companies to list.
 *
 * @param reach which of them the actor sees at all
 * @param nameContains part of the name, ignoring case, or null
 * @param partner only companies managed by this partner, or null
 * @param isPartner only partners (true), only customers (false), or null for both
 */
public record CompanyFilter(
        Reach reach,
        @Nullable String nameContains,
        @Nullable CompanyId partner,
        @Nullable Boolean isPartner) {

    public static CompanyFilter all(Reach reach) {
        return new CompanyFilter(reach, null, null, null);
    }
}
