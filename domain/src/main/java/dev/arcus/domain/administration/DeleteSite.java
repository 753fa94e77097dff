package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.people.Actor;
import java.time.InstantSource;

/** Deletes a site that no system is linked to. */
public final class DeleteSite {

    private final SystemStores stores;
    private final InstantSource clock;
    private final FindSite find;

    public DeleteSite(SystemStores stores, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
        this.find = new FindSite(stores.sites(), policy);
    }

    public Outcome<SiteId> run(Actor actor, SiteId id) {
        return find.then(actor, Act.WRITE_SITES, id, site -> delete(actor, site));
    }

    private Outcome<SiteId> delete(Actor actor, Site site) {
        if (stores.systems().anyOn(site.id())) {
            return Outcome.refused(Reason.SITE_IN_USE);
        }
        return Outcome.done(stores.transactions().run(() -> {
            stores.audit()
                    .add(AuditEvent.of(clock.instant(), actor, "site.delete", site.id(), site.name())
                            .changed(FactsOf.site(site), Facts.NONE));
            stores.sites().remove(site.id());
            return site.id();
        }));
    }
}
