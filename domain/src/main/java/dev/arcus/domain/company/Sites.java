package dev.arcus.domain.company;

import dev.arcus.domain.store.Page;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of sites. */
public interface Sites {

    void add(Site site);

    Optional<Site> find(SiteId id);

    /** Those of {@code ids} that exist, in no particular order. */
    List<Site> findAll(Collection<SiteId> ids);

    void update(Site site);

    void remove(SiteId id);

    /** Sorted by name, ignoring case; {@code company} and {@code nameContains} narrow it when not null. */
    Page<Site> list(Reach reach, @Nullable CompanyId company, @Nullable String nameContains, Page.Request page);
}
