package dev.arcus.testing;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The list of systems in memory: filter, reach and order. */
final class MemorySystemList {

    private final MemoryTables tables;

    MemorySystemList(MemoryTables tables) {
        this.tables = tables;
    }

    List<PbxSystem> of(SystemFilter filter) {
        var order = order(filter.sort());
        return tables.systems.where(system -> matches(system, filter)).stream()
                .sorted(filter.descending() ? order.reversed() : order)
                .toList();
    }

    private boolean matches(PbxSystem system, SystemFilter filter) {
        var criteria = filter.criteria();
        var options = system.options();
        return reaches(filter.reach(), system)
                && MemoryPage.contains(system.name(), criteria.nameContains())
                && isIn(criteria.types(), system.type())
                && (criteria.phases().isEmpty() || hasPhase(system, criteria))
                && stands(system, criteria.places())
                && criteria.sharing().matches(options.shared(), options.centrex(), options.oxoManaged())
                && criteria.created().matches(system.created());
    }

    private boolean stands(PbxSystem system, SystemCriteria.Places places) {
        var site = places.site();
        return (site == null || system.sites().contains(site))
                && (places.sites().isEmpty() || system.sites().stream().anyMatch(places.sites()::contains))
                && (places.companies().isEmpty()
                        || anySite(system, one -> places.companies().contains(one.company())))
                && (places.partners().isEmpty() || isManagedBy(system, places.partners()));
    }

    private boolean isManagedBy(PbxSystem system, Set<CompanyId> partners) {
        var keptFor = system.options().partner();
        return keptFor != null && partners.contains(keptFor)
                || anySite(
                        system,
                        site -> tables.companies
                                .find(site.company())
                                .map(Company::partner)
                                .filter(partners::contains)
                                .isPresent());
    }

    private boolean reaches(Reach reach, PbxSystem system) {
        return switch (reach) {
            case Reach.Everything all -> true;
            case Reach.PartnerTree tree -> isKeptForOne(tree, system) || anySite(system, site -> covers(reach, site));
            case Reach.OneOrganisation one -> anySite(system, site -> covers(one, site));
            case Reach.OneCompany one -> anySite(system, site -> covers(one, site));
            case Reach.OneSite one -> anySite(system, site -> covers(one, site));
            case Reach.Nothing nothing -> false;
        };
    }

    private static boolean isKeptForOne(Reach.PartnerTree tree, PbxSystem system) {
        var partner = system.options().partner();
        return partner != null && tree.partners().contains(partner);
    }

    private boolean covers(Reach reach, Site site) {
        return tables.companies
                .find(site.company())
                .map(company -> reach.covers(company, site))
                .orElse(false);
    }

    private boolean anySite(PbxSystem system, Predicate<Site> condition) {
        return system.sites().stream()
                .flatMap(id -> tables.sites.find(id).stream())
                .anyMatch(condition);
    }

    private boolean hasPhase(PbxSystem system, SystemCriteria criteria) {
        return tables.credentials
                .find(system.id())
                .map(credential -> criteria.phases().contains(credential.value().phase()))
                .orElse(false);
    }

    private static <T> boolean isIn(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static Comparator<PbxSystem> order(SystemFilter.Sort sort) {
        Comparator<PbxSystem> order = switch (sort) {
            case ID -> Comparator.comparing(system -> system.id().value());
            case PBX_ID -> Comparator.comparing(system -> system.pbxId().key());
            case NAME -> Comparator.comparing(system -> MemoryPage.key(system.name()));
            case TYPE -> Comparator.comparing(system -> system.type().name());
            case CREATION_DATE -> Comparator.comparing(PbxSystem::created);
            case STATUS_UPDATED_DATE -> Comparator.comparing(PbxSystem::statusUpdated);
        };
        return order.thenComparing(system -> system.id().value());
    }
}
