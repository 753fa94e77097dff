package dev.arcus.domain.accounts;

import dev.arcus.domain.audit.AuditTrail;
import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Sites;
import dev.arcus.domain.people.LoginFailures;
import dev.arcus.domain.people.PasswordLinks;
import dev.arcus.domain.people.Users;
import dev.arcus.domain.store.Transactions;

/** The stores that acts on accounts work with. */
public record AccountStores(
        Users users,
        PasswordLinks links,
        LoginFailures failures,
        Companies companies,
        Sites sites,
        AuditTrail audit,
        Transactions transactions) {}
