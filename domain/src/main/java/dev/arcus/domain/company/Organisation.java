package dev.arcus.domain.company;

import dev.arcus.domain.store.Name;
import java.time.Instant;

/**
 * Companies under one roof; a company belongs to at most one (admin API §1.1).
 *
 * @param visibility {@code PUBLIC} or {@code PRIVATE}
 */
public record Organisation(OrganisationId id, String name, Visibility visibility, Instant created) {

    public Organisation {
        name = Name.require(name);
        if (visibility != Visibility.PUBLIC && visibility != Visibility.PRIVATE) {
            throw new IllegalArgumentException("must be public or private");
        }
    }
}
