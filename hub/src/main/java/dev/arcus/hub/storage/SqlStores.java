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
import dev.arcus.domain.restoration.Restorations;
import dev.arcus.domain.session.SessionRows;
import dev.arcus.domain.store.OnceKeys;
import dev.arcus.domain.store.Transactions;
import dev.arcus.domain.system.Stations;
import dev.arcus.domain.system.Systems;
import dev.arcus.hub.storage.portable.BackupWriter;
import dev.arcus.hub.storage.portable.Manifest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Every store of the hub, on one open database. All stores may be used by any thread. */
public final class SqlStores implements AutoCloseable {

    private final SqlTransactions transactions;
    private final Sql sql;
    private final Retention retention;
    private final InstantSource clock;
    private final ConnectionEvents connectionEvents;
    private final Runnable close;
    private final ListIndexes indexes;

    /** {@code scratch}: a folder for files that are gone with the process. */
    SqlStores(SqlTransactions transactions, Path scratch, Retention retention, InstantSource clock, Runnable close) {
        this.transactions = transactions;
        this.sql = new Sql(transactions);
        this.retention = retention;
        this.clock = clock;
        this.connectionEvents = new SqlConnectionEvents(sql, transactions, retention);
        this.close = close;
        this.indexes = new ListIndexes(sql, transactions, scratch);
    }

    public Transactions transactions() {
        return transactions;
    }

    public Companies companies() {
        return new SqlCompanies(sql, transactions, indexes);
    }

    public Organisations organisations() {
        return new SqlOrganisations(sql);
    }

    public PartnerLinks partnerLinks() {
        return new SqlPartnerLinks(sql);
    }

    public Sites sites() {
        return new SqlSites(sql, indexes);
    }

    public Users users() {
        return new SqlUsers(sql, transactions, indexes);
    }

    public PasswordLinks passwordLinks() {
        return new SqlPasswordLinks(sql, transactions);
    }

    public WebSessions webSessions() {
        return new SqlWebSessions(sql, transactions);
    }

    public SecondFactors secondFactors() {
        return new SqlSecondFactors(sql, transactions);
    }

    public LoginFailures loginFailures() {
        return new SqlLoginFailures(sql, transactions);
    }

    public Systems systems() {
        return new SqlSystems(sql, transactions, indexes);
    }

    public Credentials credentials() {
        return new SqlCredentials(sql, transactions, indexes);
    }

    public LoginDirectory loginDirectory() {
        return new SqlLoginDirectory(sql);
    }

    public FleetItems fleetItems() {
        return new SqlFleetItems(sql);
    }

    public CloneCases cloneCases() {
        return new SqlCloneCases(sql, transactions);
    }

    public BlockedBoxes blockedBoxes() {
        return new SqlBlockedBoxes(sql, transactions);
    }

    public FirstActivations firstActivations() {
        return new SqlFirstActivations(sql, transactions);
    }

    public ImportBatches importBatches() {
        return new SqlImportBatches(sql, transactions);
    }

    public LicenceAcceptances licenceAcceptances() {
        return new SqlLicenceAcceptances(sql);
    }

    public AuditTrail auditTrail() {
        return new SqlAuditTrail(sql);
    }

    public AuditChain auditChain() {
        return new SqlAuditChain(sql, transactions);
    }

    public ConnectionEvents connectionEvents() {
        return connectionEvents;
    }

    public Attempts attempts() {
        return new SqlAttempts(sql, transactions, retention);
    }

    public HubRuns hubRuns() {
        return new SqlHubRuns(sql, transactions);
    }

    public Incidents incidents() {
        return new SqlIncidents(sql, transactions);
    }

    public SessionRows sessionRows() {
        return new SqlSessionRows(sql, transactions);
    }

    public Stations stations() {
        return new SqlStations(sql, transactions);
    }

    public SystemGroups groups() {
        return new SqlSystemGroups(sql, transactions);
    }

    public Restorations restorations() {
        return new SqlRestorations(sql, transactions, attempts());
    }

    public OnceKeys onceKeys() {
        return new SqlOnceKeys(sql, transactions);
    }

    public NoticeStores notices() {
        return new NoticeStores(
                new SqlNoticeRules(sql), new SqlMaintenanceWindows(sql), new SqlNoticeBook(sql, transactions));
    }

    public HubState hubState() {
        return new HubState(sql, transactions);
    }

    public KeyDerivation keyDerivation() {
        return new KeyDerivation(sql);
    }

    public RetentionSweep retentionSweep() {
        return new RetentionSweep(sql, new AuditCut(sql, transactions), retention, clock);
    }

    /**
     * Writes a backup of all tables, as they are when it begins, and of {@code files}; the hub goes on meanwhile.
     *
     * @throws IOException when {@code out} takes no more
     */
    public Manifest backup(BackupWriter.About about, List<BackupWriter.File> files, OutputStream out)
            throws IOException {
        try {
            return transactions.snapshot(connection -> {
                try {
                    return BackupWriter.write(connection, about, files, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
    }

    /** Reads what lists need, so that the first one need not wait: a second or two where there are many. */
    public void warmUp() {
        indexes.warmUp();
    }

    /** The same stores, whose indexes are their own and have their files in {@code folder}. */
    SqlStores indexedIn(Path folder) {
        return new SqlStores(transactions, folder, retention, clock, () -> {});
    }

    /** Throws {@code StorageFailed} unless the database answers: for the health page. */
    public void check() {
        var unused = sql.number("select 1 as n");
    }

    /** Gives the database back; transactions that are under way fail. */
    @Override
    public void close() {
        indexes.close();
        close.run();
    }
}
