package dev.arcus.domain.company;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sites to list, in which order.
 *
 * @param reach which of them the actor sees at all
 * @param companies only sites of these; empty does not narrow
 * @param nameContains part of the name, ignoring case, or null
 */
public record SiteFilter(
        Reach reach, Set<CompanyId> companies, @Nullable String nameContains, Sort sort, boolean descending) {

    /** What a list is sorted by. */
    public enum Sort {
        NAME,
        STATUS,
        CREATION_DATE
    }

    public SiteFilter {
        companies = Set.copyOf(companies);
    }

    /** All sites, by name. */
    public static SiteFilter all(Reach reach) {
        return new SiteFilter(reach, Set.of(), null, Sort.NAME, false);
    }

    public SiteFilter of(CompanyId company) {
        return new SiteFilter(reach, Set.of(company), nameContains, sort, descending);
    }

    public SiteFilter named(@Nullable String part) {
        return new SiteFilter(reach, companies, part, sort, descending);
    }
}
