package dev.arcus.domain.guard;

import dev.arcus.domain.store.Ids;
import java.util.random.RandomGenerator;

/** Names a clone case: 24 hexadecimal characters. */
public record CloneCaseId(String value) {

    public CloneCaseId {
        Ids.require(value);
    }

    public static CloneCaseId next(RandomGenerator random) {
        return new CloneCaseId(Ids.next(random));
    }

    @Override
    public String toString() {
        return value;
    }
}
