package dev.arcus.domain.administration;

import dev.arcus.domain.audit.AuditTrail;
import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Sites;
import dev.arcus.domain.credential.Credentials;
import dev.arcus.domain.fleet.FleetItems;
import dev.arcus.domain.store.Transactions;
import dev.arcus.domain.system.Systems;

/** The stores that acts on systems work with. */
public record SystemStores(
        Companies companies,
        Sites sites,
        Systems systems,
        Credentials credentials,
        FleetItems fleet,
        AuditTrail audit,
        Transactions transactions) {}
