package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.company.Sites;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Page;
import java.util.function.Function;

/** Reads sites, as far as the actor reaches. */
public final class ReadSites {

    private final Sites sites;
    private final AccessPolicy policy;

    public ReadSites(Sites sites, AccessPolicy policy) {
        this.sites = sites;
        this.policy = policy;
    }

    public Outcome<Site> find(Actor actor, SiteId id) {
        if (!policy.mayEver(actor, Act.READ_COMPANIES)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var site = sites.find(id);
        if (site.isEmpty()) {
            policy.lookInVain(actor, Act.READ_COMPANIES, Absent.SITE);
            return Outcome.refused(Reason.NOT_FOUND);
        }
        return policy.covers(actor, Act.READ_COMPANIES, site.get())
                ? Outcome.done(site.get())
                : Outcome.refused(Reason.NOT_IN_SCOPE);
    }

    /** {@code filter} is given the actor's reach. */
    public Outcome<Page<Site>> list(Actor actor, Function<Reach, SiteFilter> filter, Page.Request page) {
        return policy.mayEver(actor, Act.READ_COMPANIES)
                ? Outcome.done(sites.list(filter.apply(policy.reachOf(actor, Act.READ_COMPANIES)), page))
                : Outcome.refused(Reason.ROLE_MISSING);
    }
}
