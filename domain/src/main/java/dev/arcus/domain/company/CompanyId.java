package dev.arcus.domain.company;

import dev.arcus.domain.store.Ids;
import java.util.random.RandomGenerator;

/** Names a company: 24 hexadecimal characters. */
public record CompanyId(String value) {

    public CompanyId {
        Ids.require(value);
    }

    public static CompanyId next(RandomGenerator random) {
        return new CompanyId(Ids.next(random));
    }

    @Override
    public String toString() {
        return value;
    }
}
