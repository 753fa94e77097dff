package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
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
import java.util.ArrayList;
import java.util.List;

/** Links a system to a further site, of another company only when it is shared or centrex; centrex ones to
 * centrex companies only. Linked already is done, too. */
public final class LinkSystem {

    private final SystemStores stores;
    private final AccessPolicy policy;
    private final InstantSource clock;
    private final FindSystem find;

    public LinkSystem(SystemStores stores, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.policy = policy;
        this.clock = clock;
        this.find = new FindSystem(stores.systems(), policy);
    }

    public Outcome<PbxSystem> run(Actor actor, SiteId siteId, SystemId id) {
        return stores.transactions()
                .run(() ->
                        find.locked(actor, Act.LINK_SYSTEMS, id, Expected.ANY, system -> link(actor, siteId, system)));
    }

    private Outcome<PbxSystem> link(Actor actor, SiteId siteId, PbxSystem system) {
        var site = stores.sites().find(siteId);
        if (site.isEmpty()) {
            policy.lookInVain(actor, Act.LINK_SYSTEMS, Absent.SITE);
            return Outcome.refused(Reason.NOT_FOUND, "siteId", "no such site");
        }
        if (!policy.covers(actor, Act.LINK_SYSTEMS, site.get())) {
            return Outcome.refused(Reason.NOT_IN_SCOPE, "siteId", "no such site");
        }
        if (system.sites().contains(siteId)) {
            return Outcome.done(system);
        }
        if (centrexMismatch(system, site.get())) {
            return Outcome.refused(Reason.CENTREX_MISMATCH, "siteId", "");
        }
        if (!system.options().isForSeveral() && !isOfItsCompany(system, site.get())) {
            return Outcome.refused(Reason.ONE_COMPANY_ONLY, "siteId", "");
        }
        if (system.sites().size() >= PbxSystem.MAX_SITES) {
            return Outcome.refused(Reason.TOO_MANY_SITES, "siteId", "");
        }
        return system.options().oxoManaged()
                        && !stores.systems().claimManaged(site.get().company(), system.id())
                ? Outcome.refused(Reason.OXO_MANAGED_TAKEN, "systemId", "")
                : Outcome.done(store(actor, system, siteId));
    }

    private PbxSystem store(Actor actor, PbxSystem system, SiteId siteId) {
        var sites = new ArrayList<>(system.sites());
        sites.add(siteId);
        var linked = system.withSites(sites);
        return stores.transactions().run(() -> {
            stores.systems().update(linked);
            stores.audit()
                    .add(AuditEvent.of(clock.instant(), actor, "system.link", system.id(), siteId.value())
                            .changed(FactsOf.system(system), FactsOf.system(linked)));
            return linked;
        });
    }

    private boolean isOfItsCompany(PbxSystem system, Site site) {
        List<Site> sites = stores.sites().findAll(system.sites());
        return sites.isEmpty() || sites.stream().anyMatch(own -> own.company().equals(site.company()));
    }

    private boolean centrexMismatch(PbxSystem system, Site site) {
        var company = stores.companies().find(site.company());
        return company.isPresent()
                && company.get().isCentrex() != system.options().centrex();
    }
}
