package dev.arcus.testing;

import dev.arcus.domain.activation.LoginDirectory;
import dev.arcus.domain.audit.AuditChain;
import dev.arcus.domain.audit.AuditTrail;
import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Organisations;
import dev.arcus.domain.company.Sites;
import dev.arcus.domain.credential.Credentials;
import dev.arcus.domain.fleet.FirstActivations;
import dev.arcus.domain.fleet.FleetItems;
import dev.arcus.domain.group.SystemGroups;
import dev.arcus.domain.guard.BlockedBoxes;
import dev.arcus.domain.guard.CloneCases;
import dev.arcus.domain.history.Attempts;
import dev.arcus.domain.history.ConnectionEvents;
import dev.arcus.domain.history.HubRuns;
import dev.arcus.domain.history.Retention;
import dev.arcus.domain.imports.ImportBatches;
import dev.arcus.domain.incident.Incidents;
import dev.arcus.domain.licence.LicenceAcceptances;
import dev.arcus.domain.notice.NoticeStores;
import dev.arcus.domain.partner.PartnerLinks;
import dev.arcus.domain.people.LoginFailures;
import dev.arcus.domain.people.PasswordLinks;
import dev.arcus.domain.people.SecondFactors;
import dev.arcus.domain.people.Users;
import dev.arcus.domain.people.WebSessions;
import dev.arcus.domain.session.SessionRows;
import dev.arcus.domain.store.OnceKeys;
import dev.arcus.domain.store.Transactions;
import dev.arcus.domain.system.Stations;
import dev.arcus.domain.system.Systems;

/** One set of stores that belong together, whatever is behind them. */
public interface Stores {

    Transactions transactions();

    Companies companies();

    Organisations organisations();

    PartnerLinks partnerLinks();

    Sites sites();

    Users users();

    PasswordLinks passwordLinks();

    WebSessions webSessions();

    SecondFactors secondFactors();

    LoginFailures loginFailures();

    Systems systems();

    Credentials credentials();

    LoginDirectory loginDirectory();

    FleetItems fleetItems();

    BlockedBoxes blockedBoxes();

    FirstActivations firstActivations();

    CloneCases cloneCases();

    ImportBatches importBatches();

    LicenceAcceptances licenceAcceptances();

    AuditTrail auditTrail();

    AuditChain auditChain();

    ConnectionEvents connectionEvents();

    Attempts attempts();

    HubRuns hubRuns();

    Incidents incidents();

    SessionRows sessionRows();

    Stations stations();

    SystemGroups groups();

    OnceKeys onceKeys();

    NoticeStores notices();

    /** How much of the past these stores keep. */
    Retention retention();
}
