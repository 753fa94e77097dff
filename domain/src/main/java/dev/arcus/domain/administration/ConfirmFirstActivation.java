package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FirstActivation;
import dev.arcus.domain.fleet.FirstActivations;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Expected;
import java.time.InstantSource;

/** "Looks right": the box that came first with a stock pair is the one that was meant. */
public final class ConfirmFirstActivation {

    private final SystemStores stores;
    private final FirstActivations firsts;
    private final InstantSource clock;
    private final FindSystem find;

    public ConfirmFirstActivation(
            SystemStores stores, FirstActivations firsts, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.firsts = firsts;
        this.clock = clock;
        this.find = new FindSystem(stores.systems(), policy);
    }

    /** Saying it again changes nothing. */
    public Outcome<FirstActivation> run(Actor actor, SystemId id, Expected expected) {
        return stores.transactions()
                .run(() -> find.locked(
                        actor,
                        Act.WRITE_SYSTEMS,
                        id,
                        expected,
                        system -> firsts.find(id)
                                .map(first -> Outcome.done(confirm(actor, first)))
                                .orElseGet(() -> Outcome.refused(Reason.NO_FIRST_ACTIVATION))));
    }

    private FirstActivation confirm(Actor actor, FirstActivation first) {
        if (first.confirmed()) {
            return first;
        }
        firsts.put(first.confirm());
        var detail = "serial " + first.box().serial() + " from " + first.address();
        stores.audit()
                .add(AuditEvent.of(clock.instant(), actor, "system.first-activation.confirm", first.system(), detail));
        return first.confirm();
    }
}
