package dev.arcus.domain.system;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.Credential;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which systems to list and in which order. Empty sets and nulls do not narrow; the parts are joined by "and".
 *
 * @param reach which of them the actor sees at all
 * @param nameContains part of the name, ignoring case
 */
public record SystemFilter(
        Reach reach,
        @Nullable String nameContains,
        Set<SystemType> types,
        Set<Credential.Phase> phases,
        Set<SiteId> sites,
        Set<CompanyId> companies,
        Sort sort,
        boolean descending) {

    public SystemFilter {
        types = Set.copyOf(types);
        phases = Set.copyOf(phases);
        sites = Set.copyOf(sites);
        companies = Set.copyOf(companies);
    }

    public static SystemFilter all(Reach reach) {
        return new SystemFilter(reach, null, Set.of(), Set.of(), Set.of(), Set.of(), Sort.PBX_ID, false);
    }

    /** Fields to sort by; ties are broken by id. */
    public enum Sort {
        PBX_ID,
        NAME,
        TYPE,
        CREATION_DATE,
        STATUS_UPDATED_DATE
    }
}
