package dev.arcus.agent.connection;

import dev.arcus.agent.trust.HubNotTrusted;
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
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why no connection came to be.
 *
 * @param words one line for the technician
 * @param comeBack when an overloaded hub wants to be asked again
 */
public record DialFailure(Kind kind, String words, Optional<Duration> comeBack) {

    private static final int SERVICE_UNAVAILABLE = 503;

    /** The step that failed. */
    public enum Kind {
        NAME,
        TCP,
        TIMEOUT,
        TLS_AUTHORITY,
        TLS_NAME,
        TLS_EXPIRED,
        TLS,
        UPGRADE,
        OVERLOADED,
        OTHER
    }

    private static final String TIMED_OUT = "the hub did not answer in time";

    static DialFailure of(Kind kind, String words) {
        return new DialFailure(kind, words, Optional.empty());
    }

    static DialFailure timedOut() {
        return of(Kind.TIMEOUT, TIMED_OUT);
    }

    /** Names what the HTTP client ran into. */
    static DialFailure of(Throwable problem) {
        for (Throwable cause : causes(problem)) {
            Optional<DialFailure> known = known(cause);
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
            case HubNotTrusted untrusted ->
                Optional.of(of(kind(untrusted.fault()), untrusted.fault().words()));
            case WebSocketHandshakeException refused -> Optional.of(upgrade(refused));
            case HttpConnectTimeoutException late -> Optional.of(timedOut());
            case UnresolvedAddressException unknown -> Optional.of(of(Kind.NAME, "the hub's name cannot be resolved"));
            case UnknownHostException unknown -> Optional.of(of(Kind.NAME, "the hub's name cannot be resolved"));
            case SSLException tls -> Optional.of(of(Kind.TLS, "no TLS with the hub: " + words(tls)));
            case ConnectException refused -> Optional.of(of(Kind.TCP, "nothing answers at the hub's address"));
            default -> Optional.empty();
        };
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
        return of(Kind.UPGRADE, "no WebSocket at the hub's address: HTTP status " + answer.statusCode());
    }

    private static String words(Throwable cause) {
        @Nullable String message = cause.getMessage();
        String text = message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
        return text.lines().findFirst().orElse(text);
    }
}
