package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Renames a site, changes its status, or moves it with its systems to another company that the actor reaches as well: for
 * partners and administrators of an organisation (admin API §4.6). People of the former company do not keep phones of systems
 * that do not serve it any more.
 */
public final class ChangeSite {

    private static final Page.Request ONE = new Page.Request(1, 0);
    private static final int MANY = Page.Request.MAX_LIMIT;

    private final SystemStores stores;
    private final AccessPolicy policy;
    private final GroupRules groups;
    private final FreePhones phones;
    private final InstantSource clock;
    private final FindSite find;

    public ChangeSite(
            SystemStores stores, AccessPolicy policy, GroupRules groups, FreePhones phones, InstantSource clock) {
        this.stores = stores;
        this.policy = policy;
        this.groups = groups;
        this.phones = phones;
        this.clock = clock;
        this.find = new FindSite(stores.sites(), policy);
    }

    /** What to change; null leaves a part as it is. */
    public record Wish(
            @Nullable String name,
            @Nullable CompanyStatus status,
            @Nullable CompanyId company) {}

    public Outcome<Site> run(Actor actor, SiteId id, Wish wish) {
        return stores.transactions()
                .run(() -> find.then(actor, Act.WRITE_SITES, id, site -> change(actor, site, wish)));
    }

    private Outcome<Site> change(Actor actor, Site site, Wish wish) {
        if (wish.equals(new Wish(null, null, null))) {
            return Outcome.refused(Reason.NOTHING_TO_UPDATE);
        }
        var target = wish.company() == null ? site.company() : wish.company();
        var moves = !target.equals(site.company());
        var refusal =
                moves ? moveRefusal(actor, site, target).or(() -> takeAlong(site, target)) : Optional.<Refusal>empty();
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        var named = wish.name() == null ? site : site.withName(wish.name());
        var placed = named.movedTo(target);
        var changed = wish.status() == null ? placed : placed.withStatus(wish.status(), clock.instant());
        stores.sites().update(changed);
        note(actor, moves ? "site.move" : "site.change", site, changed);
        return Outcome.done(changed);
    }

    /** The systems of the site leave its company, unless they stand on other sites of it; writes nothing when it refuses. */
    private Optional<Refusal> takeAlong(Site site, CompanyId target) {
        var systems = on(site);
        for (var system : systems) {
            stores.systems().lock(system.id());
            // A company has one such system, and so has each of its sites.
            if (system.options().oxoManaged() && !stores.systems().claimManaged(target, system.id())) {
                return refusal(Reason.OXO_MANAGED_TAKEN);
            }
        }
        systems.stream().filter(system -> !standsElsewhere(system, site)).forEach(system -> {
            stores.systems().releaseManaged(site.company(), system.id());
            phones.run(system.id(), site.company());
        });
        return Optional.empty();
    }

    private boolean standsElsewhere(PbxSystem system, Site site) {
        return stores.sites().findAll(system.sites()).stream()
                .anyMatch(other ->
                        !other.id().equals(site.id()) && other.company().equals(site.company()));
    }

    private List<PbxSystem> on(Site site) {
        var places = new SystemCriteria.Places(site.id(), Set.of(), Set.of(), Set.of());
        var any = SystemCriteria.ANY;
        var criteria = new SystemCriteria(null, any.types(), any.phases(), places, any.sharing(), any.created());
        var filter = new SystemFilter(new Reach.Everything(), criteria, SystemFilter.Sort.ID, false);
        var all = new ArrayList<PbxSystem>();
        Page<PbxSystem> page;
        do {
            page = stores.systems().list(filter, new Page.Request(MANY, all.size()));
            all.addAll(page.items());
        } while (page.items().size() == MANY);
        return all;
    }

    private void note(Actor actor, String act, Site old, Site changed) {
        var detail = act.equals("site.move") ? "to company " + changed.company() : changed.name();
        stores.audit()
                .add(AuditEvent.of(clock.instant(), actor, act, changed.id(), detail)
                        .changed(FactsOf.site(old), FactsOf.site(changed)));
    }

    private Optional<Refusal> moveRefusal(Actor actor, Site site, CompanyId target) {
        if (!policy.mayEver(actor, Act.MOVE_SITES)) {
            return refusal(Reason.ROLE_MISSING);
        }
        var to = stores.companies().find(target);
        if (to.isEmpty()) {
            policy.lookInVain(actor, Act.MOVE_SITES, Absent.COMPANY);
            return refusal(Reason.NOT_FOUND);
        }
        if (!policy.covers(actor, Act.MOVE_SITES, to.get())) {
            return refusal(Reason.NOT_IN_SCOPE);
        }
        var from = stores.companies().find(site.company()).orElseThrow();
        return centrexRefusal(from, to.get()).or(() -> systemsRefusal(site));
    }

    private Optional<Refusal> centrexRefusal(Company from, Company to) {
        if (from.isCentrex() != to.isCentrex()) {
            return refusal(Reason.CENTREX_MISMATCH);
        }
        var filter = SiteFilter.all(new Reach.Everything()).of(to.id());
        return to.isCentrex() && !stores.sites().list(filter, ONE).items().isEmpty()
                ? refusal(Reason.CENTREX_ONE_SITE)
                : Optional.empty();
    }

    /** A system that serves one company would serve two, if the site took it along and others of its sites stayed. */
    private Optional<Refusal> systemsRefusal(Site site) {
        return stores.systems().anySpreadFrom(site.id()) ? refusal(Reason.ONE_COMPANY_ONLY) : groups.moving(site);
    }

    private static Optional<Refusal> refusal(Reason reason) {
        return Optional.of(new Refusal(reason, "companyId", ""));
    }
}
