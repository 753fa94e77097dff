package dev.arcus.hub.gateway;

import dev.arcus.domain.activation.AuthenticatePbx;
import dev.arcus.domain.activation.Login;
import dev.arcus.domain.activation.LoginChallenge;
import dev.arcus.domain.activation.LoginVerdict;
import dev.arcus.domain.history.AttemptNumber;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.wire.agent.Attempt;
import dev.arcus.wire.agent.ComeBack;
import dev.arcus.wire.agent.HardwareReplaced;
import dev.arcus.wire.agent.Restored;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.Namespaces;
import dev.arcus.xmpp.StreamCondition;
import dev.arcus.xmpp.sasl.SaslCondition;
import dev.arcus.xmpp.sasl.SaslElements;
import dev.arcus.xmpp.sasl.SaslFailure;
import dev.arcus.xmpp.sasl.SaslMechanism;
import dev.arcus.xmpp.sasl.SaslOutcome;
import dev.arcus.xmpp.sasl.SaslServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The header was exchanged: SASL (RFC 6120 §6). What a login needs is dropped when it ends. */
final class Authenticating implements State {
    private static final Logger LOG = LoggerFactory.getLogger(Authenticating.class);
    /** RFC 6120 §6.4.5 asks for at least two and at most five. */
    private static final int MAX_FAILURES = 3;

    private final Connection connection;
    private @Nullable SaslServer server;
    private @Nullable LoginChallenge challenge;
    private int failures;

    Authenticating(Connection connection) {
        this.connection = connection;
    }

    @Override
    public State received(Element element) {
        if (!element.namespace().equals(Namespaces.SASL)) {
            return connection.end(Strays.before(element));
        }
        var waiting = server;
        return switch (element.name()) {
            case "auth" -> waiting == null ? begin(element) : failed(SaslCondition.MALFORMED_REQUEST);
            case "response" -> waiting == null ? failed(SaslCondition.MALFORMED_REQUEST) : step(waiting, element);
            case "abort" -> failed(SaslCondition.ABORTED);
            default -> connection.end(Strays.before(element));
        };
    }

    private State begin(Element auth) {
        var mechanism = SaslMechanism.of(auth.attribute("mechanism").orElse(""));
        if (mechanism.isEmpty()) {
            return failed(SaslCondition.INVALID_MECHANISM);
        }
        var credentials = new LoginCredentials(connection, found -> challenge = found);
        return step(SaslServer.begin(mechanism.get(), credentials, credentials::nonce), auth);
    }

    private State step(SaslServer waiting, Element element) {
        var message = SaslElements.content(element);
        if (message.isEmpty()) {
            return failed(SaslCondition.INCORRECT_ENCODING);
        }
        try {
            return outcome(waiting.take(message.get()));
        } catch (RuntimeException failure) {
            LOG.error("event=login-not-looked-up address={}", connection.peer().address(), failure);
            keep(DisconnectCause.HUB_FAILED);
            return failed(
                    SaslCondition.TEMPORARY_AUTH_FAILURE,
                    "",
                    List.of(new ComeBack(AuthenticatePbx.RETRY_AFTER_FAILURE).toElement()));
        }
    }

    private State outcome(SaslOutcome outcome) {
        return switch (outcome) {
            case SaslOutcome.Challenge(var message, var next) -> {
                server = next;
                connection.send(SaslElements.challenge(message));
                yield this;
            }
            case SaslOutcome.Accepted accepted -> conclude(accepted.candidate(), accepted.message());
            case SaslOutcome.Refused refused ->
                refused.condition() == SaslCondition.NOT_AUTHORIZED
                        ? conclude("", new byte[0])
                        : failed(refused.condition());
        };
    }

    private State conclude(String candidate, byte[] lastMessage) {
        var asked = challenge;
        if (asked == null) {
            throw new IllegalStateException("a login is concluded after its challenge");
        }
        var matched = LoginCredentials.matched(asked, candidate);
        var verdict = connection.around().use().logins().authenticate().conclude(asked, matched, connection.peer());
        return switch (verdict) {
            case LoginVerdict.Accepted(var login) -> toAuthenticated(login, lastMessage);
            case LoginVerdict.Refused(var number, var restored) ->
                failed(SaslCondition.NOT_AUTHORIZED, Ending.REFUSAL, details(number, restored));
            case LoginVerdict.Replaced(var number) ->
                failed(
                        SaslCondition.NOT_AUTHORIZED,
                        Ending.REFUSAL,
                        List.of(new Attempt(number.text()).toElement(), HardwareReplaced.toElement()));
            case LoginVerdict.Throttled(var number, var after) ->
                failed(
                        SaslCondition.TEMPORARY_AUTH_FAILURE,
                        Ending.REFUSAL,
                        List.of(new Attempt(number.text()).toElement(), comeBack(after)));
        };
    }

    private State toAuthenticated(Login login, byte[] lastMessage) {
        connection.around().lobby().loggedIn(connection);
        connection.around().counters().countLogin();
        connection.send(SaslElements.success(lastMessage));
        return new Authenticated(connection, login);
    }

    /** What the client sent is no login. */
    private State failed(SaslCondition condition) {
        keep(DisconnectCause.PROTOCOL_ERROR);
        return failed(condition, "", List.of());
    }

    private State failed(SaslCondition condition, String text, List<Element> details) {
        server = null;
        challenge = null;
        failures++;
        var failure = new SaslFailure(condition, text, details).toElement();
        if (failures < MAX_FAILURES) {
            connection.send(failure);
            return this;
        }
        var lastWords = new ArrayList<Element>();
        lastWords.add(failure);
        lastWords.addAll(Ending.violation("").lastWords());
        return connection.end(
                new Ending(DisconnectCause.LOGIN_REFUSED, "failed " + failures + " times", lastWords, Ending.NORMAL));
    }

    /** The same for every name, known or not. */
    private static List<Element> details(AttemptNumber number, boolean restored) {
        var attempt = new Attempt(number.text()).toElement();
        return restored ? List.of(attempt, Restored.element()) : List.of(attempt);
    }

    private static Element comeBack(Duration after) {
        return new ComeBack(after.plusSeconds(1)).toElement();
    }

    @Override
    public State timeUp() {
        return connection.end(Ending.error(DisconnectCause.LOGIN_TIMED_OUT, StreamCondition.CONNECTION_TIMEOUT));
    }

    @Override
    public void left(DisconnectCause cause) {
        if (challenge != null || failures == 0) {
            keep(cause);
        }
    }

    private void keep(DisconnectCause cause) {
        var asked = challenge;
        var attempts = connection.around().attempts();
        if (asked == null) {
            attempts.stranger(connection.peer(), connection.step(), cause);
        } else {
            attempts.named(asked.name(), asked.isKnown(), connection.peer(), connection.step(), cause);
        }
    }

    /** An agent that was refused may well just go. */
    @Override
    public DisconnectCause goneAs(DisconnectCause transport) {
        return failures > 0 ? DisconnectCause.LOGIN_REFUSED : transport;
    }

    @Override
    public String name() {
        return "";
    }
}
