package dev.arcus.bench.api;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.OrganisationId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;

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

    /** Keeps them for a later run on the same estate. */
    public void write(Path file) throws IOException {
        var kept = new Properties();
        kept.setProperty("partner", partner.value());
        kept.setProperty("distributor", distributor.value());
        kept.setProperty("customer", customer.value());
        kept.setProperty("site", site.value());
        kept.setProperty("organisation", organisation.value());
        kept.setProperty("withPhones", withPhones.value());
        kept.setProperty("busy", past.busy().value());
        kept.setProperty("pending", past.pending().value());
        kept.setProperty("now", past.now().toString());
        try (var out = Files.newBufferedWriter(file)) {
            kept.store(out, null);
        }
    }

    /** Those that {@link #write} kept. */
    public static Landmarks read(Path file) throws IOException {
        var kept = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            kept.load(in);
        }
        return new Landmarks(
                new CompanyId(kept.getProperty("partner")),
                new CompanyId(kept.getProperty("distributor")),
                new CompanyId(kept.getProperty("customer")),
                new SiteId(kept.getProperty("site")),
                new OrganisationId(kept.getProperty("organisation")),
                new SystemId(kept.getProperty("withPhones")),
                new Past(
                        new SystemId(kept.getProperty("busy")),
                        new SystemId(kept.getProperty("pending")),
                        Instant.parse(kept.getProperty("now"))));
    }
}
