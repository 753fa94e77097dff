package dev.arcus.domain.company;

import java.util.HashSet;
import java.util.Set;

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

    /**
     * A partner and the companies it manages, and for a distributor those that its indirect resellers manage: bp_admin.
     *
     * @param partners the partner and its indirect resellers
     */
    record PartnerTree(CompanyId partner, Set<CompanyId> partners) implements Reach {

        public PartnerTree {
            var all = new HashSet<>(partners);
            all.add(partner);
            partners = Set.copyOf(all);
        }

        /** A partner without resellers. */
        public PartnerTree(CompanyId partner) {
            this(partner, Set.of());
        }

        @Override
        public boolean covers(Company company) {
            var manager = company.partner();
            return company.id().equals(partner) || (manager != null && partners.contains(manager));
        }
    }

    /** The companies of one organisation: organization_admin. */
    record OneOrganisation(OrganisationId id) implements Reach {
        @Override
        public boolean covers(Company company) {
            return id.equals(company.organisation());
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
