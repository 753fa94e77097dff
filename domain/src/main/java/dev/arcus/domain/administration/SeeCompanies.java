package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.company.Sites;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.system.PbxSystem;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which companies systems serve: those that the actor reaches by name, the others only counted. */
final class SeeCompanies {

    private static final Comparator<Site> BY_NAME = Comparator.comparing(Site::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(site -> site.id().value());
    private static final Comparator<SystemCompanies.Present> BY_COMPANY = Comparator.comparing(
                    (SystemCompanies.Present present) -> present.company().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(present -> present.company().id().value());

    private final Companies companies;
    private final Sites sites;
    private final AccessPolicy policy;

    SeeCompanies(Companies companies, Sites sites, AccessPolicy policy) {
        this.companies = companies;
        this.sites = sites;
        this.policy = policy;
    }

    SystemCompanies of(Actor actor, PbxSystem system) {
        return of(actor, List.of(system)).getFirst();
    }

    /** In the order of {@code systems}; with as many questions for many as for one. */
    List<SystemCompanies> of(Actor actor, List<PbxSystem> systems) {
        var places =
                sites
                        .findAll(systems.stream()
                                .flatMap(system -> system.sites().stream())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Site::id, Function.identity()));
        var known = companies
                .findAll(places.values().stream().map(Site::company).distinct().toList())
                .stream()
                .collect(Collectors.toUnmodifiableMap(Company::id, Function.identity()));
        var reach = policy.reachOf(actor, Act.READ_SYSTEMS);
        return systems.stream().map(system -> see(reach, system, places, known)).toList();
    }

    private static SystemCompanies see(
            Reach reach, PbxSystem system, Map<SiteId, Site> places, Map<CompanyId, Company> known) {
        var byCompany = system.sites().stream()
                .map(places::get)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Site::company));
        var seen = byCompany.entrySet().stream()
                .filter(entry -> known.containsKey(entry.getKey()))
                .map(entry -> present(reach, Objects.requireNonNull(known.get(entry.getKey())), entry.getValue()))
                .filter(present -> !present.sites().isEmpty())
                .sorted(BY_COMPANY)
                .toList();
        return new SystemCompanies(system, seen, byCompany.size() - seen.size());
    }

    private static SystemCompanies.Present present(Reach reach, Company company, Collection<Site> of) {
        return new SystemCompanies.Present(
                company,
                of.stream()
                        .filter(site -> reach.covers(company, site))
                        .sorted(BY_NAME)
                        .toList());
    }
}
