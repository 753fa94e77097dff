package dev.arcus.agent.connection;

import dev.arcus.agent.state.WebProxy;
import dev.arcus.agent.trust.Trust;
import dev.arcus.agent.trust.TrustedTls;
import dev.arcus.xmpp.FrameLimits;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Dials by the HTTP client of the Java runtime: WebSocket over TLS, subprotocol {@code xmpp} (RFC 7395 §3.1), directly or by the
 * CONNECT method of a web proxy (RFC 9110 §9.3.6). One client per trust anchor and proxy, shared by all agents that have both.
 * The proxy's login goes along with the first CONNECT: an authenticator would be asked three times, and lock the login out.
 * Callbacks come on virtual threads.
 */
public final class JdkDialer implements Dialer {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration SEND_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration CLOSE_TIMEOUT = Duration.ofMillis(300);
    private static final String SUBPROTOCOL = "xmpp";

    /**
     * Frames that may wait while the agent is busy, beside those it asked for. The end of a connection is only seen by who asks for
     * a frame; an agent that waits for its own frame to be taken would otherwise learn of it after its time-out.
     */
    private static final int AHEAD = 8;

    /** Basic is off for tunnels unless this says otherwise; the runtime reads it when the first client is made. */
    private static final String DISABLED_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

    static {
        if (System.getProperty(DISABLED_SCHEMES) == null) {
            System.setProperty(DISABLED_SCHEMES, "");
        }
    }

    private final Map<Way, HttpClient> clients = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ProxySelector proxies;
    private final HostMeta hostMeta;

    /**
     * @param proxies which proxy to take for which hub if the settings name none; {@link HttpClient.Builder#NO_PROXY} for none
     */
    public JdkDialer(ProxySelector proxies) {
        this(proxies, HostMeta.wellKnown());
    }

    JdkDialer(ProxySelector proxies, HostMeta hostMeta) {
        this.proxies = proxies;
        this.hostMeta = hostMeta;
    }

    @Override
    public void dial(HubLocation.Known hub, LineListener listener) {
        Frames frames = new Frames(listener);
        HttpClient client = client(hub);
        WebSocket.Builder socketOfHub =
                client.newWebSocketBuilder().connectTimeout(CONNECT_TIMEOUT).subprotocols(SUBPROTOCOL);
        hub.proxy()
                .flatMap(WebProxy::login)
                .ifPresent(login -> socketOfHub.header("Proxy-Authorization", login.header()));
        CompletableFuture<WebSocket> dialled = socketOfHub.buildAsync(hub.address(), frames);
        CompletableFuture<Void> unused = dialled.handle((socket, problem) -> {
            if (problem != null) {
                notThere(client, hub, DialFailure.of(problem, hub.proxy()), listener);
            } else if (!socket.getSubprotocol().equals(SUBPROTOCOL)) {
                socket.abort();
                listener.failed(DialFailure.of(DialFailure.Kind.UPGRADE, "the hub's address does not speak XMPP"));
            } else {
                listener.connected(new SocketLine(socket, frames.over));
                socket.request(AHEAD);
            }
            return null;
        });
    }

    /** Nothing is where the domain's name suggests a hub: the domain is asked before anybody is told. */
    private void notThere(HttpClient client, HubLocation.Known hub, DialFailure failure, LineListener listener) {
        if (!failure.isNobodyThere()) {
            listener.failed(failure);
            return;
        }
        CompletableFuture<Void> unused = asked(client, hub)
                .thenAccept(
                        found -> found.ifPresentOrElse(there -> dial(there, listener), () -> listener.failed(failure)));
    }

    @Override
    public Optional<HubLocation.Known> elsewhere(HubLocation.Known hub) {
        return asked(client(hub), hub).join();
    }

    private CompletableFuture<Optional<HubLocation.Known>> asked(HttpClient client, HubLocation.Known hub) {
        return hub.isSuggested()
                ? hostMeta.ask(client, hub)
                        .thenApply(found -> found.filter(address -> !address.equals(hub.address()))
                                .map(hub::at))
                : CompletableFuture.completedFuture(Optional.empty());
    }

    @Override
    public void close() {
        clients.values().forEach(HttpClient::shutdownNow);
        threads.shutdownNow();
    }

    private HttpClient client(HubLocation.Known hub) {
        Way way = new Way(hub.trust(), hub.proxy().map(WebProxy::address));
        return clients.computeIfAbsent(way, wanted -> made(hub));
    }

    private HttpClient made(HubLocation.Known hub) {
        return HttpClient.newBuilder()
                .sslContext(TrustedTls.context(hub.trust()))
                .executor(threads)
                .proxy(hub.proxy().map(JdkDialer::selector).orElse(proxies))
                .build();
    }

    /** The name is looked up at each dialling: a proxy may move. */
    private static ProxySelector selector(WebProxy proxy) {
        return ProxySelector.of(InetSocketAddress.createUnresolved(proxy.host(), proxy.port()));
    }

    /** What a client is made for; the proxy's login comes with each dialling. */
    private record Way(Trust trust, Optional<String> proxy) {}

    /**
     * The WebSocket as the agent's thread uses it.
     *
     * @param over fails when the connection has ended: what is being sent then would wait for its time-out
     */
    private record SocketLine(WebSocket socket, CompletableFuture<Void> over) implements Line {

        @Override
        public void send(String frame) throws IOException {
            try {
                Object unused = CompletableFuture.anyOf(socket.sendText(frame, true), over)
                        .orTimeout(SEND_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
            } catch (CompletionException e) {
                throw new IOException("the connection does not take frames any more", e);
            }
        }

        @Override
        public void more() {
            socket.request(1);
        }

        @Override
        public void end() {
            try {
                WebSocket unused = socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                        .orTimeout(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
            } catch (CompletionException e) {
                // It was gone already, or the peer does not read: giving up is all that is left.
            } finally {
                socket.abort();
            }
        }
    }

    /** Joins the parts of a message, up to the longest frame that the protocol knows. */
    private static final class Frames implements WebSocket.Listener {

        /** No close frame came (RFC 6455 §7.1.5). */
        private static final int CUT = 1006;

        private static final int TOO_LARGE = 1009;

        private final LineListener listener;
        private final StringBuilder parts = new StringBuilder();
        private final CompletableFuture<Void> over = new CompletableFuture<>();

        Frames(LineListener listener) {
            this.listener = listener;
        }

        @Override
        public void onOpen(WebSocket socket) {
            // The first frame is asked for by the one who owns the line.
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            if (parts.length() + data.length() > FrameLimits.DEFAULT.maxBytes()) {
                return end(socket, TOO_LARGE, "the hub sent a frame that is too long");
            }
            parts.append(data);
            if (!last) {
                socket.request(1);
                return null;
            }
            String frame = parts.toString();
            parts.setLength(0);
            listener.frame(frame);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            return end(socket, 1003, "the hub sent a binary frame");
        }

        @Override
        public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
            listener.heard();
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            ended(code == CUT ? "the connection was cut on the way" : "the hub closed the connection (" + code + ")");
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable problem) {
            ended("the connection broke: "
                    + DialFailure.of(problem, Optional.empty()).words());
        }

        private void ended(String why) {
            over.completeExceptionally(new IOException(why));
            listener.ended(why);
        }

        private @Nullable CompletionStage<?> end(WebSocket socket, int code, String why) {
            CompletableFuture<WebSocket> closing = socket.sendClose(code, "");
            listener.ended(why);
            return closing.orTimeout(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .whenComplete((closed, problem) -> socket.abort());
        }
    }
}
