package dev.arcus.domain.company;

import dev.arcus.domain.store.Name;
import java.time.Instant;

/** A place of a company; systems are linked to sites. */
public record Site(SiteId id, CompanyId company, String name, CompanyStatus status, Instant created) {

    public Site {
        name = Name.require(name);
    }
}
