package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.company.Sites;
import dev.arcus.domain.fleet.FleetItems;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.domain.system.Systems;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what a move of a system means, and why it cannot be done: rights on both sides, and the rules of the target. */
final class PlanMove {

    private static final Page.Request ONE = new Page.Request(1, 0);

    private final Companies companies;
    private final Sites sites;
    private final Systems systems;
    private final FleetItems fleet;
    private final AccessPolicy policy;
    private final Departures departures;
    private final ChooseSite choose;

    PlanMove(GroupStores stores, FleetItems fleet, AccessPolicy policy, Departures departures) {
        this.companies = stores.companies();
        this.sites = stores.sites();
        this.systems = stores.systems();
        this.fleet = fleet;
        this.policy = policy;
        this.departures = departures;
        this.choose = new ChooseSite(stores.sites());
    }

    /** {@code site} is null for the company's first one, or for the one on which the system stands already. */
    Outcome<Move> run(Actor actor, PbxSystem system, CompanyId company, @Nullable SiteId site) {
        var to = companies.find(company);
        if (to.isEmpty()) {
            policy.lookInVain(actor, Act.WRITE_SYSTEMS, Absent.COMPANY);
            return Outcome.refused(Reason.NOT_FOUND, "companyId", "");
        }
        if (!policy.covers(actor, Act.WRITE_SYSTEMS, to.get())) {
            return Outcome.refused(Reason.NOT_IN_SCOPE, "companyId", "");
        }
        var standing = sites.findAll(system.sites());
        var present = standing.stream()
                .filter(one -> one.company().equals(company))
                .map(Site::id)
                .findFirst();
        return choose.of(company, site == null ? present.orElse(null) : site).flatMap(id -> {
            var there = sites.find(id).orElseThrow();
            return policy.covers(actor, Act.WRITE_SYSTEMS, there)
                    ? Outcome.done(move(system, to.get(), there))
                    : Outcome.refused(Reason.NOT_IN_SCOPE, "siteId", "");
        });
    }

    private Move move(PbxSystem system, Company to, Site site) {
        var leaves =
                companyOf(system).filter(from -> !from.id().equals(to.id())).map(from -> departures.of(system, from));
        return new Move(
                system,
                leaves.orElse(null),
                to,
                site,
                fleet.findBySystem(system.id()).orElse(null));
    }

    /** Why it cannot be done now. */
    Optional<Refusal> objection(Actor actor, Move move) {
        var leaves = move.leaves();
        if (move.system().options().isForSeveral()) {
            return refusal(Reason.SHARED_NOT_MOVED, "");
        }
        if (leaves == null) {
            // Nothing but sites changes: that is for those who link systems.
            return move.isThere() || policy.covers(actor, Act.LINK_SYSTEMS, move.system())
                    ? Optional.empty()
                    : refusal(Reason.ROLE_MISSING, "siteId");
        }
        if (move.to().isCentrex()) {
            return refusal(Reason.CENTREX_MISMATCH, "companyId");
        }
        return fleetObjection(actor, leaves.company(), move)
                .or(() -> managedObjection(move))
                .or(() -> departures.objection(leaves));
    }

    /** A box stays with the partner in whose fleet it is, whatever companies of that partner it serves. */
    private static Optional<Refusal> fleetObjection(Actor actor, Company from, Move move) {
        var item = move.item();
        var next = partnerOf(move.to());
        var fits = item == null
                || actor.is(Role.SUPERADMIN)
                || next.equals(Optional.of(item.partner()))
                || next.equals(partnerOf(from));
        return fits ? Optional.empty() : refusal(Reason.FLEET_OF_OTHER_PARTNER, "companyId");
    }

    private Optional<Refusal> managedObjection(Move move) {
        return move.system().options().oxoManaged() && hasManaged(move.to())
                ? refusal(Reason.OXO_MANAGED_TAKEN, "companyId")
                : Optional.empty();
    }

    private boolean hasManaged(Company company) {
        var criteria = new SystemCriteria(
                null,
                Set.of(),
                Set.of(),
                new SystemCriteria.Places(null, Set.of(), Set.of(company.id()), Set.of()),
                new SystemCriteria.Sharing(null, null, null, true),
                SystemCriteria.Created.ANY);
        var filter = new SystemFilter(new Reach.Everything(), criteria, SystemFilter.Sort.PBX_ID, false);
        return !systems.list(filter, ONE).items().isEmpty();
    }

    private Optional<Company> companyOf(PbxSystem system) {
        return sites.findAll(system.sites()).stream().findFirst().flatMap(site -> companies.find(site.company()));
    }

    private static Optional<CompanyId> partnerOf(Company company) {
        return company.isPartner() ? Optional.of(company.id()) : Optional.ofNullable(company.partner());
    }

    private static Optional<Refusal> refusal(Reason reason, String field) {
        return Optional.of(new Refusal(reason, field, ""));
    }
}
