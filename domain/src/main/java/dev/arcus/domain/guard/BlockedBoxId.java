package dev.arcus.domain.guard;

import dev.arcus.domain.store.Ids;
import java.util.random.RandomGenerator;

/** Names a block: 24 hexadecimal characters. The installation key is half a secret and names nothing. */
public record BlockedBoxId(String value) {

    public BlockedBoxId {
        Ids.require(value);
    }

    public static BlockedBoxId next(RandomGenerator random) {
        return new BlockedBoxId(Ids.next(random));
    }

    @Override
    public String toString() {
        return value;
    }
}
