package dev.arcus.hub.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.arcus.domain.administration.ReadRestoration;
import dev.arcus.domain.audit.NotedAttempts;
import dev.arcus.domain.notice.DeliverNotices;
import dev.arcus.domain.notice.RaiseNotices.HubCertificate;
import dev.arcus.domain.status.StatusWatch;
import dev.arcus.domain.store.StorageFailed;
import dev.arcus.domain.store.Ticker;
import dev.arcus.hub.api.ApiListeners;
import dev.arcus.hub.api.ApiServer;
import dev.arcus.hub.api.ApiServices;
import dev.arcus.hub.api.ApiServices.Instruments;
import dev.arcus.hub.api.PortTaken;
import dev.arcus.hub.gateway.Gateway;
import dev.arcus.hub.security.PasswordHashes;
import dev.arcus.hub.webhook.AddressGuard;
import dev.arcus.hub.webhook.HttpPost;
import dev.arcus.hub.webhook.SignedCalls;
import dev.arcus.wire.admin.HubFile;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hub: the one place where its parts are put together, area by area, each given what it works with. What was opened is
 * closed in reverse order.
 */
public final class Hub implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);
    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final Duration PRESENCE = Duration.ofSeconds(5);

    /** When the first boxes and people are served. */
    private static final Duration HEAD = Duration.ofHours(1);

    private static final Duration WARM_UP = Duration.ofSeconds(1);

    private static final Duration CERTIFICATE_CHECK = Duration.ofMinutes(1);
    private static final int LOCAL_TOKEN_BYTES = 24;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final HubConfiguration configuration;
    private final Instruments instruments;
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private volatile Optional<CertificateRenewal> inUse = Optional.empty();
    private volatile Optional<HubFile> facts = Optional.empty();
    private Optional<FirstStart.Operator> firstOperator = Optional.empty();

    private Hub(HubConfiguration configuration, Times times) {
        this.configuration = configuration;
        this.instruments = new Instruments(times.clock(), times.ticker(), times.random(), meters);
    }

    /** Time and chance. */
    public record Times(InstantSource clock, Ticker ticker, RandomGenerator random) {
        public static Times real() {
            return new Times(InstantSource.system(), Ticker.system(), new SecureRandom());
        }
    }

    /**
     * Serves people and PBXs when it returns.
     *
     * @param fatal told, from any thread, when the database is lost for good: the process must end at once
     * @throws StartFailure with one line for the operator; nothing is left open then
     */
    public static Hub start(HubConfiguration configuration, Times times, Consumer<StorageFailed> fatal) {
        var hub = new Hub(configuration, times);
        try {
            hub.open(fatal);
            return hub;
        } catch (RuntimeException e) {
            hub.close();
            throw e;
        }
    }

    /** Where it listens and what to trust. */
    public HubFile facts() {
        return facts.orElseThrow();
    }

    /** The superadmin that this start made, if it made one. */
    public Optional<FirstStart.Operator> firstOperator() {
        return firstOperator;
    }

    /** Sends the PBXs away with the time to come back, stores what is still to be stored, and closes everything. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            var part = open.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("event=close-failed part={}", part.getClass().getSimpleName(), e);
            }
        }
    }

    private void open(Consumer<StorageFailed> fatal) {
        var data = opened(DataFolder.open(configuration.data(), instruments.clock()));
        RestoreMark.refuseStart(data);
        var certificates = new Certificates(data, configuration, instruments.clock());
        var certificate = certificates.current();
        var licence = LicenceFolder.in(data.path());
        var storage = opened(Storage.open(configuration, data, instruments.clock(), fatal));
        var sealer = opened(storage.startSealing());
        var stores = storage.stores();
        var saltKey = storage.saltKey();
        var hashes = PasswordHashes.standard();
        var sealing = SealingKey.open(data, instruments.random());
        var people = PeopleAccess.of(stores, new PeopleAccess.Keys(storage.signingKey(), hashes, sealing), instruments);
        firstOperator = FirstStart.run(configuration, people.createSuperadmin(), instruments.random());

        var boxes = BoxSide.of(stores, saltKey, configuration.policies().heldBoxes(), instruments);
        var presence =
                opened(new Presence(stores.history().runs(), boxes.sessions().incarnation(), instruments.clock()));
        opened(boxes.journal());
        var returns = new Returns(stores.sessionRows(), boxes, instruments.clock());
        presence.gap().ifPresent(returns::begin);
        boxes.board().expectBack(returns.awaited(), configuration.policies().returnGrace());
        opened(boxes.watch()).start();

        var housekeeper = opened(new Housekeeper());
        var gateway = opened(GatewayArea.start(configuration, certificate, data, boxes, instruments));
        var mail = OutgoingMail.of(configuration.post(), instruments.clock());
        var metrics = opened(Metrics.bind(meters, gateway, boxes, housekeeper));
        metrics.count(meters, mail);
        var notices = opened(noticeSide(stores, boxes, mail));
        metrics.count(meters, notices);

        var acts = new PeopleSide(stores, boxes, saltKey, instruments);
        var connected = gateway.connectedSystems();
        var localToken = localToken();
        var backups = new HubBackups(configuration, data, storage, instruments.clock());
        metrics.count(meters, backups);
        var scheduled = scheduledBackups(data, backups, metrics);
        var keys = opened(storage.startDeriving());
        var background = opened(Executors.newVirtualThreadPerTaskExecutor());
        var systems = acts.systems(connected, licence, configuration.policies().codes());
        var levels = LoggerLevels.ofThisProcess(instruments.clock());
        var audit = acts.audit(storage.chain(), people.authenticator().refusals());
        open.push(audit.refusals()::flushAll);
        open.push(audit.views()::flushAll);
        open.push(audit.boxes()::flushAll);
        boxes.journal()
                .watchAttempts(new NotedAttempts(audit.boxes(), stores.systems().systems())::note);
        var services = new ApiServices(
                systems,
                acts.sharing(connected, licence, configuration.policies().retention()),
                acts.companies(mail),
                acts.groups(),
                acts.pcg(),
                acts.fleet(connected, configuration.policies().codes()),
                acts.guard(connected, configuration.policies().codes()),
                acts.imports(systems, connected, task -> background.execute(() -> work(task, keys))),
                acts.accounts(hashes, mail, this::passwordLink),
                audit,
                new ApiServices.People(
                        people.authenticator(),
                        people.resetPassword(),
                        people.changePassword(),
                        people.secondFactor().remove(),
                        stores.systems().companies(),
                        acts.policy(),
                        localToken),
                acts.once(),
                notices.acts(acts.policy(), saltKey),
                licence,
                facts(
                        storage,
                        gateway,
                        housekeeper,
                        new ApiServices.Operation(
                                meters::scrape,
                                levels,
                                mail::state,
                                () -> scheduled.map(ScheduledBackups::state).orElse("off"),
                                backups,
                                new ReadRestoration(storage.restorations(), acts.policy(), instruments.clock()))));
        var own = new OwnFacts(configuration, () -> inUse.map(CertificateRenewal::inUse), backups, scheduled);
        var console = console(certificate, services, people, own, boxes.watch());
        var api = opened(startApi(certificate, services, console));
        housekeeper.every(SWEEP, "web-sessions", people.webLogin()::sweep);

        housekeeper.after(configuration.policies().returnGrace(), "returns", returns::end);
        housekeeper.after(
                WARM_UP, "lists", () -> Thread.ofVirtual().name("lists").start(storage::warmUp));
        housekeeper.every(PRESENCE, "presence", presence::beat);
        housekeeper.every(PRESENCE, "incidents", boxes.incidents()::settle);
        housekeeper.every(SWEEP, "retention", () -> sweep(storage));
        sealer.tellHead();
        housekeeper.every(HEAD, "audit-head", sealer::tellHead);
        housekeeper.every(SWEEP, "refusals", audit.refusals()::flush);
        housekeeper.every(SWEEP, "refused-boxes", audit.boxes()::flush);
        housekeeper.every(SWEEP, "secret-views", audit.views()::flush);
        housekeeper.every(SWEEP, "log-levels", levels::expire);
        scheduled.ifPresent(plan -> housekeeper.every(PRESENCE, "backup", plan::look));
        var renewal = new CertificateRenewal(certificates, certificate, api);
        inUse = Optional.of(renewal);
        housekeeper.every(CERTIFICATE_CHECK, "certificate", renewal);
        opened(notices.start());
        tell(data, certificate, localToken, api, gateway);
    }

    private Optional<ScheduledBackups> scheduledBackups(DataFolder data, HubBackups backups, Metrics metrics) {
        var plan = configuration.backups();
        if (plan == null) {
            return Optional.empty();
        }
        var scheduled = opened(new ScheduledBackups(plan, data.path(), backups, instruments.clock()));
        metrics.count(meters, scheduled);
        return Optional.of(scheduled);
    }

    /** An import may leave keys to derive. */
    private static void work(Runnable task, KeyWorker keys) {
        task.run();
        keys.wake();
    }

    private NoticeSide noticeSide(HubStores stores, BoxSide boxes, OutgoingMail mail) {
        var guard =
                new AddressGuard(InetAddress::getAllByName, configuration.post().privateWebhooks());
        var post = new HttpPost(guard, (SSLSocketFactory) SSLSocketFactory.getDefault(), HttpPost.TIMEOUT);
        return new NoticeSide(
                stores,
                boxes,
                new SignedCalls(post, instruments.clock()),
                new DeliverNotices.Digest(mail, this::address),
                () -> inUse.map(CertificateRenewal::inUse).map(Hub::facts),
                instruments);
    }

    private static HubCertificate facts(X509Certificate certificate) {
        return new HubCertificate(
                certificate.getSubjectX500Principal().getName(),
                certificate.getNotAfter().toInstant());
    }

    /** The token stands behind the {@code #}: no server and no proxy on the way sees it. */
    private String passwordLink(String token) {
        return address() + "/password#" + token;
    }

    /** Where people find the hub. */
    private String address() {
        var configured = configuration.post().publicAddress();
        var admin = URI.create(facts().adminUrl());
        return configured == null
                ? "https://" + HostName.find().orElse(admin.getHost()) + ":" + admin.getPort()
                : configured;
    }

    private ConsolePages console(
            Certificates.Current certificate,
            ApiServices services,
            PeopleAccess people,
            OwnFacts own,
            StatusWatch watch) {
        var fingerprint =
                certificate.fingerprint().map(hash -> "sha256:" + hash).orElse("");
        return ConsolePages.of(services, people, fingerprint, own, watch, instruments);
    }

    private ApiServer startApi(Certificates.Current certificate, ApiServices services, ConsolePages console) {
        var where = configuration.listeners();
        try {
            return ApiServer.start(
                    new ApiListeners(
                            where.adminAddress(), where.adminPort(), where.adminPlainPort(), certificate.identity()),
                    services,
                    console,
                    instruments);
        } catch (PortTaken e) {
            throw ListenFailure.of(e);
        }
    }

    private ApiServices.Facts facts(
            Storage storage, Gateway gateway, Housekeeper housekeeper, ApiServices.Operation operation) {
        return new ApiServices.Facts(
                Version.text(),
                configuration.domain(),
                GatewayArea.publicAddress(configuration),
                storage::isUp,
                () -> gateway.boundPorts().tls().isPresent(),
                housekeeper::lagMillis,
                operation);
    }

    /** Writes where the hub is found, now that it is. */
    private void tell(
            DataFolder data, Certificates.Current certificate, String localToken, ApiServer api, Gateway gateway) {
        data.folder("run");
        var token = data.write("run/local.token", localToken, true);
        var listeners = configuration.listeners();
        var admin = Addresses.dialled(listeners.adminAddress());
        var gatewayHost = Addresses.dialled(listeners.gatewayAddress());
        var ports = gateway.boundPorts();
        var told = new HubFile(
                ProcessHandle.current().pid(),
                configuration.domain(),
                "https://" + admin + ":" + api.port(),
                api.plainPort().isPresent()
                        ? "http://127.0.0.1:" + api.plainPort().getAsInt()
                        : null,
                "wss://" + gatewayHost + ":" + ports.tls().orElseThrow(),
                ports.plain().isPresent() ? "ws://127.0.0.1:" + ports.plain().getAsInt() : null,
                certificate.authority().map(Object::toString).orElse(null),
                certificate.fingerprint().orElse(null),
                token.toString());
        try {
            data.write(HubFile.PATH, new ObjectMapper().writeValueAsString(told), false);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        open.push(() -> data.delete(HubFile.PATH));
        facts = Optional.of(told);
    }

    private static void sweep(Storage storage) {
        var dropped = storage.sweep();
        if (dropped > 0) {
            LOG.info("event=retention-swept rows={}", dropped);
        }
    }

    private String localToken() {
        var bytes = new byte[LOCAL_TOKEN_BYTES];
        instruments.random().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }
}
