package dev.arcus.domain.administration;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.system.PbxSystem;
import java.util.List;

/**
 * The companies that a system serves, as somebody sees them.
 *
 * @param seen those in that person's reach, by name
 * @param others how many more there are
 */
public record SystemCompanies(PbxSystem system, List<Present> seen, int others) {

    public SystemCompanies {
        seen = List.copyOf(seen);
    }

    /**
     * A company that the system serves.
     *
     * @param sites of it on which the system stands, as far as they are in reach, by name
     */
    public record Present(Company company, List<Site> sites) {

        public Present {
            sites = List.copyOf(sites);
        }
    }

    /** How many companies the system serves. */
    public int count() {
        return seen.size() + others;
    }

    /** The others, when this one is there no more. */
    SystemCompanies without(CompanyId company) {
        var left = seen.stream()
                .filter(present -> !present.company().id().equals(company))
                .toList();
        return new SystemCompanies(system, left, others);
    }
}
