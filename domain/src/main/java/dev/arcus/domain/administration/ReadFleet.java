package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.activation.HeldBoxes;
import dev.arcus.domain.activation.HeldBoxes.HeldBox;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.fleet.FleetFilter;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.FleetItems;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Page;
import java.util.List;

/** Reads the partner's stock, and the boxes of it that wait for their declaration. */
public final class ReadFleet {

    private final FleetItems fleet;
    private final HeldBoxes held;
    private final AccessPolicy policy;

    public ReadFleet(FleetItems fleet, HeldBoxes held, AccessPolicy policy) {
        this.fleet = fleet;
        this.held = held;
        this.policy = policy;
    }

    /** Everybody's for staff, or of whom the filter names, else the actor's own. */
    public Outcome<Page<FleetItem>> list(Actor actor, FleetFilter wanted, Page.Request page) {
        if (!policy.mayEver(actor, Act.READ_FLEET)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        return Outcome.done(fleet.list(seesAll(actor) ? wanted : wanted.ofPartner(actor.company()), page));
    }

    public Outcome<FleetItem> find(Actor actor, FleetItemId id) {
        if (!policy.mayEver(actor, Act.READ_FLEET)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        return fleet.find(id)
                .filter(item -> seesAll(actor) || item.partner().equals(actor.company()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }

    /** Longest waiting first. */
    public Outcome<List<HeldBox>> waiting(Actor actor) {
        if (!policy.mayEver(actor, Act.READ_FLEET)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        return Outcome.done(held.list().stream()
                .filter(box -> seesAll(actor) || owns(actor, box))
                .toList());
    }

    private boolean seesAll(Actor actor) {
        return policy.reachOf(actor, Act.READ_FLEET) instanceof Reach.Everything;
    }

    private boolean owns(Actor actor, HeldBox box) {
        return fleet.findByPair(box.pbxId())
                .map(item -> item.partner().equals(actor.company()))
                .orElse(false);
    }
}
