package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which companies a system serves.
 *
 * @param bpId the partner that a shared or centrex system is kept for, or null
 * @param connectionStatus {@code Pending}, {@code Running}, {@code Degraded}, {@code Activated}, {@code Unknown}
 * @param companies those in the caller's reach, by name
 * @param otherCompanies how many more there are
 */
public record SharingBody(
        String id,
        String name,
        String pbxId,
        String type,
        @JsonProperty("isShared") boolean isShared,
        @JsonProperty("isCentrex") boolean isCentrex,
        @Nullable String bpId,
        String connectionStatus,
        int numberOfCompanies,
        List<Present> companies,
        int otherCompanies) {

    public SharingBody {
        companies = List.copyOf(companies);
    }

    /**
     * A company that the system serves.
     *
     * @param sites of it on which the system stands, by name
     */
    public record Present(String id, String name, List<SiteBody.Small> sites) {

        public Present {
            sites = List.copyOf(sites);
        }
    }
}
