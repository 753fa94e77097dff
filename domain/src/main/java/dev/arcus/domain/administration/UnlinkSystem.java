package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.system.PbxSystem;
import java.time.InstantSource;

/** Takes a system off a site. The last site stays, unless the system is shared or centrex. */
public final class UnlinkSystem {

    private final SystemStores stores;
    private final AccessPolicy policy;
    private final InstantSource clock;
    private final FindSystem find;

    public UnlinkSystem(SystemStores stores, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.policy = policy;
        this.clock = clock;
        this.find = new FindSystem(stores.systems(), policy);
    }

    public Outcome<PbxSystem> run(Actor actor, SiteId siteId, SystemId id) {
        return find.then(actor, Act.LINK_SYSTEMS, id, system -> unlink(actor, siteId, system));
    }

    private Outcome<PbxSystem> unlink(Actor actor, SiteId siteId, PbxSystem system) {
        var site = stores.sites().find(siteId);
        if (site.isEmpty() || !system.sites().contains(siteId)) {
            return Outcome.refused(Reason.NOT_FOUND, "siteId", "not linked to such a site");
        }
        if (!policy.covers(actor, Act.LINK_SYSTEMS, site.get())) {
            return Outcome.refused(Reason.NOT_IN_SCOPE, "siteId", "not linked to such a site");
        }
        var forSeveral = system.options().shared() || system.options().centrex();
        return system.sites().size() > 1 || forSeveral
                ? Outcome.done(store(actor, system, siteId))
                : Outcome.refused(Reason.LAST_SITE, "siteId", "");
    }

    private PbxSystem store(Actor actor, PbxSystem system, SiteId siteId) {
        var left = system.sites().stream().filter(site -> !site.equals(siteId)).toList();
        var unlinked = system.withSites(left);
        return stores.transactions().run(() -> {
            stores.systems().update(unlinked);
            stores.audit().add(AuditEvent.of(clock.instant(), actor, "system.unlink", system.id(), siteId.value()));
            return unlinked;
        });
    }
}
