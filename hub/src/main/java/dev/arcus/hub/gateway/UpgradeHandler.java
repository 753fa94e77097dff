package dev.arcus.hub.gateway;

import dev.arcus.domain.history.Attempt.Step;
import dev.arcus.domain.session.DisconnectCause;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DateFormatter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;

/** Answers the one HTTP request of a connection: the upgrade, host-meta, or no. Gone after the upgrade. Runs on the event loop. */
final class UpgradeHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
    static final String PATH = "/websocket";

    private static final String SUBPROTOCOL = "xmpp";
    private static final int RETRY_AFTER_SECONDS = 30;

    private final Connection connection;
    private final boolean believed;

    /**
     * @param believed whether the peer is a proxy that names its client
     */
    UpgradeHandler(Connection connection, boolean believed) {
        this.connection = connection;
        this.believed = believed;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        if (!request.decoderResult().isSuccess()) {
            refuse(context, HttpResponseStatus.BAD_REQUEST, DisconnectCause.PROTOCOL_ERROR);
            return;
        }
        if (believed) {
            learnClient(request);
        }
        switch (new QueryStringDecoder(request.uri()).path()) {
            case PATH -> upgrade(context, request);
            case HostMeta.XML_PATH ->
                tell(context, request, "application/xrd+xml", hostMeta().xml());
            case HostMeta.JSON_PATH ->
                tell(context, request, "application/json", hostMeta().json());
            default -> refuse(context, HttpResponseStatus.NOT_FOUND, DisconnectCause.PROTOCOL_ERROR);
        }
    }

    private void learnClient(FullHttpRequest request) {
        String forwarded = String.join(",", request.headers().getAll("X-Forwarded-For"));
        if (!forwarded.isEmpty()) {
            var trusted = connection.around().configuration().trust().forwardedFor();
            connection.cameFrom(trusted.clientOf(forwarded, connection.peer().address()));
        }
    }

    private HostMeta hostMeta() {
        return new HostMeta(connection.around().configuration().publicAddress());
    }

    private void upgrade(ChannelHandlerContext context, FullHttpRequest request) {
        var decoder = WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(connection.around().limits().frame().maxBytes())
                .closeOnProtocolViolation(false)
                .allowExtensions(false)
                .build();
        var handshaker = new WebSocketServerHandshakerFactory(PATH, SUBPROTOCOL, decoder).newHandshaker(request);
        boolean asked = request.method().equals(HttpMethod.GET)
                && request.headers().containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true);
        if (!asked || !offersXmpp(request)) {
            refuse(context, HttpResponseStatus.BAD_REQUEST, DisconnectCause.PROTOCOL_ERROR);
        } else if (handshaker == null) {
            refuseVersion(context);
        } else if (!connection.around().lobby().upgrade(connection)) {
            turnAway(context);
        } else {
            connection.upgraded();
            var headers = new DefaultHttpHeaders().set(HttpHeaderNames.DATE, now());
            var _ = handshaker.handshake(context.channel(), request, headers, context.newPromise());
            int maxBytes = connection.around().limits().frame().maxBytes();
            context.pipeline().replace(this, "aggregator", new WebSocketFrameAggregator(maxBytes));
        }
    }

    private static boolean offersXmpp(FullHttpRequest request) {
        return request.headers().getAll(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .anyMatch(protocol -> protocol.strip().equals(SUBPROTOCOL));
    }

    private void tell(ChannelHandlerContext context, FullHttpRequest request, String type, String body) {
        if (!request.method().equals(HttpMethod.GET)) {
            refuse(context, HttpResponseStatus.METHOD_NOT_ALLOWED, DisconnectCause.PROTOCOL_ERROR);
            return;
        }
        connection.answered(DisconnectCause.CLEAN_STOP);
        var response = response(HttpResponseStatus.OK, body);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, type)
                .set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        send(context, response);
    }

    private void refuse(ChannelHandlerContext context, HttpResponseStatus status, DisconnectCause cause) {
        connection.answered(cause);
        send(context, response(status, ""));
    }

    private void refuseVersion(ChannelHandlerContext context) {
        connection.answered(DisconnectCause.PROTOCOL_ERROR);
        var response = response(HttpResponseStatus.UPGRADE_REQUIRED, "");
        response.headers().set(HttpHeaderNames.SEC_WEBSOCKET_VERSION, WebSocketVersion.V13.toHttpHeaderValue());
        send(context, response);
    }

    private void turnAway(ChannelHandlerContext context) {
        connection.answered(DisconnectCause.NO_ROOM);
        connection.around().counters().countTurnedAway();
        var response = response(HttpResponseStatus.SERVICE_UNAVAILABLE, "");
        response.headers().setInt(HttpHeaderNames.RETRY_AFTER, RETRY_AFTER_SECONDS);
        send(context, response);
    }

    /** RFC 9110 §6.6.1: a box that is refused, or not yet let in, can compare its clock. */
    private String now() {
        return DateFormatter.format(
                Date.from(connection.around().sources().clock().instant()));
    }

    private DefaultFullHttpResponse response(HttpResponseStatus status, String body) {
        var content = Unpooled.copiedBuffer(body, StandardCharsets.UTF_8);
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, content);
        response.headers()
                .set(HttpHeaderNames.DATE, now())
                .setInt(HttpHeaderNames.CONTENT_LENGTH, content.readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return response;
    }

    private static void send(ChannelHandlerContext context, DefaultFullHttpResponse response) {
        context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake && handshake.isSuccess()) {
            connection.reached(Step.UPGRADE);
        }
        context.fireUserEventTriggered(event);
    }
}
