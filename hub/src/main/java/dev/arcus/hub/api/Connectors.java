package dev.arcus.hub.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Opens the listeners, each with its limits. Opened at once, so that a port that is taken is named. */
final class Connectors {

    static final String LOOPBACK = "127.0.0.1";

    /** A connection on which nothing moves for so long is closed. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    private static final int BACKLOG = 256;

    /** At a stop, how long a connection may stay on which no request is being answered. */
    private static final long FAREWELL_MILLIS = 50;

    private Connectors() {}

    static ServerConnector tls(
            Server server, HttpConfiguration http, ApiListeners where, SslContextFactory.Server tls) {
        var secure = new HttpConfiguration(http);
        var customizer = new SecureRequestCustomizer();
        // Clients dial addresses and names that only the operator knows; the certificate is checked by them.
        customizer.setSniHostCheck(false);
        secure.addCustomizer(customizer);
        var plain = new HttpConnectionFactory(secure);
        return open(
                new ServerConnector(server, new SslConnectionFactory(tls, plain.getProtocol()), plain),
                where.address(),
                where.port(),
                false);
    }

    static ServerConnector plain(Server server, HttpConfiguration http, int port) {
        ConnectionFactory factory = new HttpConnectionFactory(http);
        return open(new ServerConnector(server, factory), LOOPBACK, port, true);
    }

    static SslContextFactory.Server context(TlsIdentity identity) {
        var tls = new SslContextFactory.Server();
        use(tls, identity);
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        return tls;
    }

    static void use(SslContextFactory.Server tls, TlsIdentity identity) {
        tls.setKeyStore(identity.keyStore());
        tls.setKeyStorePassword("");
    }

    private static ServerConnector open(ServerConnector connector, String address, int port, boolean plain) {
        connector.setHost(address);
        connector.setPort(port);
        connector.setAcceptQueueSize(BACKLOG);
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setShutdownIdleTimeout(FAREWELL_MILLIS);
        try {
            connector.open();
            return connector;
        } catch (IOException e) {
            throw new PortTaken(address + ":" + port, plain, e);
        }
    }

    /** Ends the connection in the middle of an answer, so that nobody takes what was sent for the whole. */
    static void cut(Context context) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
