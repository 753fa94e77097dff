package dev.arcus.domain.company;

import dev.arcus.domain.store.Ids;
import java.util.random.RandomGenerator;

/** Names an organisation: 24 hexadecimal characters. */
public record OrganisationId(String value) {

    public OrganisationId {
        Ids.require(value);
    }

    public static OrganisationId next(RandomGenerator random) {
        return new OrganisationId(Ids.next(random));
    }

    @Override
    public String toString() {
        return value;
    }
}
