package dev.arcus.testing;

import dev.arcus.domain.activation.LoginDirectory;
import dev.arcus.domain.audit.AuditChain;
import dev.arcus.domain.audit.AuditTrail;
import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Organisations;
import dev.arcus.domain.company.Sites;
import dev.arcus.domain.credential.Credentials;
import dev.arcus.domain.credential.PbxId;
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
import dev.arcus.domain.system.Stations;
import dev.arcus.domain.system.Systems;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Every store, in memory. They keep the contracts that the real ones keep, except that nothing checks references between
 * stores.
 */
public final class InMemoryStores implements Stores {

    private final AtomicReference<Optional<Set<PbxId>>> awaited = new AtomicReference<>(Optional.empty());
    private final MemoryTables tables = new MemoryTables();
    private final InMemoryNotices notices = new InMemoryNotices(tables);
    private final Retention retention;

    public InMemoryStores() {
        this(Retention.STANDARD);
    }

    public InMemoryStores(Retention retention) {
        this.retention = retention;
    }

    @Override
    public InMemoryTransactions transactions() {
        return tables.transactions;
    }

    @Override
    public Companies companies() {
        return new InMemoryCompanies(tables.companies);
    }

    @Override
    public Organisations organisations() {
        return new InMemoryOrganisations(tables.organisations);
    }

    @Override
    public PartnerLinks partnerLinks() {
        return new InMemoryPartnerLinks(tables.partnerLinks);
    }

    @Override
    public Sites sites() {
        return new InMemorySites(tables.sites, tables.companies);
    }

    @Override
    public Users users() {
        return new InMemoryUsers(tables.users, tables.companies);
    }

    @Override
    public PasswordLinks passwordLinks() {
        return new InMemoryPasswordLinks(tables.passwordLinks);
    }

    @Override
    public WebSessions webSessions() {
        return new InMemoryWebSessions(tables.webSessions);
    }

    @Override
    public SecondFactors secondFactors() {
        return new InMemorySecondFactors(tables.secondFactors);
    }

    @Override
    public LoginFailures loginFailures() {
        return new InMemoryLoginFailures(tables.loginFailures);
    }

    @Override
    public Systems systems() {
        return new InMemorySystems(tables);
    }

    @Override
    public Credentials credentials() {
        return new InMemoryCredentials(tables);
    }

    @Override
    public LoginDirectory loginDirectory() {
        return new InMemoryLoginDirectory(systems(), credentials(), fleetItems(), blockedBoxes(), awaited);
    }

    /** From now on the hub came out of a backup, and these have not been back since. */
    public void comeOutOfBackup(PbxId... missing) {
        awaited.set(Optional.of(Set.of(missing)));
    }

    @Override
    public FleetItems fleetItems() {
        return new InMemoryFleetItems(tables);
    }

    @Override
    public CloneCases cloneCases() {
        return new InMemoryCloneCases(
                tables.clones, id -> tables.systems.find(id).isPresent());
    }

    @Override
    public BlockedBoxes blockedBoxes() {
        return new InMemoryBlockedBoxes(tables.blocked);
    }

    @Override
    public FirstActivations firstActivations() {
        return new InMemoryFirstActivations(tables.firsts);
    }

    @Override
    public ImportBatches importBatches() {
        return new InMemoryImportBatches(tables.imports, tables.importRows);
    }

    @Override
    public LicenceAcceptances licenceAcceptances() {
        return new InMemoryLicenceAcceptances(tables.acceptances);
    }

    @Override
    public AuditTrail auditTrail() {
        return new InMemoryAuditTrail(tables);
    }

    @Override
    public AuditChain auditChain() {
        return new InMemoryAuditChain(tables);
    }

    @Override
    public ConnectionEvents connectionEvents() {
        return new InMemoryConnectionEvents(tables.events, retention);
    }

    @Override
    public Attempts attempts() {
        return new InMemoryAttempts(tables.attempts, retention);
    }

    @Override
    public HubRuns hubRuns() {
        return new InMemoryHubRuns(tables.runs);
    }

    @Override
    public Incidents incidents() {
        return new InMemoryIncidents(tables.incidents, tables.lastIncident);
    }

    @Override
    public SessionRows sessionRows() {
        return new InMemorySessionRows(
                tables.sessions, id -> tables.systems.find(id).isPresent(), tables.incarnations);
    }

    @Override
    public SystemGroups groups() {
        return new InMemorySystemGroups(tables);
    }

    @Override
    public OnceKeys onceKeys() {
        return new InMemoryOnceKeys(tables.once);
    }

    @Override
    public Stations stations() {
        return new InMemoryStations(tables.stations, tables.addedStations, tables.details);
    }

    @Override
    public NoticeStores notices() {
        return notices.stores();
    }

    @Override
    public Retention retention() {
        return retention;
    }
}
