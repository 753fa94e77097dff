package dev.arcus.agent.connection;

import dev.arcus.agent.state.WebProxy;
import dev.arcus.agent.trust.HubNotTrusted;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why no connection came to be.
 *
 * @param words one line for the technician
 * @param comeBack when an overloaded hub wants to be asked again
 */
public record DialFailure(Kind kind, String words, Optional<Duration> comeBack) {

    private static final int BAD_REQUEST = 400;

    /** Some proxies say so after a wrong login, instead of 407. */
    private static final int UNAUTHORIZED = 401;

    private static final int LOGIN_REQUIRED = 407;
    private static final int UPGRADE_REQUIRED = 426;
    private static final int SERVER_ERRORS = 500;
    private static final int SERVICE_UNAVAILABLE = 503;

    /** What the JDK's client says about the status of a CONNECT. */
    private static final Pattern TUNNEL = Pattern.compile("Tunnel failed, got: ([0-9]{3})");

    /** The step that failed. */
    public enum Kind {
        NAME,
        TCP,
        PROXY_NAME,
        PROXY_TCP,
        PROXY_LOGIN,
        PROXY_REFUSES,
        PROXY_UNREACHABLE,
        TIMEOUT,
        TLS_AUTHORITY,
        TLS_INTERCEPTED,
        TLS_NAME,
        TLS_EXPIRED,
        TLS,
        UPGRADE,
        UPGRADE_STRIPPED,
        OVERLOADED,
        OTHER
    }

    private static final String TIMED_OUT = "the hub did not answer in time";

    static DialFailure of(Kind kind, String words) {
        return new DialFailure(kind, words, Optional.empty());
    }

    /** Whether no server was found at the address, so that another address may be right. */
    boolean isNobodyThere() {
        return kind == Kind.NAME || kind == Kind.TCP || kind == Kind.PROXY_UNREACHABLE;
    }

    static DialFailure timedOut() {
        return of(Kind.TIMEOUT, TIMED_OUT);
    }

    /**
     * Names what the HTTP client ran into.
     *
     * @param proxy the web proxy in between: then nobody else was dialled
     */
    static DialFailure of(Throwable problem, Optional<WebProxy> proxy) {
        for (Throwable cause : causes(problem)) {
            Optional<DialFailure> known =
                    proxy.flatMap(between -> ofProxy(cause, between)).or(() -> known(cause));
            if (known.isPresent()) {
                return known.get();
            }
        }
        Throwable last = causes(problem).getLast();
        return of(Kind.OTHER, "no connection to the hub: " + words(last));
    }

    /** The certificate's fault is the deepest cause, so causes are asked from the innermost outwards. */
    private static List<Throwable> causes(Throwable problem) {
        List<Throwable> found = new ArrayList<>();
        for (@Nullable Throwable cause = problem; cause != null && found.size() < 20; cause = cause.getCause()) {
            found.addFirst(cause);
        }
        return found;
    }

    private static Optional<DialFailure> known(Throwable cause) {
        return switch (cause) {
            case HubNotTrusted untrusted -> Optional.of(of(kind(untrusted.fault()), words(untrusted)));
            case WebSocketHandshakeException refused -> Optional.of(upgrade(refused));
            case HttpConnectTimeoutException late -> Optional.of(timedOut());
            case UnresolvedAddressException unknown -> Optional.of(of(Kind.NAME, "the hub's name cannot be resolved"));
            case UnknownHostException unknown -> Optional.of(of(Kind.NAME, "the hub's name cannot be resolved"));
            case SSLException tls -> Optional.of(of(Kind.TLS, "no TLS with the hub: " + words(tls)));
            case ConnectException refused -> Optional.of(of(Kind.TCP, "nothing answers at the hub's address"));
            default -> Optional.empty();
        };
    }

    /** A hub answers 400 to a request that asks for no upgrade, and we asked; a proxy may say that it stands in between. */
    private static boolean isStripped(HttpResponse<?> answer) {
        return answer.statusCode() == BAD_REQUEST
                || answer.statusCode() == UPGRADE_REQUIRED
                || answer.headers().firstValue("Via").isPresent();
    }

    private static String words(HubNotTrusted untrusted) {
        return untrusted.fault() == HubNotTrusted.Fault.UNKNOWN_AUTHORITY
                ? untrusted.fault().words() + " but from " + untrusted.issuer()
                : untrusted.fault().words();
    }

    /** What it is if a web proxy stands in between; the JDK says the status of a refused CONNECT in words only. */
    private static Optional<DialFailure> ofProxy(Throwable cause, WebProxy proxy) {
        return Optional.ofNullable(
                switch (cause) {
                    case UnresolvedAddressException unknown ->
                        of(Kind.PROXY_NAME, "the web proxy's name cannot be resolved");
                    case UnknownHostException unknown -> of(Kind.PROXY_NAME, "the web proxy's name cannot be resolved");
                    case ConnectException refused -> of(Kind.PROXY_TCP, "nothing answers at the web proxy's address");
                    case HttpConnectTimeoutException late ->
                        of(Kind.TIMEOUT, "the web proxy or the hub behind it did not answer in time");
                    case HubNotTrusted untrusted
                    when untrusted.fault() == HubNotTrusted.Fault.UNKNOWN_AUTHORITY && !untrusted.isFromAnotherHub() ->
                        of(
                                Kind.TLS_INTERCEPTED,
                                "the certificate comes from " + untrusted.issuer()
                                        + ", not from an installed authority: something between intercepts TLS");
                    case WebSocketHandshakeException refused
                    when refused.getResponse().statusCode() == LOGIN_REQUIRED -> ofLogin(proxy);
                    case IOException tunnel -> ofTunnel(words(tunnel), proxy);
                    default -> null;
                });
    }

    private static DialFailure ofLogin(WebProxy proxy) {
        return of(
                Kind.PROXY_LOGIN,
                proxy.login().isPresent()
                        ? "the web proxy does not accept the login that is set for it"
                        : "the web proxy wants a login");
    }

    private static @Nullable DialFailure ofTunnel(String words, WebProxy proxy) {
        Matcher found = TUNNEL.matcher(words);
        if (!found.matches()) {
            return null;
        }
        int status = Integer.parseInt(found.group(1));
        if (status == UNAUTHORIZED) {
            return ofLogin(proxy);
        }
        return status >= SERVER_ERRORS
                ? of(Kind.PROXY_UNREACHABLE, "the web proxy does not reach the hub: HTTP status " + status)
                : of(
                        Kind.PROXY_REFUSES,
                        "the web proxy does not let this PBX through to the hub: HTTP status " + status);
    }

    private static Kind kind(HubNotTrusted.Fault fault) {
        return switch (fault) {
            case UNKNOWN_AUTHORITY -> Kind.TLS_AUTHORITY;
            case WRONG_NAME -> Kind.TLS_NAME;
            case EXPIRED, NOT_YET_VALID -> Kind.TLS_EXPIRED;
        };
    }

    private static DialFailure upgrade(WebSocketHandshakeException refused) {
        HttpResponse<?> answer = refused.getResponse();
        if (answer.statusCode() == SERVICE_UNAVAILABLE) {
            Optional<Duration> after = answer.headers()
                    .firstValue("Retry-After")
                    .filter(text -> text.matches("[0-9]{1,6}"))
                    .map(text -> Duration.ofSeconds(Long.parseLong(text)));
            return new DialFailure(Kind.OVERLOADED, "the hub is overloaded", after);
        }
        return isStripped(answer)
                ? of(
                        Kind.UPGRADE_STRIPPED,
                        "something between strips the WebSocket upgrade: HTTP status " + answer.statusCode())
                : of(Kind.UPGRADE, "no WebSocket at the hub's address: HTTP status " + answer.statusCode());
    }

    private static String words(Throwable cause) {
        @Nullable String message = cause.getMessage();
        String text = message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
        return text.lines().findFirst().orElse(text);
    }
}
