package dev.arcus.domain.administration;

import dev.arcus.domain.audit.AuditTrail;
import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Organisations;
import dev.arcus.domain.store.Transactions;

/** The stores that acts on organisations work with. */
public record OrganisationStores(
        Organisations organisations, Companies companies, AuditTrail audit, Transactions transactions) {}
