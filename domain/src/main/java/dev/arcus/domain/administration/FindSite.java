package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.company.Sites;
import dev.arcus.domain.people.Actor;
import java.util.function.Function;

/** The first half of each act on a site: may this actor do it, is there such a site, and is it the actor's. */
final class FindSite {

    private final Sites sites;
    private final AccessPolicy policy;

    FindSite(Sites sites, AccessPolicy policy) {
        this.sites = sites;
        this.policy = policy;
    }

    <T> Outcome<T> then(Actor actor, Act act, SiteId id, Function<Site, Outcome<T>> next) {
        if (!policy.mayEver(actor, act)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var site = sites.find(id);
        if (site.isEmpty()) {
            policy.lookInVain(actor, act, Absent.SITE);
            return Outcome.refused(Reason.NOT_FOUND);
        }
        return policy.covers(actor, act, site.get()) ? next.apply(site.get()) : Outcome.refused(Reason.NOT_IN_SCOPE);
    }
}
