package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.people.Actor;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Renames a site, or changes its status. */
public final class ChangeSite {

    private final SystemStores stores;
    private final InstantSource clock;
    private final FindSite find;

    public ChangeSite(SystemStores stores, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
        this.find = new FindSite(stores.sites(), policy);
    }

    /** Null leaves a part as it is. */
    public Outcome<Site> run(Actor actor, SiteId id, @Nullable String name, @Nullable CompanyStatus status) {
        return find.then(actor, Act.WRITE_SITES, id, site -> change(actor, site, name, status));
    }

    private Outcome<Site> change(Actor actor, Site site, @Nullable String name, @Nullable CompanyStatus status) {
        if (name == null && status == null) {
            return Outcome.refused(Reason.NOTHING_TO_UPDATE);
        }
        var changed = new Site(
                site.id(),
                site.company(),
                name == null ? site.name() : name,
                status == null ? site.status() : status,
                site.created());
        return Outcome.done(stores.transactions().run(() -> {
            stores.sites().update(changed);
            stores.audit().add(AuditEvent.of(clock.instant(), actor, "site.change", site.id(), changed.name()));
            return changed;
        }));
    }
}
