package dev.arcus.bench.api;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.OrganisationId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import java.time.Instant;

/**
 * What lists of an estate are asked for by name.
 *
 * @param partner manages half of all customers
 * @param distributor has resellers with customers of their own
 * @param customer has one system in fifty
 * @param site one of its twenty
 * @param organisation one of ten
 * @param withPhones a system with {@value BulkEstate#PHONES} phones
 * @param past systems with a past
 */
public record Landmarks(
        CompanyId partner,
        CompanyId distributor,
        CompanyId customer,
        SiteId site,
        OrganisationId organisation,
        SystemId withPhones,
        Past past) {

    /**
     * Both are the large customer's.
     *
     * @param busy came and went as often as is kept, in the time until {@code now}
     * @param pending was tried as often as is kept
     */
    public record Past(SystemId busy, SystemId pending, Instant now) {}
}
