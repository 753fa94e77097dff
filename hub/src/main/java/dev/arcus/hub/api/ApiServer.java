package dev.arcus.hub.api;

import dev.arcus.hub.api.ApiServices.Instruments;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The admin listeners and everything behind them. Each request runs on a virtual thread of its own. */
public final class ApiServer implements AutoCloseable {

    /** Connections of both listeners together. */
    static final int MAX_CONNECTIONS = 4096;

    /** Where the API's own addresses begin; every other one is a page. */
    private static final List<String> OWN = List.of("/api/", "/health", "/metrics", "/.well-known/");

    private static final int MAX_HEADER_BYTES = 16 * 1024;
    private static final long DRAIN_MILLIS = 1000;

    private final Javalin javalin;
    private final SslContextFactory.Server tls;
    private final List<ServerConnector> connectors;
    private final Runnable farewell;

    private ApiServer(
            Javalin javalin, SslContextFactory.Server tls, List<ServerConnector> connectors, Runnable farewell) {
        this.farewell = farewell;
        this.javalin = javalin;
        this.tls = tls;
        this.connectors = connectors;
    }

    /** Listens when it returns. {@link PortTaken} when a listener cannot be opened; nothing is left open then. */
    public static ApiServer start(
            ApiListeners where, ApiServices services, Neighbour neighbour, Instruments instruments) {
        var tls = Connectors.context(where.identity());
        var connectors = new ArrayList<ServerConnector>();
        var routes = new ApiRoutes(services, neighbour, instruments);
        var javalin = Javalin.create(config -> {
            configure(config, instruments.random());
            listen(config, where, tls, connectors);
            routes.register(config);
        });
        try {
            javalin.start();
            return new ApiServer(javalin, tls, List.copyOf(connectors), neighbour::leave);
        } catch (RuntimeException e) {
            connectors.forEach(ServerConnector::close);
            javalin.stop();
            throw e;
        }
    }

    /** The port of the TLS listener. */
    public int port() {
        return connectors.getFirst().getLocalPort();
    }

    /** The port of the plain listener, if there is one. */
    public OptionalInt plainPort() {
        return connectors.size() < 2
                ? OptionalInt.empty()
                : OptionalInt.of(connectors.get(1).getLocalPort());
    }

    /** From the next handshake on the listener is {@code identity}; connections stay. */
    public void become(TlsIdentity identity) {
        try {
            tls.reload(context -> Connectors.use((SslContextFactory.Server) context, identity));
        } catch (Exception e) {
            throw new IllegalArgumentException("not a usable key and certificate", e);
        }
    }

    /** Lets requests end that are being answered, for a moment, and closes the listeners. */
    @Override
    public void close() {
        farewell.run();
        javalin.stop();
    }

    private static void configure(JavalinConfig config, RandomGenerator random) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = Json.MAX_BODY;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(MAX_HEADER_BYTES);
        });
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(DRAIN_MILLIS);
            server.setErrorHandler(new UnreadableRequests(random));
            server.addBean(new NetworkConnectionLimit(MAX_CONNECTIONS, server));
        });
    }

    private static void listen(
            JavalinConfig config, ApiListeners where, SslContextFactory.Server tls, List<ServerConnector> connectors) {
        config.jetty.addConnector((server, http) -> {
            var connector = Connectors.tls(server, http, where, tls);
            connectors.add(connector);
            return connector;
        });
        var plainPort = where.plainPort();
        if (plainPort != null) {
            config.jetty.addConnector((server, http) -> {
                var connector = Connectors.plain(server, http, plainPort);
                connectors.add(connector);
                return connector;
            });
        }
    }

    /** Every route of the API, as {@code GET /api/rainbow/ping}. */
    public List<String> routes() {
        return routes(path -> !isPage(path));
    }

    /** Every route of the pages beside it, as {@code GET /login}. */
    public List<String> pages() {
        return routes(ApiServer::isPage);
    }

    private List<String> routes(Predicate<String> wanted) {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod() && !endpoint.path.equals(Elsewhere.PATH))
                .filter(endpoint -> wanted.test(endpoint.path))
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .toList();
    }

    private static boolean isPage(String path) {
        return OWN.stream().noneMatch(path::startsWith);
    }

    /** Whether the listeners are open. */
    public boolean isUp() {
        return server().isRunning();
    }

    private Server server() {
        return javalin.jettyServer().server();
    }
}
