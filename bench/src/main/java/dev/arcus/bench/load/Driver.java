package dev.arcus.bench.load;

import dev.arcus.bench.BenchFailure;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.OpenSslSessionContext;
import io.netty.handler.ssl.ReferenceCountedOpenSslEngine;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.internal.tcnative.SSL;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import javax.net.ssl.SSLException;

/**
 * Opens agents' connections to one hub over TLS 1.3, all on one event loop, from several addresses of the loopback network: the
 * hub limits what one address may have open before it logged in, and one address has only so many ports.
 */
public final class Driver implements AutoCloseable {
    private static final int SOURCES = 8;

    private final MultiThreadIoEventLoopGroup group = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
    private final EventLoop loop = group.next();
    private final Tally tally = new Tally();
    private final URI gateway;
    private final String domain;
    private final SslContext full;
    private final SslContext resuming;
    private int opened;

    /**
     * @param gateway {@code wss://host:port/websocket}
     * @param caFile the hub's CA, PEM
     * @param domain that the hub serves
     */
    public Driver(URI gateway, Path caFile, String domain) {
        this.gateway = gateway;
        this.domain = domain;
        this.full = context(caFile, false);
        this.resuming = context(caFile, true);
    }

    public Tally tally() {
        return tally;
    }

    EventLoop loop() {
        return loop;
    }

    /** Begins a connection; on the event loop. */
    void open(Box box, Purpose purpose, boolean resume, Watcher watcher) {
        var connection = new AgentConnection(box, purpose, domain, tally, watcher);
        var source = new InetSocketAddress("127.0.0." + (2 + opened++ % SOURCES), 0);
        new Bootstrap()
                .group(loop)
                .channel(EpollSocketChannel.class)
                .option(EpollChannelOption.IP_BIND_ADDRESS_NO_PORT, true)
                .option(EpollChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        pipeline(channel, resume ? resuming : full, connection);
                    }
                })
                .connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()), source)
                .addListener(connected -> {
                    if (!connected.isSuccess()) {
                        connection.failed(String.valueOf(connected.cause()));
                    }
                });
    }

    private void pipeline(SocketChannel channel, SslContext tls, AgentConnection connection) {
        var ssl = tls.newHandler(channel.alloc(), gateway.getHost(), gateway.getPort());
        ssl.handshakeFuture().addListener(done -> {
            if (done.isSuccess()) {
                tally.handshake(isResumed(ssl));
            }
        });
        var webSocket = WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(gateway)
                .version(WebSocketVersion.V13)
                .subprotocol("xmpp")
                .maxFramePayloadLength(65_536)
                .handleCloseFrames(true)
                .build();
        channel.pipeline()
                .addLast(ssl)
                .addLast(new HttpClientCodec())
                .addLast(new HttpObjectAggregator(8_192))
                .addLast(new WebSocketClientProtocolHandler(webSocket))
                .addLast(connection);
    }

    private static boolean isResumed(SslHandler ssl) {
        return ssl.engine() instanceof ReferenceCountedOpenSslEngine engine && SSL.isSessionReused(engine.sslPointer());
    }

    private static SslContext context(Path caFile, boolean resume) {
        OpenSsl.ensureAvailability();
        try {
            var context = SslContextBuilder.forClient()
                    .sslProvider(SslProvider.OPENSSL_REFCNT)
                    .protocols("TLSv1.3")
                    .endpointIdentificationAlgorithm("HTTPS")
                    .trustManager(HubTrust.inFile(caFile))
                    .sessionCacheSize(20_000)
                    .build();
            ((OpenSslSessionContext) context.sessionContext()).setSessionCacheEnabled(resume);
            return context;
        } catch (SSLException e) {
            throw new BenchFailure("TLS cannot be set up: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        group.shutdownGracefully().awaitUninterruptibly();
        ReferenceCountUtil.release(full);
        ReferenceCountUtil.release(resuming);
    }
}
