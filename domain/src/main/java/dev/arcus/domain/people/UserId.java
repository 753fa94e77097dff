package dev.arcus.domain.people;

import dev.arcus.domain.store.Ids;
import java.util.random.RandomGenerator;

/** Names a user: 24 hexadecimal characters. */
public record UserId(String value) {

    public UserId {
        Ids.require(value);
    }

    public static UserId next(RandomGenerator random) {
        return new UserId(Ids.next(random));
    }

    @Override
    public String toString() {
        return value;
    }
}
