package dev.arcus.domain.company;

import dev.arcus.domain.store.Name;
import java.time.Instant;

/** A place of a company; systems are linked to sites. */
public record Site(
        SiteId id, CompanyId company, String name, CompanyStatus status, Instant statusUpdated, Instant created) {

    public Site {
        name = Name.require(name);
    }

    /** One whose status is as it was at its creation. */
    public Site(SiteId id, CompanyId company, String name, CompanyStatus status, Instant created) {
        this(id, company, name, status, created, created);
    }

    public Site withName(String next) {
        return new Site(id, company, next, status, statusUpdated, created);
    }

    public Site withStatus(CompanyStatus next, Instant now) {
        return next == status ? this : new Site(id, company, name, next, now, created);
    }

    public Site movedTo(CompanyId next) {
        return new Site(id, next, name, status, statusUpdated, created);
    }
}
