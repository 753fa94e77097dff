package dev.arcus.testing;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.company.Sites;
import dev.arcus.domain.store.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class InMemorySites implements Sites {

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
    public Page<Site> list(SiteFilter filter, Page.Request page) {
        var found = sites
                .where(site -> covers(filter.reach(), site)
                        && (filter.companies().isEmpty() || filter.companies().contains(site.company()))
                        && MemoryPage.contains(site.name(), filter.nameContains()))
                .stream()
                .sorted(order(filter))
                .toList();
        return MemoryPage.of(found, page);
    }

    private static Comparator<Site> order(SiteFilter filter) {
        Comparator<Site> by = switch (filter.sort()) {
            case NAME -> Comparator.comparing(site -> MemoryPage.key(site.name()));
            case STATUS -> Comparator.comparing(site -> site.status().name());
            case CREATION_DATE -> Comparator.comparing(Site::created);
        };
        var order = by.thenComparing(site -> site.id().value());
        return filter.descending() ? order.reversed() : order;
    }

    private boolean covers(Reach reach, Site site) {
        return companies
                .find(site.company())
                .map(company -> reach.covers(company, site))
                .orElse(false);
    }
}
