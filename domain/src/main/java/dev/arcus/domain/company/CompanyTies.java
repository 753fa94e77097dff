package dev.arcus.domain.company;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a company stands among the others.
 *
 * @param partner the business partner that manages it ({@code bpId}), or null
 * @param organisation that it belongs to, or null
 * @param visibleBy companies that find it although it is not public; at most {@value #MAX_VISIBLE_BY}
 * @param centrex a tenant of a centrex system: one site only
 * @param standard the operator's own company, the default of the API: never deleted, in no organisation
 */
public record CompanyTies(
        @Nullable CompanyId partner,
        @Nullable OrganisationId organisation,
        Visibility visibility,
        List<CompanyId> visibleBy,
        boolean centrex,
        boolean standard) {

    public static final int MAX_VISIBLE_BY = 100;

    public CompanyTies {
        visibleBy = List.copyOf(visibleBy);
        if (visibleBy.size() > MAX_VISIBLE_BY) {
            throw new IllegalArgumentException("must name at most " + MAX_VISIBLE_BY + " companies");
        }
    }

    /** A private company of {@code partner}. */
    public static CompanyTies to(@Nullable CompanyId partner) {
        return new CompanyTies(partner, null, Visibility.PRIVATE, List.of(), false, false);
    }

    public CompanyTies withPartner(@Nullable CompanyId next) {
        return new CompanyTies(next, organisation, visibility, visibleBy, centrex, standard);
    }

    public CompanyTies withOrganisation(@Nullable OrganisationId next) {
        return new CompanyTies(partner, next, visibility, visibleBy, centrex, standard);
    }

    public CompanyTies withVisibility(Visibility next, List<CompanyId> by) {
        return new CompanyTies(partner, organisation, next, by, centrex, standard);
    }

    public CompanyTies asCentrex() {
        return new CompanyTies(partner, organisation, visibility, visibleBy, true, standard);
    }

    public CompanyTies asStandard() {
        return new CompanyTies(partner, organisation, visibility, visibleBy, centrex, true);
    }
}
