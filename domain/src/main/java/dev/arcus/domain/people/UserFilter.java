package dev.arcus.domain.people;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.OrganisationId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.SiteId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which users to list, and in which order. Empty sets and nulls do not narrow.
 *
 * @param reach users of which companies the actor sees at all
 * @param nameContains part of first name, blank and last name, ignoring case
 * @param emailContains part of the login e-mail, ignoring case
 * @param companyNameContains part of the company's name, ignoring case
 * @param organisation only users of its companies, or null
 * @param roles users with at least one of them
 * @param without users with none of them
 * @param active only those that are (true) or are not (false) active
 */
public record UserFilter(
        Reach reach,
        @Nullable String nameContains,
        @Nullable String emailContains,
        @Nullable String companyNameContains,
        @Nullable OrganisationId organisation,
        Set<CompanyId> companies,
        Set<SiteId> sites,
        Set<Role> roles,
        Set<Role> without,
        @Nullable Boolean active,
        Sort sort,
        boolean descending) {

    /** What the list is sorted by, then by id. */
    public enum Sort {
        /** First name, blank, last name; ignoring case. */
        DISPLAY_NAME,
        LOGIN_EMAIL,
        CREATION_DATE
    }

    public UserFilter {
        companies = Set.copyOf(companies);
        sites = Set.copyOf(sites);
        roles = Set.copyOf(roles);
        without = Set.copyOf(without);
    }

    public static UserFilter all(Reach reach) {
        return new UserFilter(
                reach, null, null, null, null, Set.of(), Set.of(), Set.of(), Set.of(), null, Sort.DISPLAY_NAME, false);
    }
}
