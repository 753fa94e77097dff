package dev.arcus.hub.server;

import ch.qos.logback.classic.LoggerContext;
import dev.arcus.domain.activation.HeldBoxes;
import dev.arcus.domain.administration.CodePolicy;
import dev.arcus.domain.administration.ReadRestoration;
import dev.arcus.domain.administration.SystemStores;
import dev.arcus.domain.audit.ConcernedTrail;
import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Organisations;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.company.Sites;
import dev.arcus.domain.credential.Credentials;
import dev.arcus.domain.fleet.FleetItems;
import dev.arcus.domain.group.SystemGroups;
import dev.arcus.domain.guard.Guard;
import dev.arcus.domain.history.Attempts;
import dev.arcus.domain.history.ConnectionEvents;
import dev.arcus.domain.history.Retention;
import dev.arcus.domain.imports.ImportBatches;
import dev.arcus.domain.incident.IncidentWatch;
import dev.arcus.domain.notice.DeliverNotices;
import dev.arcus.domain.partner.PartnerLinks;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.PasswordLinks;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.people.Users;
import dev.arcus.domain.session.Journal;
import dev.arcus.domain.session.Sessions;
import dev.arcus.domain.status.StatusBoard;
import dev.arcus.domain.status.StatusWatch;
import dev.arcus.domain.system.Stations;
import dev.arcus.domain.system.Systems;
import dev.arcus.hub.api.ApiListeners;
import dev.arcus.hub.api.ApiServer;
import dev.arcus.hub.api.ApiServices;
import dev.arcus.hub.api.ApiServices.Instruments;
import dev.arcus.hub.api.Backups;
import dev.arcus.hub.api.TlsIdentity;
import dev.arcus.hub.console.operator.HubFacts;
import dev.arcus.hub.security.PasswordHashes;
import dev.arcus.hub.security.PublishedKey;
import dev.arcus.hub.security.SecretBox;
import dev.arcus.hub.security.SigningKey;
import dev.arcus.hub.webhook.AddressGuard;
import dev.arcus.hub.webhook.HttpPost;
import dev.arcus.hub.webhook.SignedCalls;
import dev.arcus.testing.InMemoryRestorations;
import dev.arcus.testing.InMemoryStores;
import dev.arcus.testing.Samples;
import dev.arcus.testing.TestClock;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** The API on real sockets over stores in memory and under a test clock, with one superadmin. */
public final class RunningApi implements AutoCloseable {

    public static final String MAIL = "operator@example.org";
    public static final String PASSWORD = "correct horse battery";
    public static final String LOCAL_TOKEN = "local-token";

    private static final SigningKey KEY = SigningKey.of(SigningKey.generate());
    private static final PasswordHashes HASHES = new PasswordHashes(64, 1);
    private static final OwnAuthority AUTHORITY =
            OwnAuthority.create(InstantSource.system().instant());

    public final TestClock clock = new TestClock();
    public final InMemoryStores memory = new InMemoryStores();
    public final Samples samples = new Samples();
    private final CountedStores counted = new CountedStores();
    public final FakeConnections connections = new FakeConnections();
    public final AtomicBoolean databaseUp = new AtomicBoolean(true);

    public final InMemoryRestorations restorations = new InMemoryRestorations();

    /** What a backup does; a test may put something else in its place. */
    public volatile Backups backup = (out, passphrase) -> false;

    /** The mail server, while it is on. */
    public final Mailbox mailbox = new Mailbox();

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final HubStores stores = stores();
    private final Instruments instruments = new Instruments(clock, clock, samples.random(), meters);
    private final BoxSide boxes = BoxSide.of(stores, Samples.SALT_KEY, 10, instruments);
    private final PeopleAccess access = PeopleAccess.of(
            stores,
            new PeopleAccess.Keys(KEY, HASHES, new SecretBox(new byte[SecretBox.KEY_BYTES], samples.random())),
            instruments);

    /** What is told to whom; a test with a clock of its own calls its rounds. */
    final NoticeSide notices = new NoticeSide(
            stores,
            boxes,
            new SignedCalls(
                    new HttpPost(
                            new AddressGuard(InetAddress::getAllByName, false),
                            trust().getSocketFactory(),
                            HttpPost.TIMEOUT),
                    clock),
            new DeliverNotices.Digest(mailbox, () -> "https://hub.example.org"),
            Optional::empty,
            instruments);

    private final ApiServer server;

    private RunningApi() {
        access.createSuperadmin().run(MAIL, PASSWORD);
        var services = services();
        var console = ConsolePages.of(services, access, "sha256:abcdef", RunningApi::facts, boxes.watch(), instruments);
        server = ApiServer.start(listeners(), services, console, instruments);
    }

    public static RunningApi start() {
        return new RunningApi();
    }

    /** The half of the key that signs tokens which everybody may know. */
    public byte[] publicKey() {
        return PublishedKey.of(KEY);
    }

    /** How often requests asked a store so far. */
    public long questions() {
        return counted.questions();
    }

    /** A client that is not logged in, on the plain listener. */
    public ApiClient anonymous() {
        return ApiClient.plain(server.plainPort().orElseThrow());
    }

    public ApiClient operator() {
        return anonymous().login(MAIL, PASSWORD);
    }

    /** Makes a user in {@code company} and logs in. */
    public ApiClient as(Company company, AdminType type, @Nullable SiteId site, Role... roles) {
        return anonymous().login(person(company, type, site, roles), PASSWORD);
    }

    /** Makes a user in {@code company} with {@link #PASSWORD}; the login e-mail. */
    public String person(Company company, AdminType type, @Nullable SiteId site, Role... roles) {
        var mail = "user" + UserId.next(samples.random()) + "@example.org";
        memory.users().add(user(company.id(), mail, type, site, roles));
        return mail;
    }

    public Company add(Company company) {
        memory.companies().add(company);
        return company;
    }

    public Site add(Site site) {
        memory.sites().add(site);
        return site;
    }

    public int tlsPort() {
        return server.port();
    }

    public int plainPort() {
        return server.plainPort().orElseThrow();
    }

    public ApiServer server() {
        return server;
    }

    /** Trusts the authority of the API's certificate. */
    public static SSLContext trust() {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("ca", AUTHORITY.certificate());
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Sessions sessions() {
        return boxes.sessions();
    }

    public StatusBoard board() {
        return boxes.board();
    }

    /** Looks when a test says so. */
    public StatusWatch watch() {
        return boxes.watch();
    }

    public IncidentWatch incidents() {
        return boxes.incidents();
    }

    public Journal journal() {
        return boxes.journal();
    }

    public HeldBoxes held() {
        return boxes.held();
    }

    @Override
    public void close() {
        server.close();
        notices.close();
        boxes.journal().close();
    }

    public static TlsIdentity identity() {
        return identity("localhost", "127.0.0.1");
    }

    /** Of the authority that {@link #trust} believes, for these names. */
    public static TlsIdentity identity(String... names) {
        var pair = OwnAuthority.keyPair();
        var certificate = AUTHORITY.issue(
                pair.getPublic(), Set.of(names), InstantSource.system().instant());
        return new TlsIdentity(pair.getPrivate(), List.of(certificate, AUTHORITY.certificate()));
    }

    private static ApiListeners listeners() {
        return new ApiListeners("127.0.0.1", 0, 0, identity());
    }

    private static HubFacts facts(ApiServices.Facts facts) {
        return new HubFacts(
                facts.version(),
                facts.domain(),
                facts.gatewayAddress(),
                facts.gateway().getAsBoolean(),
                new HubFacts.Store(facts.database().getAsBoolean(), "H2", 1, 3L << 30, 4L << 30),
                new HubFacts.Certificate(
                        "CN=hub.example.org", Optional.of(TestClock.START.plus(Duration.ofDays(90))), true),
                new HubFacts.Backups(facts.operation().backup().get(), Optional.of(TestClock.START), Optional.empty()),
                facts.operation().mail().get());
    }

    private ApiServices services() {
        var licence = LicenceFolder.in(Path.of("nowhere"));
        var people = new PeopleSide(stores, boxes, Samples.SALT_KEY, instruments);
        var systems = people.systems(connections, licence, CodePolicy.STANDARD);
        return new ApiServices(
                systems,
                people.sharing(connections, licence, Retention.STANDARD),
                people.companies(mailbox),
                people.groups(),
                people.pcg(),
                people.fleet(connections, CodePolicy.STANDARD),
                people.guard(connections, CodePolicy.STANDARD),
                people.imports(systems, connections, task -> Thread.ofVirtual().start(task)),
                people.accounts(HASHES, mailbox, token -> "https://hub.example.org/password#" + token),
                people.audit(memory.auditChain(), access.authenticator().refusals()),
                new ApiServices.People(
                        access.authenticator(),
                        access.resetPassword(),
                        access.changePassword(),
                        access.secondFactor().remove(),
                        memory.companies(),
                        people.policy(),
                        LOCAL_TOKEN),
                people.once(),
                notices.acts(people.policy(), Samples.SALT_KEY),
                licence,
                new ApiServices.Facts(
                        "test",
                        "openrainbow.com",
                        "wss://agent.openrainbow.com/websocket",
                        databaseUp::get,
                        () -> true,
                        () -> 3,
                        new ApiServices.Operation(
                                meters::scrape,
                                new LoggerLevels(new LoggerContext(), clock),
                                () -> "off",
                                () -> "off",
                                (out, passphrase) -> backup.write(out, passphrase),
                                new ReadRestoration(restorations, people.policy(), clock))));
    }

    private HubStores stores() {
        return new HubStores(
                new SystemStores(
                        counted.count(Companies.class, memory.companies()),
                        counted.count(Sites.class, memory.sites()),
                        counted.count(Systems.class, memory.systems()),
                        counted.count(Credentials.class, memory.credentials()),
                        counted.count(FleetItems.class, memory.fleetItems()),
                        new ConcernedTrail(
                                memory.auditTrail(),
                                new ConcernedTrail.Places(
                                        memory.companies(),
                                        memory.sites(),
                                        memory.systems(),
                                        memory.users(),
                                        memory.groups(),
                                        memory.fleetItems())),
                        memory.transactions()),
                memory.loginDirectory(),
                new HubStores.People(
                        counted.count(Users.class, memory.users()),
                        counted.count(PasswordLinks.class, memory.passwordLinks()),
                        memory.loginFailures(),
                        memory.webSessions(),
                        memory.secondFactors()),
                new HubStores.History(
                        counted.count(ConnectionEvents.class, memory.connectionEvents()),
                        counted.count(Attempts.class, memory.attempts()),
                        memory.hubRuns(),
                        memory.incidents()),
                new Guard(memory.blockedBoxes(), memory.cloneCases()),
                memory.licenceAcceptances(),
                memory.sessionRows(),
                counted.count(Stations.class, memory.stations()),
                counted.count(SystemGroups.class, memory.groups()),
                counted.count(Organisations.class, memory.organisations()),
                counted.count(PartnerLinks.class, memory.partnerLinks()),
                memory.firstActivations(),
                memory.onceKeys(),
                memory.notices(),
                counted.count(ImportBatches.class, memory.importBatches()));
    }

    private User user(CompanyId company, String mail, AdminType type, @Nullable SiteId site, Role... roles) {
        return new User(
                UserId.next(samples.random()),
                1,
                mail,
                HASHES.hash(PASSWORD),
                "Ada",
                "Müller",
                Set.of(roles),
                type,
                company,
                site,
                "de",
                true,
                true,
                0,
                null,
                TestClock.START);
    }
}
