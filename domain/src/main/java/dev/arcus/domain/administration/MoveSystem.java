package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.connection.ConnectedSystems;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FleetItems;
import dev.arcus.domain.licence.LicenceText;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.Users;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemTag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moves a normal system to another company, for whoever may write it where it is and there as well. The box notices nothing:
 * identity, credential, connection and history stay. What belongs to the former company and its people stays behind.
 */
public final class MoveSystem {

    private final GroupStores stores;
    private final AcceptLicence licence;
    private final ConnectedSystems connected;
    private final InstantSource clock;
    private final FindSystem find;
    private final Departures departures;
    private final PlanMove plan;

    public MoveSystem(
            GroupStores stores,
            Users users,
            FleetItems fleet,
            AcceptLicence licence,
            AccessPolicy policy,
            ConnectedSystems connected,
            InstantSource clock) {
        this.stores = stores;
        this.licence = licence;
        this.connected = connected;
        this.clock = clock;
        this.find = new FindSystem(stores.systems(), policy);
        this.departures = new Departures(stores, users);
        this.plan = new PlanMove(stores, fleet, policy, departures);
    }

    /**
     * Where to.
     *
     * @param site of that company; null for its first one, or where the system stands on one already
     * @param consent accepts the gateway's licence for the new company, or null: then a gateway is deactivated
     */
    public record Wish(
            CompanyId company,
            @Nullable SiteId site,
            @Nullable LicenceConsent consent) {}

    /** What {@link #run} would do, and why it would be refused. */
    public record Preview(Move move, Optional<Refusal> objection) {}

    public Outcome<Preview> preview(Actor actor, SystemId id, CompanyId company, @Nullable SiteId site) {
        return find.then(
                actor,
                Act.WRITE_SYSTEMS,
                id,
                system -> plan.run(actor, system, company, site)
                        .map(move -> new Preview(move, plan.objection(actor, move))));
    }

    /** Where it stands already is done, too. {@code expected} names states of the move, as a preview was tagged, or of the system. */
    public Outcome<PbxSystem> run(Actor actor, SystemId id, Wish wish, Expected expected) {
        return stores.transactions()
                .run(() -> find.locked(actor, Act.WRITE_SYSTEMS, id, Expected.ANY, system -> {
                    departures.lockGroup(system);
                    return plan.run(actor, system, wish.company(), wish.site())
                            .flatMap(move -> move(actor, move, wish.consent(), expected));
                }));
    }

    private Outcome<PbxSystem> move(Actor actor, Move move, @Nullable LicenceConsent consent, Expected expected) {
        if (!expected.allows(move.tag()) && !expected.allows(SystemTag.of(move.system()))) {
            return Outcome.refused(Reason.NOT_AS_EXPECTED);
        }
        if (move.isThere()) {
            return Outcome.done(move.system());
        }
        var objection = plan.objection(actor, move);
        if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
        }
        if (consent == null || !move.endsGateway()) {
            return store(actor, move, Optional.empty());
        }
        var text = licence.text(consent);
        return text.isEmpty() ? Outcome.refused(Reason.LICENCE_TEXT_CHANGED) : store(actor, move, text);
    }

    private Outcome<PbxSystem> store(Actor actor, Move move, Optional<LicenceText> accepted) {
        var old = move.system();
        var now = clock.instant();
        var leaves = move.leaves();
        if (leaves != null) {
            if (old.options().oxoManaged()
                    && !stores.systems().claimManaged(move.to().id(), old.id())) {
                return Outcome.refused(Reason.OXO_MANAGED_TAKEN, "companyId", "");
            }
            leave(actor, leaves, now);
        }
        var moved = moved(move, accepted.isPresent());
        stores.systems().update(moved);
        accepted.ifPresent(text -> licence.store(moved.id(), text, actor, now));
        stores.audit()
                .add(AuditEvent.of(
                                now,
                                actor,
                                "system.move",
                                moved.id(),
                                "to site " + move.site().id())
                        .changed(leaves == null ? facts(old) : Facts.NONE, facts(moved))
                        .concerning(move.to()));
        if (moved.configurationRevision() != old.configurationRevision()) {
            stores.transactions().afterCommit(() -> connected.configurationChanged(moved.id()));
        }
        return Outcome.done(moved);
    }

    /** Each company learns of its own half: the entries stand on both sides of the change. */
    private void leave(Actor actor, Departure leaves, Instant now) {
        var id = leaves.system().id();
        departures.carryOut(actor, leaves, now);
        stores.stations().forgetPeople(id);
        stores.audit()
                .add(AuditEvent.of(
                                now,
                                actor,
                                "system.leave",
                                id,
                                "company " + leaves.company().id())
                        .changed(leaves.had(), Facts.NONE)
                        .concerning(leaves.company()));
    }

    private static Facts facts(PbxSystem system) {
        return Facts.NONE.and("siteId", system.sites()).and("webRtcGateway", system.gatewayActive());
    }

    private static PbxSystem moved(Move move, boolean accepted) {
        var there = move.system().withSites(List.of(move.site().id()));
        if (move.leaves() == null) {
            return there;
        }
        var own = there.with(there.options().keptFor(null));
        return accepted ? own : own.withoutGateway();
    }
}
