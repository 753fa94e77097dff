package dev.arcus.domain.administration;

import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.company.Sites;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.system.SystemCriteria;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which places a list of systems may be asked for by name: a site that exists and is the actor's, and as {@code bpId} any
 * partner by staff, one's own (or, for a distributor, its resellers') by a partner, none by others (admin API §4.5).
 */
final class AskedPlaces {

    private static final CompanyId NOBODY = new CompanyId("000000000000000000000000");

    private final Companies companies;
    private final Sites sites;

    AskedPlaces(Companies companies, Sites sites) {
        this.companies = companies;
        this.sites = sites;
    }

    Optional<Refusal> objection(Actor actor, Reach reach, SystemCriteria.Places places) {
        return partners(actor, reach, places.partners()).or(() -> site(reach, places.site()));
    }

    private Optional<Refusal> partners(Actor actor, Reach reach, Set<CompanyId> partners) {
        if (partners.isEmpty() || reach instanceof Reach.Everything) {
            return Optional.empty();
        }
        if (!actor.is(Role.BP_ADMIN)) {
            return Optional.of(new Refusal(Reason.ROLE_MISSING, "bpId", ""));
        }
        return partners.stream().allMatch(partner -> isOwn(actor, reach, partner))
                ? Optional.empty()
                : Optional.of(new Refusal(Reason.ROLE_MISSING, "bpId", ""));
    }

    private boolean isOwn(Actor actor, Reach reach, CompanyId partner) {
        return partner.equals(actor.company())
                || companies
                        .find(partner)
                        .filter(Company::isPartner)
                        .map(reach::covers)
                        .orElse(false);
    }

    private Optional<Refusal> site(Reach reach, @Nullable SiteId wanted) {
        if (wanted == null) {
            return Optional.empty();
        }
        var site = sites.find(wanted);
        if (site.isEmpty()) {
            // As for one that is out of reach: the time of the answer tells nobody which ids exist.
            companies.find(NOBODY);
            return Optional.of(new Refusal(Reason.NOT_FOUND, "siteId", ""));
        }
        var covered = companies
                .find(site.get().company())
                .map(company -> reach.covers(company, site.get()))
                .orElse(false);
        return covered ? Optional.empty() : Optional.of(new Refusal(Reason.NOT_IN_SCOPE, "siteId", ""));
    }
}
