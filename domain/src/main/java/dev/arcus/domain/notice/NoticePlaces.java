package dev.arcus.domain.notice;

import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.Sites;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.Systems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out whose a PBX is. For one round of one thread: what it read once it does not read again. */
final class NoticePlaces {

    /** A partner of a partner of a partner: no tree of companies is deeper. */
    private static final int DEPTH = 4;

    private final Systems systems;
    private final Sites sites;
    private final Companies companies;
    private final Map<CompanyId, Optional<Company>> known = new HashMap<>();
    private final Map<SystemId, Optional<NoticePlace>> places = new HashMap<>();

    NoticePlaces(Systems systems, Sites sites, Companies companies) {
        this.systems = systems;
        this.sites = sites;
        this.companies = companies;
    }

    /** Empty when it was deleted. */
    Optional<NoticePlace> of(SystemId system) {
        return places.computeIfAbsent(system, id -> systems.find(id).map(this::place));
    }

    private NoticePlace place(PbxSystem system) {
        var own = sites.findAll(system.sites()).stream()
                .map(Site::company)
                .distinct()
                .flatMap(id -> company(id).stream())
                .toList();
        var above = new HashSet<CompanyId>();
        own.forEach(company -> climb(company, above));
        var keptFor = system.options().partner();
        if (keptFor != null) {
            above.add(keptFor);
            company(keptFor).ifPresent(partner -> climb(partner, above));
        }
        return new NoticePlace(system, own, Set.copyOf(above));
    }

    private void climb(Company from, Set<CompanyId> above) {
        var partner = from.partner();
        for (var level = 0; level < DEPTH && partner != null && above.add(partner); level++) {
            partner = company(partner).map(Company::partner).orElse(null);
        }
    }

    private Optional<Company> company(CompanyId id) {
        return known.computeIfAbsent(id, companies::find);
    }
}
