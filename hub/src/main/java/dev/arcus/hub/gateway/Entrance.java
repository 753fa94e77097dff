package dev.arcus.hub.gateway;

import dev.arcus.domain.history.Attempt.Step;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.hub.gateway.tls.TlsContexts;
import dev.arcus.xmpp.FrameLimits;
import dev.arcus.xmpp.FrameParser;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.haproxy.HAProxyMessageDecoder;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.util.Optional;

/**
 * Receives each accepted connection and sets up its pipeline:
 *
 * <pre>
 *   [PROXY header] → [TLS] → HTTP → upgrade → frames      becomes, with the upgrade,
 *   [TLS] → WebSocket → whole messages → frames
 * </pre>
 */
final class Entrance extends ChannelInitializer<Channel> {
    private static final int MAX_REQUEST_LINE = 4_096;
    private static final int MAX_HEADERS = 8_192;
    private static final int MAX_BODY = 1_024;
    private static final String FRAMES = "frames";

    private final Surroundings around;
    private final FrameParser parser;
    private final Optional<TlsContexts> tls;

    /**
     * @param tls empty for the plain listener
     */
    Entrance(Surroundings around, Optional<TlsContexts> tls) {
        this.around = around;
        this.tls = tls;
        var frame = around.limits().frame();
        var usual = FrameLimits.DEFAULT;
        this.parser = new FrameParser(
                new FrameLimits(frame.maxBytes(), frame.maxDepth(), usual.maxAttributes(), usual.maxChildren()));
    }

    @Override
    protected void initChannel(Channel channel) {
        around.counters().countAccepted();
        var connection = new Connection(channel, around);
        around.registry().enter(connection);
        around.lobby()
                .enter(connection)
                .ifPresent(oldest ->
                        oldest.tell(new Event.Broken(Ending.silent(DisconnectCause.NO_ROOM, "maxUnauthenticated"))));
        channel.pipeline().addLast(FRAMES, new FrameHandler(connection, parser));
        if (around.configuration().trust().proxyProtocol().trust(channel.remoteAddress())) {
            channel.pipeline().addBefore(FRAMES, "proxy", new HAProxyMessageDecoder());
            channel.pipeline()
                    .addBefore(
                            FRAMES, "client", new ProxyHeaderHandler(connection, () -> welcome(channel, connection)));
        } else {
            connection.cameFrom(connection.peer().address());
            welcome(channel, connection);
        }
    }

    private void welcome(Channel channel, Connection connection) {
        var pipeline = channel.pipeline();
        tls.ifPresent(contexts -> pipeline.addBefore(FRAMES, "tls", contexts.newHandler(channel.alloc())));
        connection.reached(tls.isPresent() ? Step.TLS : Step.UPGRADE);
        boolean believed = around.configuration().trust().forwardedFor().trust(channel.remoteAddress());
        pipeline.addBefore(FRAMES, "http", new HttpServerCodec(MAX_REQUEST_LINE, MAX_HEADERS, MAX_BODY));
        pipeline.addBefore(FRAMES, "request", new HttpObjectAggregator(MAX_BODY));
        pipeline.addBefore(FRAMES, "upgrade", new UpgradeHandler(connection, believed));
    }
}
