package dev.arcus.domain.imports;

import dev.arcus.domain.store.Ids;
import java.util.random.RandomGenerator;

/** Names an import: 24 hexadecimal characters. */
public record ImportId(String value) {

    public ImportId {
        Ids.require(value);
    }

    public static ImportId next(RandomGenerator random) {
        return new ImportId(Ids.next(random));
    }

    @Override
    public String toString() {
        return value;
    }
}
