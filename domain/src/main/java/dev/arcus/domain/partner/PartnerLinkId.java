package dev.arcus.domain.partner;

import dev.arcus.domain.store.Ids;
import java.util.random.RandomGenerator;

/** Names an invitation or a request: 24 hexadecimal characters. */
public record PartnerLinkId(String value) {

    public PartnerLinkId {
        Ids.require(value);
    }

    public static PartnerLinkId next(RandomGenerator random) {
        return new PartnerLinkId(Ids.next(random));
    }

    @Override
    public String toString() {
        return value;
    }
}
