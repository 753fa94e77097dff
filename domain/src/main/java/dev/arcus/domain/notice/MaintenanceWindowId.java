package dev.arcus.domain.notice;

import dev.arcus.domain.store.Ids;
import java.util.random.RandomGenerator;

/** Names a maintenance window: 24 hexadecimal characters. */
public record MaintenanceWindowId(String value) {

    public MaintenanceWindowId {
        Ids.require(value);
    }

    public static MaintenanceWindowId next(RandomGenerator random) {
        return new MaintenanceWindowId(Ids.next(random));
    }

    @Override
    public String toString() {
        return value;
    }
}
