package dev.arcus.domain.company;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which companies to list; an empty set or null does not narrow.
 *
 * @param reach which of them the actor sees at all
 * @param nameContains part of the name, ignoring case
 * @param startsWith how {@link CompanyField#EXTERNAL_REFERENCE} or {@code EXTERNAL_REFERENCE_2} begin, case as it is
 * @param equalTo what {@link CompanyField#CATALOG_ID} or {@code SALESFORCE_ACCOUNT_ID} are
 */
public record CompanyFilter(
        Reach reach,
        @Nullable String nameContains,
        Set<CompanyStatus> statuses,
        Set<Visibility> visibilities,
        Kin kin,
        Map<CompanyField, String> startsWith,
        Map<CompanyField, String> equalTo) {

    /** By which fields a list begins with a given text. */
    public static final Set<CompanyField> PREFIXED =
            Set.of(CompanyField.EXTERNAL_REFERENCE, CompanyField.EXTERNAL_REFERENCE_2);

    /** By which fields a list holds exactly one value. */
    public static final Set<CompanyField> EXACT = Set.of(CompanyField.CATALOG_ID, CompanyField.SALESFORCE_ACCOUNT_ID);

    /**
     * Which place in the tree.
     *
     * @param partner only companies managed by this partner
     * @param hasPartner only those with (true) or without (false) a partner
     * @param isPartner only partners (true), only customers (false)
     * @param kind only partners of this kind
     * @param organisations only companies of one of these
     */
    public record Kin(
            @Nullable CompanyId partner,
            @Nullable Boolean hasPartner,
            @Nullable Boolean isPartner,
            @Nullable PartnerKind kind,
            Set<OrganisationId> organisations) {

        public static final Kin ANY = new Kin(null, null, null, null, Set.of());

        public Kin {
            organisations = Set.copyOf(organisations);
        }

        public static Kin of(CompanyId partner) {
            return new Kin(partner, null, null, null, Set.of());
        }

        public static Kin of(OrganisationId organisation) {
            return new Kin(null, null, null, null, Set.of(organisation));
        }

        public static Kin partners(boolean isPartner) {
            return new Kin(null, null, isPartner, null, Set.of());
        }

        /** Whether {@code company} stands there. */
        public boolean holds(Company company) {
            return (partner == null || partner.equals(company.partner()))
                    && (hasPartner == null || hasPartner == (company.partner() != null))
                    && (isPartner == null || isPartner == company.isPartner())
                    && (kind == null || kind == company.partnerKind())
                    && (organisations.isEmpty() || holdsOrganisation(company));
        }

        private boolean holdsOrganisation(Company company) {
            var own = company.organisation();
            return own != null && organisations.contains(own);
        }
    }

    /** What a list is sorted by. */
    public enum Sort {
        NAME,
        STATUS,
        CREATION_DATE
    }

    /** In which order. */
    public record Order(Sort by, boolean descending) {

        public static final Order BY_NAME = new Order(Sort.NAME, false);
    }

    public CompanyFilter {
        statuses = Set.copyOf(statuses);
        visibilities = Set.copyOf(visibilities);
        startsWith = Map.copyOf(startsWith);
        equalTo = Map.copyOf(equalTo);
        if (!PREFIXED.containsAll(startsWith.keySet()) || !EXACT.containsAll(equalTo.keySet())) {
            throw new IllegalArgumentException("companies are not listed by such a field");
        }
    }

    public static CompanyFilter all(Reach reach) {
        return new CompanyFilter(reach, null, Set.of(), Set.of(), Kin.ANY, Map.of(), Map.of());
    }

    public CompanyFilter named(@Nullable String part) {
        return new CompanyFilter(reach, part, statuses, visibilities, kin, startsWith, equalTo);
    }

    public CompanyFilter with(Set<CompanyStatus> wanted, Set<Visibility> seen) {
        return new CompanyFilter(reach, nameContains, wanted, seen, kin, startsWith, equalTo);
    }

    public CompanyFilter with(Kin next) {
        return new CompanyFilter(reach, nameContains, statuses, visibilities, next, startsWith, equalTo);
    }

    public CompanyFilter with(Map<CompanyField, String> prefixes, Map<CompanyField, String> values) {
        return new CompanyFilter(reach, nameContains, statuses, visibilities, kin, prefixes, values);
    }
}
