package dev.arcus.testing.usecase;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.activation.AdmitBox;
import dev.arcus.domain.activation.AuthenticatePbx;
import dev.arcus.domain.activation.Exchange;
import dev.arcus.domain.activation.HeldBoxes;
import dev.arcus.domain.activation.LoginLimits;
import dev.arcus.domain.activation.Recorder;
import dev.arcus.domain.activation.StockBoxes;
import dev.arcus.domain.administration.AcceptLicence;
import dev.arcus.domain.administration.BoxTraces;
import dev.arcus.domain.administration.Chance;
import dev.arcus.domain.administration.CodePolicy;
import dev.arcus.domain.administration.DeclareSystem;
import dev.arcus.domain.administration.DeleteSystem;
import dev.arcus.domain.administration.FirstBoxes;
import dev.arcus.domain.administration.FreePhones;
import dev.arcus.domain.administration.GroupRules;
import dev.arcus.domain.administration.GroupStores;
import dev.arcus.domain.administration.MoveFleetItem;
import dev.arcus.domain.administration.PlanDeletion;
import dev.arcus.domain.administration.RegisterFleetItem;
import dev.arcus.domain.administration.RenewPassword;
import dev.arcus.domain.administration.ReplaceHardware;
import dev.arcus.domain.administration.ResetConnection;
import dev.arcus.domain.administration.ReturnToStock;
import dev.arcus.domain.administration.SystemStores;
import dev.arcus.domain.administration.UndoFirstActivation;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.CompanyProfile;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.PartnerKind;
import dev.arcus.domain.company.Partnership;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.connection.ConnectedSystems;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.Salt;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.guard.Guard;
import dev.arcus.domain.licence.LicenceText;
import dev.arcus.domain.licence.LicenceTexts;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.session.Journal;
import dev.arcus.domain.session.Sessions;
import dev.arcus.domain.status.ChannelReading;
import dev.arcus.domain.status.StatusBoard;
import dev.arcus.testing.InMemoryStores;
import dev.arcus.testing.TestClock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/** A partner with a customer, and every act of the domain on in-memory stores. */
final class DomainUnderTest implements AutoCloseable {

    final TestClock clock = new TestClock();
    final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
    final InMemoryStores stores = new InMemoryStores();
    final Salt.SaltKey saltKey = new Salt.SaltKey(new byte[32]);
    final Journal journal = new Journal(
            stores.transactions(),
            stores.connectionEvents(),
            stores.attempts(),
            stores.sessionRows(),
            stores.systems());
    final StatusBoard board = new StatusBoard(clock, clock, journal);
    final Sessions sessions = new Sessions(stores.sessionRows(), journal, List.of(board), clock);
    final HeldBoxes held = new HeldBoxes(2, clock);
    final Recorder recorder = new Recorder(journal, clock, random);
    final Exchange exchange = new Exchange(
            stores.credentials(),
            new StockBoxes(stores.fleetItems(), stores.firstActivations()),
            sessions,
            stores.transactions(),
            saltKey,
            recorder,
            random);
    final AuthenticatePbx authenticate = new AuthenticatePbx(
            stores.loginDirectory(), stores.fleetItems(), saltKey, LoginLimits.standard(), journal, clock, random);
    final AdmitBox admit = new AdmitBox(
            stores.loginDirectory(),
            exchange,
            sessions,
            held,
            new Guard(stores.blockedBoxes(), stores.cloneCases()),
            recorder);

    final SystemStores systemStores = new SystemStores(
            stores.companies(),
            stores.sites(),
            stores.systems(),
            stores.credentials(),
            stores.fleetItems(),
            stores.auditTrail(),
            stores.transactions());
    final Chance chance = new Chance(clock, random, saltKey);
    final AccessPolicy policy = new AccessPolicy(stores.companies(), stores.sites());
    final AcceptLicence licence = new AcceptLicence(new OneText(), stores.licenceAcceptances());
    final Connections connections = new Connections();
    final GroupStores groupStores = new GroupStores(
            stores.groups(),
            stores.companies(),
            stores.sites(),
            stores.systems(),
            stores.stations(),
            stores.auditTrail(),
            stores.transactions());
    final GroupRules groupRules = new GroupRules(groupStores);
    final FreePhones freePhones = new FreePhones(stores.stations(), stores.users());
    final DeclareSystem declare =
            new DeclareSystem(systemStores, policy, licence, connections, board, CodePolicy.STANDARD, chance);
    final ResetConnection reset =
            new ResetConnection(systemStores, policy, connections, board, CodePolicy.STANDARD, chance);
    final PlanDeletion planDeletion = new PlanDeletion(
            groupStores, stores.users(), stores.fleetItems(), stores.licenceAcceptances(), sessions, policy);
    final DeleteSystem delete =
            new DeleteSystem(systemStores, stores.firstActivations(), policy, planDeletion, connections, clock);
    final ReturnToStock giveBack =
            new ReturnToStock(systemStores, stores.firstActivations(), planDeletion, policy, connections, clock);
    final UndoFirstActivation undoFirst = new UndoFirstActivation(
            systemStores,
            new FirstBoxes(stores.firstActivations(), stores.blockedBoxes()),
            policy,
            connections,
            board,
            chance);
    final ReplaceHardware replace = new ReplaceHardware(
            systemStores,
            new BoxTraces(stores.firstActivations(), new Guard(stores.blockedBoxes(), stores.cloneCases()), sessions),
            policy,
            connections,
            board,
            CodePolicy.STANDARD,
            chance);
    final MoveFleetItem move = new MoveFleetItem(systemStores, policy, clock);
    final RenewPassword renew = new RenewPassword(systemStores, policy, connections, chance);
    final RegisterFleetItem register = new RegisterFleetItem(systemStores, policy, chance);

    final Company partner = company("Nordlicht", PartnerKind.DR, null);
    final Company otherPartner = company("Südstern", PartnerKind.DR, null);
    final Company customer = company("Sonnenschein", null, partner.id());
    final Site site = site(customer);
    final Actor bpAdmin = actor(partner, Set.of(Role.BP_ADMIN));
    final Actor otherBpAdmin = actor(otherPartner, Set.of(Role.BP_ADMIN));
    final Actor support = actor(partner, Set.of(Role.SUPPORT));

    private Company company(String name, @Nullable PartnerKind kind, @Nullable CompanyId manager) {
        var id = CompanyId.next(random);
        var company = Company.plain(id, name, manager, clock.instant())
                .with(kind == null ? null : Partnership.of(kind))
                .with(CompanyProfile.in("DEU"));
        stores.companies().add(company);
        return company;
    }

    Site site(Company company) {
        var site = new Site(SiteId.next(random), company.id(), company.name(), CompanyStatus.ACTIVE, clock.instant());
        stores.sites().add(site);
        return site;
    }

    private Actor actor(Company company, Set<Role> roles) {
        return new Actor(
                UserId.next(random), company.name() + "@example.com", roles, AdminType.UNDEFINED, company.id(), null);
    }

    @Override
    public void close() {
        journal.close();
    }

    /** The connections of a hub without a network: what is asked of them is kept. */
    final class Connections implements ConnectedSystems {

        final List<PbxId> declared = new java.util.ArrayList<>();
        final List<SystemId> renewed = new java.util.ArrayList<>();

        @Override
        public void disconnect(SystemId system, DisconnectCause cause) {
            sessions.of(system).ifPresent(session -> sessions.close(session, cause));
        }

        @Override
        public void declared(PbxId pbxId) {
            declared.add(pbxId);
        }

        @Override
        public void passwordRenewed(SystemId system) {
            renewed.add(system);
        }

        @Override
        public void configurationChanged(SystemId system) {}

        @Override
        public Optional<List<ChannelReading>> probe(SystemId system) {
            return Optional.empty();
        }
    }

    /** The licence agreement in one language. */
    static final class OneText implements LicenceTexts {

        static final LicenceText TEXT = new LicenceText("1", "en", "You may use it.");

        @Override
        public LicenceText current(String language) {
            return TEXT;
        }

        @Override
        public Optional<LicenceText> currentBySha256(String sha256) {
            return Optional.of(TEXT).filter(text -> text.sha256().equals(sha256));
        }
    }
}
