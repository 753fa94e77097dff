package dev.arcus.domain.company;

import dev.arcus.domain.store.Page;
import java.util.Optional;

/** The store of organisations. */
public interface Organisations {

    void add(Organisation organisation);

    Optional<Organisation> find(OrganisationId id);

    void update(Organisation organisation);

    /** Fails while a company belongs to it; {@link Companies#leave} first. */
    void remove(OrganisationId id);

    /** By name, ignoring case. */
    Page<Organisation> list(boolean descending, Page.Request page);
}
