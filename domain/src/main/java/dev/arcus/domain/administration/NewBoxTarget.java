package dev.arcus.domain.administration;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.fleet.Custody;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.system.PbxSystem;
import java.util.List;
import java.util.Optional;

/**
 * Out of whose fleet the new box of a system may come, and for which company it may be reserved: any one that the system serves. The fleet
 * is that of the partner of its first company, or of the partner that keeps it while it serves none.
 */
final class NewBoxTarget {

    private NewBoxTarget() {}

    static Identify.Target of(SystemStores stores, PbxSystem system, HardwareWish wish) {
        var companies = system.sites().stream()
                .map(stores.sites()::find)
                .flatMap(Optional::stream)
                .map(Site::company)
                .distinct()
                .toList();
        var reserved = item(stores, wish)
                .map(FleetItem::custody)
                .flatMap(custody -> custody instanceof Custody.Reserved kept
                        ? Optional.of(kept.company())
                        : Optional.<CompanyId>empty())
                .filter(companies::contains);
        return new Identify.Target(
                reserved.or(() -> first(companies)).orElse(null), partner(stores, system, first(companies)));
    }

    private static Optional<CompanyId> first(List<CompanyId> companies) {
        return companies.stream().findFirst();
    }

    private static Optional<FleetItem> item(SystemStores stores, HardwareWish wish) {
        var id = wish.item();
        var pbxId = wish.pbxId();
        if (id != null) {
            return stores.fleet().find(id);
        }
        return pbxId == null ? Optional.empty() : stores.fleet().findByPair(pbxId);
    }

    private static Optional<CompanyId> partner(SystemStores stores, PbxSystem system, Optional<CompanyId> company) {
        return company.isEmpty()
                ? Optional.ofNullable(system.options().partner())
                : company.flatMap(stores.companies()::find).flatMap(NewBoxTarget::partnerOf);
    }

    private static Optional<CompanyId> partnerOf(Company company) {
        return company.isPartner() ? Optional.of(company.id()) : Optional.ofNullable(company.partner());
    }
}
