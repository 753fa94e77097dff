package dev.arcus.hub.gateway;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.haproxy.HAProxyMessage;

/** Takes the client's address from the PROXY header of a configured proxy, then is gone. Runs on the event loop. */
final class ProxyHeaderHandler extends SimpleChannelInboundHandler<HAProxyMessage> {
    private final Connection connection;
    private final Runnable next;

    /**
     * @param next adds the handlers for what follows the header
     */
    ProxyHeaderHandler(Connection connection, Runnable next) {
        this.connection = connection;
        this.next = next;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HAProxyMessage header) {
        var source = header.sourceAddress();
        // LOCAL and UNKNOWN name no client: the proxy itself, checking that we are there.
        if (source != null) {
            connection.cameFrom(source);
        }
        next.run();
        context.pipeline().remove(this);
    }
}
