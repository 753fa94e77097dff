package dev.arcus.domain.system;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.Credential;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What wanted systems have in common (admin API §4.5). Empty sets and nulls do not narrow; the parts are joined by "and".
 *
 * @param nameContains part of the name, ignoring case
 */
public record SystemCriteria(
        @Nullable String nameContains,
        Set<SystemType> types,
        Set<Credential.Phase> phases,
        Places places,
        Sharing sharing,
        Created created) {

    public static final SystemCriteria ANY =
            new SystemCriteria(null, Set.of(), Set.of(), Places.ANY, Sharing.ANY, Created.ANY);

    public SystemCriteria {
        types = Set.copyOf(types);
        phases = Set.copyOf(phases);
    }

    /** All systems on sites of {@code company}. */
    public static SystemCriteria of(CompanyId company) {
        return of(company, null);
    }

    /** Those of them whose name contains {@code name}, ignoring case; null for all. */
    public static SystemCriteria of(CompanyId company, @Nullable String name) {
        var places = new Places(null, Set.of(), Set.of(company), Set.of());
        return new SystemCriteria(name, Set.of(), Set.of(), places, Sharing.ANY, Created.ANY);
    }

    /**
     * Where they stand.
     *
     * @param site on this site
     * @param sites on one of these sites
     * @param companies on a site of one of these companies
     * @param partners on a site of a company that one of these partners manages, or kept for one of them
     */
    public record Places(@Nullable SiteId site, Set<SiteId> sites, Set<CompanyId> companies, Set<CompanyId> partners) {

        public static final Places ANY = new Places(null, Set.of(), Set.of(), Set.of());

        public Places {
            sites = Set.copyOf(sites);
            companies = Set.copyOf(companies);
            partners = Set.copyOf(partners);
        }

        public boolean isAny() {
            return equals(ANY);
        }
    }

    /** Whether they are shared, centrex, one of both, or managed by OXO: each yes, no, or null for whichever. */
    public record Sharing(
            @Nullable Boolean shared,
            @Nullable Boolean centrex,
            @Nullable Boolean sharedOrCentrex,
            @Nullable Boolean oxoManaged) {

        public static final Sharing ANY = new Sharing(null, null, null, null);

        public boolean matches(boolean isShared, boolean isCentrex, boolean isOxoManaged) {
            return fits(shared, isShared)
                    && fits(centrex, isCentrex)
                    && fits(sharedOrCentrex, isShared || isCentrex)
                    && fits(oxoManaged, isOxoManaged);
        }

        private static boolean fits(@Nullable Boolean wanted, boolean fact) {
            return wanted == null || wanted == fact;
        }
    }

    /** Created not before {@code from} and not after {@code to}. */
    public record Created(@Nullable Instant from, @Nullable Instant to) {

        public static final Created ANY = new Created(null, null);

        public boolean matches(Instant created) {
            return (from == null || !created.isBefore(from)) && (to == null || !created.isAfter(to));
        }
    }
}
