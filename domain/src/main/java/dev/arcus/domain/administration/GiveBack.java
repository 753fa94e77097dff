package dev.arcus.domain.administration;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.Custody;
import dev.arcus.domain.fleet.FirstActivation;
import dev.arcus.domain.fleet.FirstActivations;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItems;
import java.util.Optional;
import java.util.function.Function;

/**
 * The box of a system leaves it. A serial number that somebody registered or confirmed stays known; one that nobody confirmed is forgotten,
 * so that the next box is looked at again.
 */
final class GiveBack {

    private final FleetItems fleet;
    private final FirstActivations firsts;

    GiveBack(FleetItems fleet, FirstActivations firsts) {
        this.fleet = fleet;
        this.firsts = firsts;
    }

    /** Stores the item as {@code move} leaves it, in the transaction that is open; empty, and nothing done, for a system from no fleet. */
    Optional<FleetItem> run(SystemId system, Function<Custody, Optional<Custody>> move) {
        var given = fleet.findBySystem(system)
                .flatMap(found -> fleet.locked(found.id()))
                .filter(item -> system.equals(item.system()))
                .flatMap(item -> item.moved(move))
                .map(item -> isCertain(system) ? item : item.with(item.box().withSerial(null)));
        given.ifPresent(fleet::update);
        return given;
    }

    private boolean isCertain(SystemId system) {
        return firsts.find(system).map(FirstActivation::confirmed).orElse(true);
    }
}
