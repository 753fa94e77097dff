package dev.arcus.wire.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens when a system is taken off a company.
 *
 * @param sites on which the system stands no more
 * @param phoneNumbers of the company's people, which are free then
 * @param group of systems that it leaves, or null
 * @param blockedBy why it would be refused, or null
 */
public record RemovalBody(
        String systemId,
        String companyId,
        String companyName,
        List<SiteBody.Small> sites,
        FreedPhonesBody phoneNumbers,
        @Nullable NamedBody group,
        Stays stays,
        @Nullable BlockBody blockedBy) {

    public RemovalBody {
        sites = List.copyOf(sites);
    }

    /**
     * What stays.
     *
     * @param companies that keep the system, as far as they are in the caller's reach
     * @param otherCompanies how many more there are
     * @param bpId the partner that keeps the system when no company does, or null
     * @param phoneNumbers how many phones stay as they are
     */
    public record Stays(
            int numberOfCompanies,
            List<SharingBody.Present> companies,
            int otherCompanies,
            @Nullable String bpId,
            int phoneNumbers) {

        public Stays {
            companies = List.copyOf(companies);
        }
    }
}
