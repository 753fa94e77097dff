package dev.arcus.domain.company;

import dev.arcus.domain.store.Ids;
import java.util.random.RandomGenerator;

/** Names a site: 24 hexadecimal characters. */
public record SiteId(String value) {

    public SiteId {
        Ids.require(value);
    }

    public static SiteId next(RandomGenerator random) {
        return new SiteId(Ids.next(random));
    }

    @Override
    public String toString() {
        return value;
    }
}
