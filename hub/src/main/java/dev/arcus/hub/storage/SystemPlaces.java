package dev.arcus.hub.storage;

import dev.arcus.domain.system.SystemCriteria;

/** Narrows a query of systems, alias {@code s}, by where they stand. */
final class SystemPlaces {

    private SystemPlaces() {}

    static void narrow(Where where, SystemCriteria.Places places) {
        var site = places.site();
        if (site != null) {
            where.and("s.id in (select system_id from system_site where site_id = ?)", site.value());
        }
        if (!places.sites().isEmpty()) {
            var sites = new Where().in("site_id", places.sites());
            where.and("s.id in (select system_id from system_site " + sites.sql() + ")", sites.binds());
        }
        if (!places.companies().isEmpty()) {
            var companies = new Where().in("t.company_id", places.companies());
            where.and(onSites(companies.sql()), companies.binds());
        }
        if (!places.partners().isEmpty()) {
            var managed = new Where().in("c.partner_id", places.partners());
            var kept = new Where().in("s.partner_id", places.partners());
            where.and(
                    "(" + onSites("join company c on c.id = t.company_id " + managed.sql()) + " or " + kept.condition()
                            + ")",
                    managed.binds(kept.binds()));
        }
    }

    /** {@code condition}: what else to join, and which of the sites {@code t}. */
    static String onSites(String condition) {
        return "s.id in (select l.system_id from site t join system_site l on l.site_id = t.id " + condition + ")";
    }
}
