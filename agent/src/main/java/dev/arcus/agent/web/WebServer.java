package dev.arcus.agent.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves answers over plain HTTP/1.1, one virtual thread per request. Each answer carries the headers that keep browsers
 * strict: only this server's own scripts and styles, no frames, nothing cached.
 */
public final class WebServer implements AutoCloseable {

    /** What may be loaded, and from where: everything from here, nothing inline. */
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    static {
        // Read once by the JDK's server: a request that does not come whole, and connections without end, are cut.
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("sun.net.httpserver.idleInterval", "30");
        System.setProperty("jdk.httpserver.maxConnections", "64");
        System.setProperty("sun.net.httpserver.maxReqHeaders", "64");
    }

    private final HttpServer server;
    private final ExecutorService threads;

    private WebServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** Turns a request into its answer, from any thread. */
    @FunctionalInterface
    public interface Site {

        /**
         * @throws Unreadable when no browser sends this by a page of ours
         */
        Answer answer(Request request) throws Unreadable;
    }

    /**
     * Listens from now on.
     *
     * @param address port 0 takes a free one
     * @param made makes the site, once the address is known
     * @throws IOException with one line of reason when the address cannot be had
     */
    public static WebServer start(InetSocketAddress address, Function<InetSocketAddress, Site> made)
            throws IOException {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            HttpServer server = HttpServer.create(address, 16);
            server.setExecutor(threads);
            Site site = made.apply(server.getAddress());
            server.createContext("/", exchange -> handle(exchange, site));
            server.start();
            return new WebServer(server, threads);
        } catch (BindException e) {
            threads.shutdownNow();
            throw new IOException(
                    "port " + address.getPort() + " of " + address.getHostString() + " cannot be had: "
                            + e.getMessage(),
                    e);
        }
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** Stops at once; open event streams end. */
    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }

    private static void handle(HttpExchange exchange, Site site) throws IOException {
        try (exchange) {
            switch (answer(exchange, site)) {
                case Answer.Whole whole -> send(exchange, whole);
                case Answer.Events events -> stream(exchange, events);
            }
        }
    }

    private static Answer answer(HttpExchange exchange, Site site) throws IOException {
        try {
            Request request = Request.read(exchange);
            HostCheck.check(request);
            return site.answer(request);
        } catch (Unreadable e) {
            return Answer.text(e.status(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("event=page-failed path={}", exchange.getRequestURI().getPath(), e);
            return Answer.text(500, "internal fault: see the agent's log");
        }
    }

    private static void send(HttpExchange exchange, Answer.Whole answer) throws IOException {
        head(exchange, answer, answer.type());
        boolean empty = answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
        if (!empty) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    private static void stream(HttpExchange exchange, Answer.Events events) throws IOException {
        head(exchange, events, "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            events.source().writeTo(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void head(HttpExchange exchange, Answer answer, String type) {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        answer.headers().forEach(each -> headers.add(each.name(), each.value()));
    }
}
