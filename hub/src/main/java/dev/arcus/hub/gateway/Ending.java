package dev.arcus.hub.gateway;

import dev.arcus.domain.history.AttemptNumber;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.wire.agent.Attempt;
import dev.arcus.wire.agent.ComeBack;
import dev.arcus.wire.agent.HardwareReplaced;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.ParsedFrame;
import dev.arcus.xmpp.StreamCondition;
import dev.arcus.xmpp.StreamError;
import dev.arcus.xmpp.StreamOpen;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a connection ends: for which of the reasons, and what is still said.
 *
 * @param words for the log; nothing that the peer sent
 * @param lastWords elements to send before the transport is closed
 * @param closeStatus of the WebSocket (RFC 6455 §7.4); {@link #AT_ONCE} to close the transport without one
 */
record Ending(DisconnectCause cause, String words, List<Element> lastWords, int closeStatus) {
    static final int AT_ONCE = 0;
    static final int NORMAL = 1000;
    static final int PROTOCOL_ERROR = 1002;
    static final int UNSUPPORTED_DATA = 1003;
    static final int TOO_BIG = 1009;

    /** RFC 6120 leaves the text to us; it is the same for every refusal. */
    static final String REFUSAL = "Login refused. Your partner can look up the reason by the attempt number.";

    /** The agent said goodbye; it is answered in kind (RFC 7395 §3.6). */
    static Ending clean() {
        return new Ending(DisconnectCause.CLEAN_STOP, "", List.of(StreamOpen.close()), NORMAL);
    }

    /** Nothing can be said any more. */
    static Ending silent(DisconnectCause cause, String words) {
        return new Ending(cause, words, List.of(), AT_ONCE);
    }

    /** Only the WebSocket can still say why. */
    static Ending closing(DisconnectCause cause, String words, int closeStatus) {
        return new Ending(cause, words, List.of(), closeStatus);
    }

    /** The frame was refused by the parser. */
    static Ending badFrame(ParsedFrame.Refused why) {
        return switch (why) {
            case ParsedFrame.NotWellFormed frame -> error(DisconnectCause.PROTOCOL_ERROR, frame.condition());
            case ParsedFrame.Restricted frame -> error(DisconnectCause.PROTOCOL_ERROR, frame.condition());
            case ParsedFrame.TooLarge frame -> closing(DisconnectCause.LIMIT_PASSED, "maxFrameBytes", TOO_BIG);
            case ParsedFrame.TooDeep frame -> violation("maxDepth");
            case ParsedFrame.TooMany frame -> violation("too many attributes or children");
        };
    }

    static Ending error(DisconnectCause cause, StreamCondition condition) {
        return with(cause, StreamError.of(condition));
    }

    static Ending violation(String words) {
        var error = StreamError.of(StreamCondition.POLICY_VIOLATION);
        return new Ending(DisconnectCause.LIMIT_PASSED, words, lastWords(error), NORMAL);
    }

    /** Refused after {@code hello}, in the words of every refusal. */
    static Ending refused(AttemptNumber number) {
        var attempt = new Attempt(number.text()).toElement();
        return with(
                DisconnectCause.BOX_REFUSED,
                new StreamError(StreamCondition.NOT_AUTHORIZED, REFUSAL, List.of(attempt)));
    }

    static Ending secondBox(AttemptNumber number) {
        var attempt = new Attempt(number.text()).toElement();
        return with(DisconnectCause.SECOND_BOX_REFUSED, StreamError.of(StreamCondition.CONFLICT, attempt));
    }

    static Ending comeBack(DisconnectCause cause, StreamCondition condition, Duration after) {
        return with(cause, StreamError.of(condition, new ComeBack(after).toElement()));
    }

    static Ending stopped(Duration comeBack) {
        return comeBack(DisconnectCause.HUB_STOPPED, StreamCondition.SYSTEM_SHUTDOWN, comeBack);
    }

    /** What an administrator's act, or a newer connection, has this one say. */
    static Ending ordered(DisconnectCause cause) {
        if (cause == DisconnectCause.HARDWARE_REPLACED) {
            return with(cause, StreamError.of(StreamCondition.RESET, HardwareReplaced.toElement()));
        }
        return condition(cause)
                .map(condition -> error(cause, condition))
                .orElseGet(() -> new Ending(cause, "", List.of(StreamOpen.close()), NORMAL));
    }

    private static Optional<StreamCondition> condition(DisconnectCause cause) {
        return switch (cause) {
            case RESET, HARDWARE_REPLACED -> Optional.of(StreamCondition.RESET);
            case DELETED -> Optional.of(StreamCondition.NOT_AUTHORIZED);
            case REPLACED -> Optional.of(StreamCondition.CONFLICT);
            case HUB_STOPPED -> Optional.of(StreamCondition.SYSTEM_SHUTDOWN);
            case NO_ROOM -> Optional.of(StreamCondition.RESOURCE_CONSTRAINT);
            case HUB_FAILED, HUB_CRASHED -> Optional.of(StreamCondition.INTERNAL_SERVER_ERROR);
            case LOGIN_REFUSED, BOX_REFUSED, SECOND_BOX_REFUSED -> Optional.of(StreamCondition.NOT_AUTHORIZED);
            case LOGIN_TIMED_OUT, HELLO_TIMED_OUT, NO_ANSWER, NOT_BACK ->
                Optional.of(StreamCondition.CONNECTION_TIMEOUT);
            case LIMIT_PASSED, QUEUE_FULL -> Optional.of(StreamCondition.POLICY_VIOLATION);
            case WRONG_DOMAIN -> Optional.of(StreamCondition.HOST_UNKNOWN);
            case CLEAN_STOP, LOST, PROTOCOL_ERROR, NOT_TRUSTED, OUT_OF_DATE -> Optional.empty();
        };
    }

    private static Ending with(DisconnectCause cause, StreamError error) {
        return new Ending(cause, "", lastWords(error), NORMAL);
    }

    private static List<Element> lastWords(StreamError error) {
        return List.of(error.toElement(), StreamOpen.close());
    }
}
