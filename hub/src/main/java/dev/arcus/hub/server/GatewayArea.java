package dev.arcus.hub.server;

import dev.arcus.hub.api.ApiServices.Instruments;
import dev.arcus.hub.gateway.Gateway;
import dev.arcus.hub.gateway.GatewayConfiguration;
import dev.arcus.hub.gateway.GatewayLimits;
import dev.arcus.hub.gateway.GatewayUseCases;
import dev.arcus.hub.gateway.Proxies;
import dev.arcus.hub.gateway.tls.TlsFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Area gateway: the listener for PBXs over the acts of boxes. */
final class GatewayArea {

    private static final int HTTPS = 443;

    private GatewayArea() {}

    static Gateway start(
            HubConfiguration configuration,
            Certificates.Current certificates,
            DataFolder data,
            BoxSide boxes,
            Instruments instruments) {
        try {
            var acts = boxes.acts();
            return Gateway.start(
                    configuration(configuration, certificates, data),
                    new GatewayUseCases(
                            new GatewayUseCases.Logins(
                                    acts.authenticate(), acts.admit(), acts.exchange(), boxes.held(), boxes.recorder()),
                            boxes.sessions(),
                            boxes.board(),
                            acts.reports()),
                    new Gateway.Chance(instruments.clock(), instruments.ticker(), instruments.random()));
        } catch (IOException e) {
            throw ListenFailure.of(e, configuration.listeners());
        } catch (IllegalArgumentException e) {
            throw new StartFailure("the gateway cannot start: " + e.getMessage(), e);
        }
    }

    /** What host-meta names. */
    static String publicAddress(HubConfiguration configuration) {
        var port = configuration.listeners().gatewayPort();
        var suffix = port == HTTPS || port == 0 ? "" : ":" + port;
        return Objects.requireNonNullElse(
                configuration.entrance().publicAddress(),
                "wss://agent." + configuration.domain() + suffix + "/websocket");
    }

    private static GatewayConfiguration configuration(
            HubConfiguration configuration, Certificates.Current certificates, DataFolder data) {
        var listeners = configuration.listeners();
        var entrance = configuration.entrance();
        var tickets = new TlsFiles.TicketFiles(
                data.folder("tls").resolve("tickets"), data.folder("run").resolve("tickets.key"));
        return new GatewayConfiguration(
                configuration.domain(),
                publicAddress(configuration),
                new GatewayConfiguration.Listeners(
                        new GatewayConfiguration.TlsListener(
                                new InetSocketAddress(listeners.gatewayAddress(), listeners.gatewayPort()),
                                new TlsFiles(certificates.certificate(), certificates.key(), tickets)),
                        plain(listeners.gatewayPlainPort())),
                new GatewayConfiguration.Trust(
                        Proxies.of(entrance.proxyProtocolFrom()), Proxies.of(entrance.forwardedForFrom())),
                limits(entrance));
    }

    private static GatewayLimits limits(HubConfiguration.Entrance entrance) {
        var usual = GatewayLimits.DEFAULT;
        return new GatewayLimits(
                usual.frame(),
                new GatewayLimits.Crowd(
                        entrance.maxConnections(),
                        entrance.maxUnauthenticated(),
                        entrance.maxUnauthenticatedPerAddress()),
                usual.queues(),
                usual.waits());
    }

    private static @Nullable InetSocketAddress plain(@Nullable Integer port) {
        return port == null ? null : new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
