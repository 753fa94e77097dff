package dev.arcus.domain.group;

import dev.arcus.domain.store.Ids;
import java.util.random.RandomGenerator;

/** Names a group of systems: 24 hexadecimal characters. */
public record GroupId(String value) {

    public GroupId {
        Ids.require(value);
    }

    public static GroupId next(RandomGenerator random) {
        return new GroupId(Ids.next(random));
    }

    @Override
    public String toString() {
        return value;
    }
}
