package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.activation.HeldBoxes;
import dev.arcus.domain.activation.HeldBoxes.HeldBox;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.fleet.FirstActivation;
import dev.arcus.domain.fleet.FirstActivations;
import dev.arcus.domain.fleet.FleetFilter;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.FleetItems;
import dev.arcus.domain.fleet.Whereabouts;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Page;
import java.util.List;
import java.util.Optional;

/** Reads the partner's stock, and the boxes of it that wait for their declaration. */
public final class ReadFleet {

    private final FleetItems fleet;
    private final FirstActivations firsts;
    private final HeldBoxes held;
    private final AccessPolicy policy;

    public ReadFleet(FleetItems fleet, FirstActivations firsts, HeldBoxes held, AccessPolicy policy) {
        this.fleet = fleet;
        this.firsts = firsts;
        this.held = held;
        this.policy = policy;
    }

    /**
     * An item as its partner sees it.
     *
     * @param where the names behind its custody
     * @param first the box that came first with its pair, if nobody knew its serial number and it is assigned
     */
    public record FleetItemView(FleetItem item, Whereabouts where, Optional<FirstActivation> first) {}

    /** Everybody's for staff, or of whom the filter names, else the actor's own. */
    public Outcome<Page<FleetItemView>> list(Actor actor, FleetFilter wanted, Page.Request page) {
        if (!policy.mayEver(actor, Act.READ_FLEET)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var found = fleet.list(seesAll(actor) ? wanted : wanted.ofPartner(actor.company()), page);
        return Outcome.done(new Page<>(views(found.items()), found.limit(), found.offset(), found.total()));
    }

    /** The first {@code limit} by pair that have {@code part} in their pair or serial number; of whom {@link #list} says. */
    public Outcome<List<FleetItemView>> withPart(Actor actor, String part, int limit) {
        if (!policy.mayEver(actor, Act.READ_FLEET)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        return Outcome.done(views(fleet.withPart(seesAll(actor) ? null : actor.company(), part, limit)));
    }

    public Outcome<FleetItemView> find(Actor actor, FleetItemId id) {
        if (!policy.mayEver(actor, Act.READ_FLEET)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        // Asked before the item is: the time of the answer tells nobody which ids exist.
        var everybodys = seesAll(actor);
        return fleet.find(id)
                .filter(item -> everybodys || item.partner().equals(actor.company()))
                .map(item -> Outcome.done(view(item)))
                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }

    /** Of an item that the actor reaches. */
    public FleetItemView view(FleetItem item) {
        return views(List.of(item)).getFirst();
    }

    private List<FleetItemView> views(List<FleetItem> items) {
        var where = fleet.whereabouts(items.stream().map(FleetItem::id).toList());
        var systems = items.stream().flatMap(item -> Optional.ofNullable(item.system()).stream());
        var first = firsts.findAll(systems.toList());
        return items.stream()
                .map(item -> new FleetItemView(
                        item,
                        where.getOrDefault(item.id(), Whereabouts.NOWHERE),
                        Optional.ofNullable(item.system()).flatMap(id -> Optional.ofNullable(first.get(id)))))
                .toList();
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
