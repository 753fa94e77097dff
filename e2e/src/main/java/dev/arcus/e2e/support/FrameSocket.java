package dev.arcus.e2e.support;

import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.FrameLimits;
import dev.arcus.xmpp.FrameParser;
import dev.arcus.xmpp.ParsedFrame;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One WebSocket to the gateway, frame by frame, nothing answered by itself. */
public final class FrameSocket implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String END = "";

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private FrameSocket(Gateway gateway) {
        socket = gateway.client()
                .newWebSocketBuilder()
                .subprotocols("xmpp")
                .connectTimeout(LIMIT)
                .buildAsync(gateway.uri(), new Receiver())
                .join();
    }

    /**
     * Dials.
     *
     * @throws CompletionException when there is no connection, or the upgrade is refused
     */
    public static FrameSocket dial(Gateway gateway) {
        return new FrameSocket(gateway);
    }

    public void send(Element element) {
        send(element.toXml());
    }

    public void send(String frame) {
        socket.sendText(frame, true).orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Sends a part of a frame without an end. */
    public void sendPart(String part) {
        socket.sendText(part, false).orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** The next frame as it came; empty when the connection ended before one. */
    public Optional<String> next() {
        return next(LIMIT);
    }

    /** The next frame; empty when the connection ended, or {@code limit} passed, before one. */
    public Optional<String> next(Duration limit) {
        try {
            var frame = frames.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (END.equals(frame)) {
                frames.add(END);
            }
            return Optional.ofNullable(frame).filter(text -> !text.equals(END));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /**
     * The next frame, parsed.
     *
     * @throws IllegalStateException when there is none within 10 s, or it is not well-formed
     */
    public Element nextElement() {
        var frame = next().orElseThrow(() -> new IllegalStateException("no frame from the hub"));
        return parse(frame);
    }

    /** What came, as an element. */
    public static Element parse(String frame) {
        var limits = new FrameLimits(1_000_000, 32, 64, 2_000);
        if (new FrameParser(limits).parse(frame) instanceof ParsedFrame.Parsed(var element)) {
            return element;
        }
        throw new IllegalStateException("the hub sent what is not XML: " + frame);
    }

    /** The code of the WebSocket close, or 1006 when it ended without one; waits for it at most {@code limit}. */
    public int closeCode(Duration limit) {
        return closed.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    /** Cuts it without a word, as a crash does. */
    @Override
    public void close() {
        socket.abort();
        ended(1006);
    }

    private void ended(int code) {
        if (closed.complete(code)) {
            frames.add(END);
        }
    }

    private final class Receiver implements WebSocket.Listener {

        private final StringBuilder partial = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                frames.add(partial.toString());
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
            ended(statusCode);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            ended(1006);
        }
    }
}
