package dev.arcus.hub.gateway;

import dev.arcus.domain.connection.ConnectedSystems;
import dev.arcus.domain.store.Ticker;
import dev.arcus.hub.gateway.tls.TlsContexts;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.HashedWheelTimer;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PBX Cloud Gateway: listens, and holds the connections of the PBXs until it is closed. Closing it tells every agent when to come
 * back.
 */
public final class Gateway implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final long TICK_MILLIS = 100;
    private static final int WHEEL = 512;
    private static final int BACKLOG = 4_096;
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    /** How fast a hub that starts again takes logins, for the {@code come-back} of a stop. */
    private static final int RETURNS_PER_SECOND = 500;

    private static final Duration SHORTEST_COME_BACK = Duration.ofSeconds(5);

    private final Surroundings around;
    private final EventLoopGroup loops;
    private final HashedWheelTimer timer;
    private final Optional<TlsContexts> tls;
    private final List<Channel> listeners = new ArrayList<>();
    private BoundPorts ports = new BoundPorts(OptionalInt.empty(), OptionalInt.empty());

    private Gateway(Surroundings around, HashedWheelTimer timer, Optional<TlsContexts> tls) {
        this.around = around;
        this.timer = timer;
        this.tls = tls;
        var threads = new DefaultThreadFactory("gateway", true);
        // One for each processor: nothing blocks on them, and more of them only wake each other.
        this.loops = new MultiThreadIoEventLoopGroup(
                Runtime.getRuntime().availableProcessors(),
                threads,
                Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    }

    /** The ports that are bound; empty where there is no such listener. */
    public record BoundPorts(OptionalInt tls, OptionalInt plain) {}

    /**
     * Time and chance of a gateway.
     *
     * @param random unguessable, and safe for all threads, such as {@link java.security.SecureRandom}
     */
    public record Chance(InstantSource clock, Ticker ticker, RandomGenerator random) {}

    /**
     * Starts a gateway.
     *
     * @throws IOException when a port cannot be bound, or the files of TLS cannot be read
     */
    public static Gateway start(GatewayConfiguration configuration, GatewayUseCases use, Chance chance)
            throws IOException {
        var timer = new HashedWheelTimer(
                new DefaultThreadFactory("gateway-timer", true), TICK_MILLIS, TimeUnit.MILLISECONDS, WHEEL);
        var sources = new Surroundings.Sources(
                chance.clock(), chance.ticker(), chance.random(), timer, Thread::startVirtualThread);
        var around = new Surroundings(
                configuration,
                use,
                new Registry(),
                new Lobby(configuration.limits().crowd()),
                new AttemptBook(use.logins().recorder(), chance.ticker()),
                new GatewayCounters(),
                sources);
        var listeners = configuration.listeners();
        Optional<TlsContexts> tls = listeners.overTls().isEmpty()
                ? Optional.empty()
                : Optional.of(TlsContexts.open(listeners.overTls().get().files(), chance.clock(), chance.random()));
        var gateway = new Gateway(around, timer, tls);
        gateway.open(listeners);
        return gateway;
    }

    private void open(GatewayConfiguration.Listeners wanted) throws IOException {
        try {
            var tlsPort = OptionalInt.empty();
            if (wanted.overTls().isPresent()) {
                tlsPort = OptionalInt.of(bind(wanted.overTls().get().address(), tls));
            }
            var plainPort = OptionalInt.empty();
            if (wanted.withoutTls().isPresent()) {
                plainPort = OptionalInt.of(bind(wanted.withoutTls().get(), Optional.empty()));
            }
            ports = new BoundPorts(tlsPort, plainPort);
        } catch (IOException busy) {
            close();
            throw busy;
        }
        tls.ifPresent(contexts -> contexts.watch(timer));
        new StallWatch(around).start();
        LOG.info("event=gateway-started tlsPort={} plainPort={}", named(ports.tls()), named(ports.plain()));
    }

    private static String named(OptionalInt port) {
        return port.isPresent() ? Integer.toString(port.getAsInt()) : "-";
    }

    private int bind(InetSocketAddress address, Optional<TlsContexts> contexts) throws IOException {
        var bound = new ServerBootstrap()
                .group(loops)
                .channel(Epoll.isAvailable() ? EpollServerSocketChannel.class : NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new Entrance(around, contexts))
                .bind(address)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException(
                    "cannot listen on " + Proxies.literal(address) + ":" + address.getPort(), bound.cause());
        }
        listeners.add(bound.channel());
        return ((InetSocketAddress) bound.channel().localAddress()).getPort();
    }

    public BoundPorts boundPorts() {
        return ports;
    }

    /** The connections, as the administration sees them. */
    public ConnectedSystems connectedSystems() {
        return new GatewayConnections(around);
    }

    public GatewayCounters counters() {
        return around.counters();
    }

    /** Connections of any kind now. */
    public int connections() {
        return around.registry().size();
    }

    /** Connections that serve a system now. */
    public int online() {
        return around.registry().onlineCount();
    }

    /** Connections that have not logged in now. */
    public int unauthenticated() {
        return around.lobby().waiting();
    }

    /** Stops listening, sends every agent away with the time to come back, and returns when they are gone or after 5 s. */
    @Override
    public void close() {
        listeners.forEach(listener -> listener.close().awaitUninterruptibly());
        var leaving = around.registry().all();
        var comeBack = comeBack(leaving.size());
        leaving.forEach(connection -> connection.tell(new Event.Stop(comeBack)));
        long end = System.nanoTime() + FAREWELL.toNanos();
        // The last words are on their way after a connection has left the registry: only its closed transport says that
        // it is done.
        while (leaving.stream().anyMatch(Connection::isOpen) && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        loops.shutdownGracefully(0, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)
                .awaitUninterruptibly(FAREWELL.toMillis());
        timer.stop();
        tls.ifPresent(TlsContexts::close);
        LOG.info("event=gateway-stopped connections={} comeBackSeconds={}", leaving.size(), comeBack.toSeconds());
    }

    private static Duration comeBack(int connections) {
        var spread = Duration.ofSeconds(2L * connections / RETURNS_PER_SECOND);
        return spread.compareTo(SHORTEST_COME_BACK) > 0 ? spread : SHORTEST_COME_BACK;
    }
}
