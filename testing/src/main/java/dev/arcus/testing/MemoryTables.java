package dev.arcus.testing;

import dev.arcus.domain.audit.AuditChain;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.ChainLink;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Organisation;
import dev.arcus.domain.company.OrganisationId;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FirstActivation;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.group.GroupId;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.domain.guard.BlockedBox;
import dev.arcus.domain.guard.BlockedBoxId;
import dev.arcus.domain.guard.CloneCase;
import dev.arcus.domain.guard.CloneCaseId;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.history.HubRun;
import dev.arcus.domain.imports.ImportBatch;
import dev.arcus.domain.imports.ImportId;
import dev.arcus.domain.imports.ImportRow;
import dev.arcus.domain.incident.Incident;
import dev.arcus.domain.licence.LicenceAcceptance;
import dev.arcus.domain.partner.PartnerLink;
import dev.arcus.domain.partner.PartnerLinkId;
import dev.arcus.domain.people.LoginFailure;
import dev.arcus.domain.people.PasswordLink;
import dev.arcus.domain.people.SecondFactor;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.people.WebSession;
import dev.arcus.domain.session.SessionRow;
import dev.arcus.domain.store.KeptOnce;
import dev.arcus.domain.store.OnceKey;
import dev.arcus.domain.store.Versioned;
import dev.arcus.domain.system.EndedIdentity;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.Station;
import dev.arcus.domain.system.StationDetails;
import dev.arcus.numbering.TestNumber;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The tables behind the stores in memory. */
final class MemoryTables {

    final InMemoryTransactions transactions = new InMemoryTransactions();
    final MemoryTable<CompanyId, Company> companies = new MemoryTable<>(transactions);
    final MemoryTable<OrganisationId, Organisation> organisations = new MemoryTable<>(transactions);
    final MemoryTable<PartnerLinkId, PartnerLink> partnerLinks = new MemoryTable<>(transactions);
    final MemoryTable<SiteId, Site> sites = new MemoryTable<>(transactions);
    final MemoryTable<UserId, User> users = new MemoryTable<>(transactions);
    final MemoryTable<UserId, PasswordLink> passwordLinks = new MemoryTable<>(transactions);
    final MemoryTable<String, WebSession> webSessions = new MemoryTable<>(transactions);
    final MemoryTable<UserId, SecondFactor> secondFactors = new MemoryTable<>(transactions);
    final MemoryTable<String, LoginFailure> loginFailures = new MemoryTable<>(transactions);
    final MemoryTable<PbxId, SystemId> identities = new MemoryTable<>(transactions);
    final MemoryTable<PbxId, EndedIdentity> ended = new MemoryTable<>(transactions);
    final MemoryTable<CompanyId, SystemId> managed = new MemoryTable<>(transactions);
    final MemoryTable<OnceKey.Owned, KeptOnce> once = new MemoryTable<>(transactions);
    final MemoryTable<SystemId, PbxSystem> systems = new MemoryTable<>(transactions);
    final MemoryTable<SystemId, Long> acknowledged = new MemoryTable<>(transactions);
    final MemoryTable<SystemId, List<TestNumber>> testNumbers = new MemoryTable<>(transactions);
    final MemoryTable<SystemId, Versioned<Credential>> credentials = new MemoryTable<>(transactions);
    final List<Consumer<SystemId>> credentialListeners = new CopyOnWriteArrayList<>();
    final MemoryTable<SystemId, List<Station>> stations = new MemoryTable<>(transactions);
    final MemoryTable<SystemId, Set<String>> addedStations = new MemoryTable<>(transactions);
    final MemoryTable<SystemId, Map<String, StationDetails>> details = new MemoryTable<>(transactions);
    final MemoryTable<GroupId, SystemGroup> groups = new MemoryTable<>(transactions);
    final MemoryTable<SystemId, SessionRow> sessions = new MemoryTable<>(transactions);
    final AtomicLong incarnations = new AtomicLong();
    final MemoryTable<CloneCaseId, CloneCase> clones = new MemoryTable<>(transactions);
    final MemoryTable<BlockedBoxId, BlockedBox> blocked = new MemoryTable<>(transactions);
    final MemoryTable<FleetItemId, FleetItem> fleet = new MemoryTable<>(transactions);
    final MemoryTable<SystemId, FirstActivation> firsts = new MemoryTable<>(transactions);
    final MemoryTable<ImportId, ImportBatch> imports = new MemoryTable<>(transactions);
    final MemoryTable<ImportId, List<ImportRow>> importRows = new MemoryTable<>(transactions);
    final MemoryLog<LicenceAcceptance> acceptances = new MemoryLog<>(transactions);
    final MemoryLog<AuditEvent> audit = new MemoryLog<>(transactions);
    final Map<AuditEvent, ChainLink> links = Collections.synchronizedMap(new IdentityHashMap<>());
    final List<AuditChain.Sealed> sealed = new CopyOnWriteArrayList<>();
    final MemoryTable<Long, HubRun> runs = new MemoryTable<>(transactions);
    final MemoryTable<Long, Incident> incidents = new MemoryTable<>(transactions);
    final AtomicLong lastIncident = new AtomicLong();
    final MemoryLog<ConnectionEvent> events = new MemoryLog<>(transactions);
    final MemoryLog<InMemoryAttempts.Kept> attempts = new MemoryLog<>(transactions);

    /** Once committed, whoever hears of credentials is told that this one changed. */
    void credentialChanged(SystemId system) {
        transactions.afterCommit(() -> credentialListeners.forEach(listener -> listener.accept(system)));
    }
}
