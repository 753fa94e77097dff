package dev.arcus.domain.system;

import dev.arcus.domain.company.Reach;

/**
 * Which systems to list and in which order.
 *
 * @param reach which of them the actor sees at all
 * @param criteria which of those are wanted
 */
public record SystemFilter(Reach reach, SystemCriteria criteria, Sort sort, boolean descending) {

    public static SystemFilter all(Reach reach) {
        return new SystemFilter(reach, SystemCriteria.ANY, Sort.PBX_ID, false);
    }

    /** Fields to sort by; ties are broken by id. */
    public enum Sort {
        ID,
        PBX_ID,
        NAME,
        TYPE,
        CREATION_DATE,
        STATUS_UPDATED_DATE
    }
}
