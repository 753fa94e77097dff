package dev.arcus.testing;

import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.system.PbxSystem;
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
        return reaches(filter.reach(), system)
                && MemoryPage.contains(system.name(), filter.nameContains())
                && isIn(filter.types(), system.type())
                && (filter.phases().isEmpty() || hasPhase(system, filter))
                && (filter.sites().isEmpty() || system.sites().stream().anyMatch(filter.sites()::contains))
                && (filter.companies().isEmpty()
                        || anySite(system, site -> filter.companies().contains(site.company())));
    }

    private boolean reaches(Reach reach, PbxSystem system) {
        return switch (reach) {
            case Reach.Everything all -> true;
            case Reach.PartnerTree tree -> isKeptForOne(tree, system) || anySite(system, site -> covers(reach, site));
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

    private boolean hasPhase(PbxSystem system, SystemFilter filter) {
        return tables.credentials
                .find(system.id())
                .map(credential -> filter.phases().contains(credential.value().phase()))
                .orElse(false);
    }

    private static <T> boolean isIn(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static Comparator<PbxSystem> order(SystemFilter.Sort sort) {
        Comparator<PbxSystem> order = switch (sort) {
            case PBX_ID -> Comparator.comparing(system -> system.pbxId().key());
            case NAME -> Comparator.comparing(system -> MemoryPage.key(system.name()));
            case TYPE -> Comparator.comparing(system -> system.type().name());
            case CREATION_DATE -> Comparator.comparing(PbxSystem::created);
            case STATUS_UPDATED_DATE -> Comparator.comparing(PbxSystem::statusUpdated);
        };
        return order.thenComparing(system -> system.id().value());
    }
}
