package dev.arcus.domain.fleet;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.SystemId;
import java.time.Instant;

/**
 * The box that proved a stock pair of which no serial number was known. The pair is printed on papers, so a person has to look: is
 * that the right box?
 *
 * @param address where it came from, without port
 * @param confirmed whether somebody said that it looks right
 */
public record FirstActivation(SystemId system, Binding box, String address, Instant at, boolean confirmed) {

    public FirstActivation confirm() {
        return new FirstActivation(system, box, address, at, true);
    }
}
