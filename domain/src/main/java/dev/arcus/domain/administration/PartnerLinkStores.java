package dev.arcus.domain.administration;

import dev.arcus.domain.audit.AuditTrail;
import dev.arcus.domain.company.Companies;
import dev.arcus.domain.partner.PartnerLinks;
import dev.arcus.domain.people.Users;
import dev.arcus.domain.store.Transactions;

/** The stores that acts on invitations and requests work with. */
public record PartnerLinkStores(
        PartnerLinks links, Companies companies, Users users, AuditTrail audit, Transactions transactions) {}
