package dev.arcus.domain.administration;

import dev.arcus.domain.audit.AuditTrail;
import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Sites;
import dev.arcus.domain.group.SystemGroups;
import dev.arcus.domain.store.Transactions;
import dev.arcus.domain.system.Stations;
import dev.arcus.domain.system.Systems;

/** The stores that acts on groups of systems work with. */
public record GroupStores(
        SystemGroups groups,
        Companies companies,
        Sites sites,
        Systems systems,
        Stations stations,
        AuditTrail audit,
        Transactions transactions) {}
