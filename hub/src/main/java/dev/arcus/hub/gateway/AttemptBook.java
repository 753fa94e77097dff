package dev.arcus.hub.gateway;

import dev.arcus.domain.activation.Peer;
import dev.arcus.domain.activation.Recorder;
import dev.arcus.domain.history.Attempt.Cause;
import dev.arcus.domain.history.Attempt.Step;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.store.Ticker;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Keeps connections that ended before they were online, unless the domain refused, and thereby kept, them itself. Strangers are kept at a
 * bounded rate, so that a flood of them cannot push out what others did. Any thread.
 */
final class AttemptBook {
    private static final int STRANGERS_PER_SECOND = 50;

    private final Recorder recorder;
    private final Ticker ticker;
    private long second;
    private int strangers;

    AttemptBook(Recorder recorder, Ticker ticker) {
        this.recorder = recorder;
        this.ticker = ticker;
    }

    /** It ended before it named itself. */
    void stranger(Peer peer, Step step, DisconnectCause ended) {
        cause(step, ended).filter(cause -> hasRoom()).ifPresent(cause -> recorder.stranger(peer, step, cause));
    }

    /**
     * @param name the SASL user name
     * @param known whether that is declared or in a fleet
     */
    void named(String name, boolean known, Peer peer, Step step, DisconnectCause ended) {
        cause(step, ended)
                .filter(cause -> known || hasRoom())
                .ifPresent(cause -> recorder.unfinished(name, known, peer, step, cause));
    }

    private synchronized boolean hasRoom() {
        long now = TimeUnit.NANOSECONDS.toSeconds(ticker.nanos());
        if (now != second) {
            second = now;
            strangers = 0;
        }
        return strangers++ < STRANGERS_PER_SECOND;
    }

    /** Empty for what is no failed attempt, or is kept elsewhere. */
    private static Optional<Cause> cause(Step step, DisconnectCause ended) {
        return switch (ended) {
            case LOGIN_TIMED_OUT, HELLO_TIMED_OUT, NO_ANSWER -> Optional.of(Cause.TIMED_OUT);
            // Whoever only knocks (a load balancer's check) is no box.
            case LOST -> step.compareTo(Step.TLS) > 0 ? Optional.of(Cause.LOST) : Optional.empty();
            case PROTOCOL_ERROR -> Optional.of(protocolError(step));
            case NOT_TRUSTED -> Optional.of(Cause.TLS_NOT_TRUSTED);
            case OUT_OF_DATE -> Optional.of(Cause.TLS_OUT_OF_DATE);
            case LIMIT_PASSED, QUEUE_FULL -> Optional.of(Cause.PROTOCOL_ERROR);
            case WRONG_DOMAIN -> Optional.of(Cause.WRONG_DOMAIN);
            case NO_ROOM -> Optional.of(Cause.TOO_MANY_CONNECTIONS);
            case HUB_FAILED -> Optional.of(Cause.LOOKUP_FAILED);
            case CLEAN_STOP, LOGIN_REFUSED, BOX_REFUSED, SECOND_BOX_REFUSED -> Optional.empty();
            case REPLACED, RESET, HARDWARE_REPLACED, DELETED, HUB_STOPPED, HUB_CRASHED, NOT_BACK -> Optional.empty();
        };
    }

    private static Cause protocolError(Step step) {
        return switch (step) {
            case TLS -> Cause.TLS_FAILED;
            case UPGRADE -> Cause.UPGRADE_FAILED;
            case CONNECT, STREAM, LOGIN, HELLO, OFFER, ACKNOWLEDGEMENT, ONLINE -> Cause.PROTOCOL_ERROR;
        };
    }
}
