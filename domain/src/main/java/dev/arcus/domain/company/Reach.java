package dev.arcus.domain.company;

/**
 * The part of the tree company, site, system that an actor reaches (admin API §1.4). Stores turn it into a condition of
 * their queries, so that a list never holds, counts or sorts by what the actor may not see.
 */
public sealed interface Reach {

    /** Whether {@code company}, and its sites, are inside; for a {@link OneSite} only its own company. */
    boolean covers(Company company);

    /** Whether {@code site} of {@code company} is inside. */
    default boolean covers(Company company, Site site) {
        return covers(company) && site.company().equals(company.id());
    }

    /** The whole hub: superadmin and support. */
    record Everything() implements Reach {
        @Override
        public boolean covers(Company company) {
            return true;
        }
    }

    /** A partner and the companies it manages: bp_admin. */
    record PartnerTree(CompanyId partner) implements Reach {
        @Override
        public boolean covers(Company company) {
            return company.id().equals(partner) || partner.equals(company.partner());
        }
    }

    /** One company: company_admin. */
    record OneCompany(CompanyId id) implements Reach {
        @Override
        public boolean covers(Company company) {
            return company.id().equals(id);
        }
    }

    /** One site: site_admin. */
    record OneSite(CompanyId company, SiteId site) implements Reach {
        @Override
        public boolean covers(Company other) {
            return other.id().equals(company);
        }

        @Override
        public boolean covers(Company other, Site otherSite) {
            return covers(other) && otherSite.id().equals(site);
        }
    }

    /** Nothing at all: users without an administrative role. */
    record Nothing() implements Reach {
        @Override
        public boolean covers(Company company) {
            return false;
        }
    }
}
