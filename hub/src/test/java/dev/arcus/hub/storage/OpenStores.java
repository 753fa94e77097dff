package dev.arcus.hub.storage;

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
import dev.arcus.testing.Stores;
import dev.arcus.testing.TestClock;
import java.nio.file.Path;

/** An open database in the shape that the contracts ask for. */
record OpenStores(SqlStores sql, Retention retention) implements Stores, AutoCloseable {

    static OpenStores open(DatabaseSettings settings, Retention retention) {
        var sql = Database.open(settings, retention, new TestClock(), failure -> {});
        return new OpenStores(sql, retention);
    }

    /** The same, whose lists find no folder for an index. */
    OpenStores withoutIndex() {
        return new OpenStores(sql.indexedIn(Path.of("/nowhere")), retention);
    }

    @Override
    public Transactions transactions() {
        return sql.transactions();
    }

    @Override
    public Companies companies() {
        return sql.companies();
    }

    @Override
    public Organisations organisations() {
        return sql.organisations();
    }

    @Override
    public PartnerLinks partnerLinks() {
        return sql.partnerLinks();
    }

    @Override
    public Sites sites() {
        return sql.sites();
    }

    @Override
    public Users users() {
        return sql.users();
    }

    @Override
    public PasswordLinks passwordLinks() {
        return sql.passwordLinks();
    }

    @Override
    public WebSessions webSessions() {
        return sql.webSessions();
    }

    @Override
    public SecondFactors secondFactors() {
        return sql.secondFactors();
    }

    @Override
    public LoginFailures loginFailures() {
        return sql.loginFailures();
    }

    @Override
    public Credentials credentials() {
        return sql.credentials();
    }

    @Override
    public Systems systems() {
        return sql.systems();
    }

    @Override
    public LoginDirectory loginDirectory() {
        return sql.loginDirectory();
    }

    @Override
    public FleetItems fleetItems() {
        return sql.fleetItems();
    }

    @Override
    public CloneCases cloneCases() {
        return sql.cloneCases();
    }

    @Override
    public BlockedBoxes blockedBoxes() {
        return sql.blockedBoxes();
    }

    @Override
    public FirstActivations firstActivations() {
        return sql.firstActivations();
    }

    @Override
    public ImportBatches importBatches() {
        return sql.importBatches();
    }

    @Override
    public LicenceAcceptances licenceAcceptances() {
        return sql.licenceAcceptances();
    }

    @Override
    public AuditTrail auditTrail() {
        return sql.auditTrail();
    }

    @Override
    public AuditChain auditChain() {
        return sql.auditChain();
    }

    @Override
    public ConnectionEvents connectionEvents() {
        return sql.connectionEvents();
    }

    @Override
    public Attempts attempts() {
        return sql.attempts();
    }

    @Override
    public HubRuns hubRuns() {
        return sql.hubRuns();
    }

    @Override
    public Incidents incidents() {
        return sql.incidents();
    }

    @Override
    public SessionRows sessionRows() {
        return sql.sessionRows();
    }

    @Override
    public SystemGroups groups() {
        return sql.groups();
    }

    @Override
    public NoticeStores notices() {
        return sql.notices();
    }

    @Override
    public OnceKeys onceKeys() {
        return sql.onceKeys();
    }

    @Override
    public Stations stations() {
        return sql.stations();
    }

    @Override
    public void close() {
        sql.close();
    }
}
