package dev.arcus.domain.access;

import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.Sites;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.system.PbxSystem;

/** The one place that decides "may this actor do this, and to that object" (admin API §1.4). */
public final class AccessPolicy {

    private final Companies companies;
    private final Sites sites;

    public AccessPolicy(Companies companies, Sites sites) {
        this.companies = companies;
        this.sites = sites;
    }

    /** Whether one of the actor's roles allows {@code act} at all. */
    public boolean mayEver(Actor actor, Act act) {
        return switch (act) {
            case READ_COMPANIES -> isStaff(actor) || isPartner(actor) || isCompanyAdmin(actor);
            case WRITE_COMPANIES -> actor.is(Role.SUPERADMIN) || isPartner(actor);
            case WRITE_SITES -> actor.is(Role.SUPERADMIN) || isPartner(actor) || isCompanyAdmin(actor);
            case READ_SYSTEMS -> isStaff(actor) || mayConnect(actor) || isCompanyAdmin(actor) || isSiteAdmin(actor);
            case WRITE_SYSTEMS ->
                actor.is(Role.SUPERADMIN) || mayConnect(actor) || isCompanyAdmin(actor) || isSiteAdmin(actor);
            case LINK_SYSTEMS -> isStaff(actor) || mayConnect(actor) || isCompanyAdmin(actor);
            case READ_FLEET -> isStaff(actor) || mayConnect(actor);
            case WRITE_FLEET -> actor.is(Role.SUPERADMIN) || mayConnect(actor);
        };
    }

    /** Which part of the tree the actor sees. */
    public Reach reachOf(Actor actor) {
        if (isStaff(actor)) {
            return new Reach.Everything();
        }
        if (isPartner(actor)) {
            return new Reach.PartnerTree(actor.company());
        }
        if (isCompanyAdmin(actor)) {
            return new Reach.OneCompany(actor.company());
        }
        var site = actor.site();
        if (isSiteAdmin(actor) && site != null) {
            return new Reach.OneSite(actor.company(), site);
        }
        return new Reach.Nothing();
    }

    public boolean covers(Actor actor, Company company) {
        return reachOf(actor).covers(company);
    }

    public boolean covers(Actor actor, Site site) {
        return companies
                .find(site.company())
                .map(company -> reachOf(actor).covers(company, site))
                .orElse(false);
    }

    /** Through one of its sites, or through the partner that it is kept for. */
    public boolean covers(Actor actor, PbxSystem system) {
        if (reachOf(actor) instanceof Reach.Everything) {
            return true;
        }
        var keptFor = system.options().partner();
        if (isPartner(actor) && actor.company().equals(keptFor)) {
            return true;
        }
        return sites.findAll(system.sites()).stream().anyMatch(site -> covers(actor, site));
    }

    private static boolean isStaff(Actor actor) {
        return actor.is(Role.SUPERADMIN) || actor.is(Role.SUPPORT);
    }

    private static boolean isPartner(Actor actor) {
        return actor.is(Role.BP_ADMIN);
    }

    private static boolean isCompanyAdmin(Actor actor) {
        return actor.is(Role.ADMIN) && actor.adminType() == AdminType.COMPANY_ADMIN;
    }

    private static boolean isSiteAdmin(Actor actor) {
        return actor.is(Role.ADMIN) && actor.adminType() == AdminType.SITE_ADMIN;
    }

    /** {@code bpHasRightToConnect}: the gate for the whole feature. */
    private boolean mayConnect(Actor actor) {
        return isPartner(actor)
                && companies.find(actor.company()).map(Company::rightToConnect).orElse(false);
    }
}
