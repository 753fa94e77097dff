package dev.arcus.domain.fleet;

import dev.arcus.domain.store.Ids;
import java.util.random.RandomGenerator;

/** Names an item of the fleet: 24 hexadecimal characters. */
public record FleetItemId(String value) {

    public FleetItemId {
        Ids.require(value);
    }

    public static FleetItemId next(RandomGenerator random) {
        return new FleetItemId(Ids.next(random));
    }

    @Override
    public String toString() {
        return value;
    }
}
