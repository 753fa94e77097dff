package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.fleet.Custody;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Expected;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Moves an item of the fleet to another custody. What is so already is done, and leaves no trace. */
public final class MoveFleetItem {

    private final SystemStores stores;
    private final InstantSource clock;
    private final FindFleetItem find;

    public MoveFleetItem(SystemStores stores, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
        this.find = new FindFleetItem(stores.fleet(), policy);
    }

    /** Keeps it for {@code company}, one of its partner's customers or the partner itself: only there may it be declared. */
    public Outcome<FleetItem> reserve(Actor actor, FleetItemId id, CompanyId company, String note, Expected expected) {
        return run(
                actor,
                id,
                expected,
                item -> isOf(item, company)
                        ? move(actor, item, "fleet.reserve", custody -> custody.reserve(company, note))
                        : Outcome.refused(Reason.NOT_FOUND, "companyId", "no such company"));
    }

    /** Keeps it for nobody. */
    public Outcome<FleetItem> release(Actor actor, FleetItemId id, Expected expected) {
        return run(actor, id, expected, item -> move(actor, item, "fleet.release", Custody::release));
    }

    /** Takes one that came back, or that was retired, into stock. */
    public Outcome<FleetItem> checkIn(Actor actor, FleetItemId id, Expected expected) {
        return run(actor, id, expected, item -> move(actor, item, "fleet.check-in", Custody::checkIn));
    }

    public Outcome<FleetItem> retire(Actor actor, FleetItemId id, Expected expected) {
        return run(actor, id, expected, item -> move(actor, item, "fleet.retire", Custody::retire));
    }

    private Outcome<FleetItem> run(
            Actor actor, FleetItemId id, Expected expected, Function<FleetItem, Outcome<FleetItem>> act) {
        return stores.transactions().run(() -> find.locked(actor, id, expected, act));
    }

    private boolean isOf(FleetItem item, CompanyId company) {
        return stores.companies()
                .find(company)
                .map(found -> item.partner().equals(found.isPartner() ? found.id() : found.partner()))
                .orElse(false);
    }

    /** On the shelf its pair may be declared again: ADR 0004. */
    private void freePairOfADeletedSystem(FleetItem item) {
        var pair = item.pair().pbxId();
        if (item.awaitsDeclaration()
                && item.wasSystem()
                && stores.systems().findByPbxId(pair).isEmpty()) {
            stores.systems().free(pair);
        }
    }

    private Outcome<FleetItem> move(
            Actor actor, FleetItem item, String act, Function<Custody, Optional<Custody>> move) {
        var moved = item.moved(move);
        if (moved.isEmpty()) {
            return new Outcome.Refused<>(FleetRefusal.of(item.custody(), ""));
        }
        if (!moved.get().equals(item)) {
            stores.fleet().update(moved.get());
            freePairOfADeletedSystem(moved.get());
            var detail = item.pair() + ": " + item.custody().kind() + " -> "
                    + moved.get().custody().kind();
            stores.audit()
                    .add(AuditEvent.of(clock.instant(), actor, act, item.id(), detail)
                            .concerning(item.partner(), item.partner()));
        }
        return Outcome.done(moved.get());
    }
}
