package dev.arcus.domain.group;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which groups to list, by name ignoring case.
 *
 * @param reach of which companies the actor sees groups at all
 * @param companies only groups of these; empty does not narrow
 * @param nameContains part of the name, case as it is, or null
 */
public record GroupFilter(
        Reach reach, Set<CompanyId> companies, @Nullable String nameContains, boolean descending) {

    public GroupFilter {
        companies = Set.copyOf(companies);
    }

    public static GroupFilter all(Reach reach) {
        return new GroupFilter(reach, Set.of(), null, false);
    }
}
