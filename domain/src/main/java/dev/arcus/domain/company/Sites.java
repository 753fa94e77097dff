package dev.arcus.domain.company;

import dev.arcus.domain.store.Page;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The store of sites. */
public interface Sites {

    void add(Site site);

    Optional<Site> find(SiteId id);

    /** Those of {@code ids} that exist, in no particular order. */
    List<Site> findAll(Collection<SiteId> ids);

    void update(Site site);

    void remove(SiteId id);

    Page<Site> list(SiteFilter filter, Page.Request page);
}
