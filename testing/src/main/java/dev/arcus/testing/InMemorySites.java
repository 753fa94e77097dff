package dev.arcus.testing;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.company.Sites;
import dev.arcus.domain.store.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class InMemorySites implements Sites {

    private static final Comparator<Site> BY_NAME = Comparator.<Site, String>comparing(
                    site -> MemoryPage.key(site.name()))
            .thenComparing(site -> site.id().value());

    private final MemoryTable<SiteId, Site> sites;
    private final MemoryTable<CompanyId, Company> companies;

    InMemorySites(MemoryTable<SiteId, Site> sites, MemoryTable<CompanyId, Company> companies) {
        this.sites = sites;
        this.companies = companies;
    }

    @Override
    public void add(Site site) {
        sites.add(site.id(), site);
    }

    @Override
    public Optional<Site> find(SiteId id) {
        return sites.find(id);
    }

    @Override
    public List<Site> findAll(Collection<SiteId> ids) {
        return sites.where(site -> ids.contains(site.id()));
    }

    @Override
    public void update(Site site) {
        sites.update(site.id(), site);
    }

    @Override
    public void remove(SiteId id) {
        sites.remove(id);
    }

    @Override
    public Page<Site> list(Reach reach, @Nullable CompanyId company, @Nullable String nameContains, Page.Request page) {
        var found = sites
                .where(site -> covers(reach, site)
                        && (company == null || company.equals(site.company()))
                        && MemoryPage.contains(site.name(), nameContains))
                .stream()
                .sorted(BY_NAME)
                .toList();
        return MemoryPage.of(found, page);
    }

    private boolean covers(Reach reach, Site site) {
        return companies
                .find(site.company())
                .map(company -> reach.covers(company, site))
                .orElse(false);
    }
}
