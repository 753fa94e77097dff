package dev.arcus.hub.gateway;

import dev.arcus.domain.history.Attempt.Step;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.xmpp.FrameParser;
import dev.arcus.xmpp.ParsedFrame;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * The last handler of the pipeline: parses messages for the connection, and writes what it sends. Runs on the event loop. Once the
 * farewell is written, what still arrives is read and dropped for a moment, so that closing does not destroy the last words on their way.
 */
final class FrameHandler extends ChannelDuplexHandler {
    private static final long LINGER_MILLIS = 1_000;

    private final Connection connection;
    private final FrameParser parser;
    private boolean leaving;

    FrameHandler(Connection connection, FrameParser parser) {
        this.connection = connection;
        this.parser = parser;
    }

    /**
     * The WebSocket close that follows the last words.
     *
     * @param status by RFC 6455 §7.4
     */
    record Farewell(int status) {}

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (message instanceof CloseWebSocketFrame) {
                closed(context);
            } else if (!leaving && message instanceof WebSocketFrame frame) {
                frame(context, frame);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void frame(ChannelHandlerContext context, WebSocketFrame frame) {
        switch (frame) {
            case TextWebSocketFrame text -> text(text);
            case PingWebSocketFrame ping -> pong(context, ping);
            case PongWebSocketFrame pong -> {}
            default -> broken(Ending.closing(DisconnectCause.PROTOCOL_ERROR, "binary frame", Ending.UNSUPPORTED_DATA));
        }
    }

    private void text(TextWebSocketFrame frame) {
        switch (parser.parse(ByteBufUtil.getBytes(frame.content()))) {
            case ParsedFrame.Parsed(var element) -> connection.received(new Event.Received(element));
            case ParsedFrame.Refused why -> {
                leaving = true;
                connection.tell(new Event.BadFrame(why));
            }
        }
    }

    private void pong(ChannelHandlerContext context, PingWebSocketFrame ping) {
        if (context.channel().isWritable()) {
            var unused =
                    context.writeAndFlush(new PongWebSocketFrame(ping.content().retain()), context.voidPromise());
        } else {
            broken(Ending.silent(DisconnectCause.QUEUE_FULL, "pongs"));
        }
    }

    /** The peer's close: the answer to ours, or its own wish, which is answered in kind. */
    private void closed(ChannelHandlerContext context) {
        if (!leaving) {
            leave(context, context.newPromise(), WebSocketCloseStatus.NORMAL_CLOSURE.code());
        }
        var _ = context.close();
    }

    private void broken(Ending ending) {
        leaving = true;
        connection.tell(new Event.Broken(ending));
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof Farewell(int status)) {
            leave(context, promise, status);
            return;
        }
        var frame = message instanceof String xml
                ? new TextWebSocketFrame(ByteBufUtil.writeUtf8(context.alloc(), xml))
                : message;
        var _ = context.write(frame, promise);
    }

    private void leave(ChannelHandlerContext context, ChannelPromise promise, int status) {
        leaving = true;
        var _ = context.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.valueOf(status)), promise);
        context.channel().config().setAutoRead(true);
        Runnable close = () -> {
            var _ = context.close();
        };
        var _ = context.executor().schedule(close, LINGER_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        connection.tell(new Event.Gone());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        if (leaving) {
            return;
        }
        broken(ending(failure));
    }

    private Ending ending(Throwable failure) {
        return switch (failure) {
            case CorruptedWebSocketFrameException corrupted
            when corrupted.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG) -> tooBig();
            case CorruptedWebSocketFrameException corrupted ->
                Ending.closing(
                        DisconnectCause.PROTOCOL_ERROR,
                        "WebSocket",
                        corrupted.closeStatus().code());
            case TooLongFrameException tooLong -> tooBig();
            case DecoderException refused
            when connection.step() == Step.TLS ->
                Ending.silent(TlsAlert.cause(refused), failure.getClass().getSimpleName());
            case IOException lost -> Ending.silent(DisconnectCause.LOST, "reset");
            default ->
                Ending.silent(
                        connection.step() == Step.ONLINE ? DisconnectCause.LOST : DisconnectCause.PROTOCOL_ERROR,
                        failure.getClass().getSimpleName());
        };
    }

    private static Ending tooBig() {
        return Ending.closing(DisconnectCause.LIMIT_PASSED, "maxFrameBytes", Ending.TOO_BIG);
    }
}
