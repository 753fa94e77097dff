package dev.arcus.domain.imports;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.SystemStores;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyField;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Ids;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Companies and sites that rows name, within the actor's reach; each is looked up once for a file. */
final class Places {

    private final SystemStores stores;
    private final AccessPolicy policy;
    private final Actor actor;
    private final Reach reach;
    private final Map<String, List<Company>> companies = new HashMap<>();
    private final Map<String, List<Site>> sites = new HashMap<>();
    private final Map<CompanyId, String> names = new HashMap<>();
    private final Map<SiteId, Map<String, List<PbxSystem>>> systems = new HashMap<>();

    Places(Actor actor, SystemStores stores, AccessPolicy policy) {
        this.actor = actor;
        this.stores = stores;
        this.policy = policy;
        this.reach = policy.reachOf(actor, Act.WRITE_SYSTEMS);
    }

    /** The companies that {@code text} names: by id, by external reference, by exact name. */
    List<Company> companies(String text) {
        return companies.computeIfAbsent(text, this::lookUpCompanies);
    }

    /** The sites of {@code company} that {@code text} names, by id or exact name; all of them for an empty text. */
    List<Site> sites(Company company, String text) {
        return sites.computeIfAbsent(company.id() + " " + text, key -> lookUpSites(company, text));
    }

    /** The systems on {@code site} with exactly this name. */
    List<PbxSystem> named(Site site, String name) {
        return systems.computeIfAbsent(site.id(), this::byName).getOrDefault(name, List.of());
    }

    private List<Company> lookUpCompanies(String text) {
        var found = new LinkedHashMap<CompanyId, Company>();
        if (Ids.isValid(text)) {
            stores.companies()
                    .find(new CompanyId(text))
                    .filter(company -> policy.covers(actor, Act.WRITE_SYSTEMS, company))
                    .ifPresent(company -> found.put(company.id(), company));
        }
        var all = CompanyFilter.all(reach);
        for (var field : List.of(CompanyField.EXTERNAL_REFERENCE, CompanyField.EXTERNAL_REFERENCE_2)) {
            collect(
                            page -> stores.companies().list(all.with(Map.of(field, text), Map.of()), page),
                            company -> company.profile()
                                    .get(field)
                                    .filter(text::equals)
                                    .isPresent())
                    .forEach(company -> found.put(company.id(), company));
        }
        collect(
                        page -> stores.companies().list(all.named(text), page),
                        company -> company.name().equals(text))
                .forEach(company -> found.put(company.id(), company));
        return List.copyOf(found.values());
    }

    private List<Site> lookUpSites(Company company, String text) {
        var filter = SiteFilter.all(reach).of(company.id());
        if (Ids.isValid(text)) {
            var byId = stores.sites().find(new SiteId(text)).filter(site -> reach.covers(company, site));
            if (byId.isPresent()) {
                return List.of(byId.get());
            }
        }
        return text.isEmpty()
                ? collect(page -> stores.sites().list(filter, page), site -> true)
                : collect(
                        page -> stores.sites().list(filter.named(text), page),
                        site -> site.name().equals(text));
    }

    private Map<String, List<PbxSystem>> byName(SiteId site) {
        var there = new SystemCriteria.Places(site, Set.of(), Set.of(), Set.of());
        var criteria = new SystemCriteria(
                null, Set.of(), Set.of(), there, SystemCriteria.Sharing.ANY, SystemCriteria.Created.ANY);
        var filter = new SystemFilter(reach, criteria, SystemFilter.Sort.ID, false);
        var named = new HashMap<String, List<PbxSystem>>();
        collect(page -> stores.systems().list(filter, page), system -> true)
                .forEach(system -> named.computeIfAbsent(system.name(), name -> new ArrayList<>())
                        .add(system));
        return named;
    }

    /** The name that finds the company, if no other within reach has it; else its id. */
    String nameOf(CompanyId id) {
        return names.computeIfAbsent(
                id,
                key -> stores.companies()
                        .find(key)
                        .map(Company::name)
                        .filter(name -> companies(name).size() == 1)
                        .orElse(key.value()));
    }

    /** The first site of a system that is within reach. */
    Optional<Site> siteOf(PbxSystem system) {
        return stores.sites().findAll(system.sites()).stream()
                .filter(site -> policy.covers(actor, Act.READ_SYSTEMS, site))
                .min((one, other) -> Integer.compare(
                        system.sites().indexOf(one.id()), system.sites().indexOf(other.id())));
    }

    private static <T> List<T> collect(Function<Page.Request, Page<T>> list, Predicate<T> wanted) {
        var found = new ArrayList<T>();
        var offset = 0L;
        Page<T> page;
        do {
            page = list.apply(new Page.Request(Page.Request.MAX_LIMIT, offset));
            page.items().stream().filter(wanted).forEach(found::add);
            offset += Page.Request.MAX_LIMIT;
        } while (offset < page.total());
        return found;
    }
}
