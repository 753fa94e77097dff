package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a new system is to stand and for which partner it is kept (admin API §1.1, §4.5): a shared or centrex one that a
 * partner declares is kept for that partner, and may stand nowhere yet. Centrex systems and centrex companies go together only.
 */
final class PlaceSystem {

    private final SystemStores stores;
    private final AccessPolicy policy;

    PlaceSystem(SystemStores stores, AccessPolicy policy) {
        this.stores = stores;
        this.policy = policy;
    }

    /**
     * Place and partner.
     *
     * @param declaration with the partner that the rules give it
     * @param company whose site it is, or null for no site
     * @param partner that manages that company, or is it, or that the system is kept for
     */
    record Place(SystemDeclaration declaration, @Nullable CompanyId company, Optional<CompanyId> partner) {}

    Outcome<Place> run(Actor actor, SystemDeclaration wanted) {
        var objection = SharingRules.objection(wanted.type(), wanted.options()).or(() -> keptFor(actor, wanted));
        if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
        }
        var declaration = isForced(actor, wanted) ? wanted.keptFor(actor.company()) : wanted;
        var siteId = declaration.site();
        if (siteId == null) {
            return nowhere(declaration);
        }
        var site = stores.sites().find(siteId);
        if (site.isEmpty()) {
            policy.lookInVain(actor, Act.WRITE_SYSTEMS, Absent.SITE);
            return Outcome.refused(Reason.NOT_FOUND, "siteId", "no such site");
        }
        if (!policy.covers(actor, Act.WRITE_SYSTEMS, site.get())) {
            return Outcome.refused(Reason.NOT_IN_SCOPE, "siteId", "no such site");
        }
        var company = stores.companies().find(site.get().company());
        var centrex = declaration.options().centrex();
        if (company.isPresent() && company.get().isCentrex() != centrex) {
            return Outcome.refused(Reason.CENTREX_SITE_MISMATCH, "siteId", centrex ? "system" : "site");
        }
        return Outcome.done(new Place(declaration, site.get().company(), company.flatMap(PlaceSystem::partnerOf)));
    }

    private static Outcome<Place> nowhere(SystemDeclaration declaration) {
        var partner = declaration.options().partner();
        return declaration.options().isForSeveral() && partner != null
                ? Outcome.done(new Place(declaration, null, Optional.of(partner)))
                : Outcome.refused(Reason.INVALID, "siteId", "is required");
    }

    private Optional<Refusal> keptFor(Actor actor, SystemDeclaration wanted) {
        var partner = wanted.options().partner();
        var own = isForced(actor, wanted) && actor.company().equals(partner);
        return own ? Optional.empty() : KeptFor.objection(actor, stores.companies(), null, partner);
    }

    private boolean isForced(Actor actor, SystemDeclaration wanted) {
        return wanted.options().isForSeveral()
                && actor.is(Role.BP_ADMIN)
                && !actor.is(Role.SUPERADMIN)
                && stores.companies()
                        .find(actor.company())
                        .map(Company::isPartner)
                        .orElse(false);
    }

    private static Optional<CompanyId> partnerOf(Company company) {
        return company.isPartner() ? Optional.of(company.id()) : Optional.ofNullable(company.partner());
    }
}
