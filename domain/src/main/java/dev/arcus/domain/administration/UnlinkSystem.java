package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.PbxSystem;
import java.time.InstantSource;
import java.util.List;

/**
 * Takes a system off a site. The last site stays, unless the system is shared or centrex. With the last site of a company, the
 * phones of its people are free.
 */
public final class UnlinkSystem {

    private final SystemStores stores;
    private final AccessPolicy policy;
    private final GroupRules groups;
    private final FreePhones phones;
    private final InstantSource clock;
    private final FindSystem find;

    public UnlinkSystem(
            SystemStores stores, AccessPolicy policy, GroupRules groups, FreePhones phones, InstantSource clock) {
        this.stores = stores;
        this.policy = policy;
        this.groups = groups;
        this.phones = phones;
        this.clock = clock;
        this.find = new FindSystem(stores.systems(), policy);
    }

    public Outcome<PbxSystem> run(Actor actor, SiteId siteId, SystemId id) {
        return stores.transactions()
                .run(() -> find.locked(
                        actor, Act.LINK_SYSTEMS, id, Expected.ANY, system -> unlink(actor, siteId, system)));
    }

    private Outcome<PbxSystem> unlink(Actor actor, SiteId siteId, PbxSystem system) {
        var site = stores.sites().find(siteId);
        if (site.isEmpty() || !system.sites().contains(siteId)) {
            return Outcome.refused(Reason.NOT_FOUND, "siteId", "not linked to such a site");
        }
        if (!policy.covers(actor, Act.LINK_SYSTEMS, site.get())) {
            return Outcome.refused(Reason.NOT_IN_SCOPE, "siteId", "not linked to such a site");
        }
        var objection = groups.standing(system, without(system, siteId));
        if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
        }
        if (system.sites().size() > 1) {
            return Outcome.done(store(actor, system, site.get()));
        }
        var partner = KeptFor.whenLeft(system, stores.companies(), site.get().company());
        return system.options().isForSeveral() && partner.isPresent()
                ? Outcome.done(store(actor, system.with(system.options().keptFor(partner.get())), site.get()))
                : Outcome.refused(Reason.LAST_SITE, "siteId", "");
    }

    private PbxSystem store(Actor actor, PbxSystem system, Site site) {
        var left = without(system, site.id());
        var unlinked = system.withSites(left);
        if (stores.sites().findAll(left).stream()
                .noneMatch(other -> other.company().equals(site.company()))) {
            stores.systems().releaseManaged(site.company(), system.id());
            phones.run(system.id(), site.company());
        }
        return stores.transactions().run(() -> {
            stores.systems().update(unlinked);
            stores.audit()
                    .add(AuditEvent.of(
                                    clock.instant(),
                                    actor,
                                    "system.unlink",
                                    system.id(),
                                    site.id().value())
                            .changed(FactsOf.system(system), FactsOf.system(unlinked))
                            .concerning(site.company(), null));
            return unlinked;
        });
    }

    private static List<SiteId> without(PbxSystem system, SiteId site) {
        return system.sites().stream().filter(one -> !one.equals(site)).toList();
    }
}
