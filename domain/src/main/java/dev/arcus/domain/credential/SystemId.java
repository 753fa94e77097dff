package dev.arcus.domain.credential;

import dev.arcus.domain.store.Ids;
import java.util.random.RandomGenerator;

/** Names a declared system: 24 hexadecimal characters. */
public record SystemId(String value) {

    public SystemId {
        Ids.require(value);
    }

    public static SystemId next(RandomGenerator random) {
        return new SystemId(Ids.next(random));
    }

    @Override
    public String toString() {
        return value;
    }
}
