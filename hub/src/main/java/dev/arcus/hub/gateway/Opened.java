package dev.arcus.hub.gateway;

import dev.arcus.domain.history.Attempt.Step;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.StreamCondition;
import dev.arcus.xmpp.StreamOpen;

/** Accepted, and perhaps upgraded: waits for the stream header (RFC 7395 §3.4). */
final class Opened implements State {
    private final Connection connection;

    Opened(Connection connection) {
        this.connection = connection;
    }

    @Override
    public State received(Element element) {
        return StreamOpen.read(element).map(this::greet).orElseGet(() -> connection.end(Strays.before(element)));
    }

    private State greet(StreamOpen open) {
        if (!Streams.isHere(open, connection)) {
            return connection.end(Ending.error(DisconnectCause.WRONG_DOMAIN, StreamCondition.HOST_UNKNOWN));
        }
        return toAuthenticating();
    }

    private Authenticating toAuthenticating() {
        Streams.answer(connection);
        connection.send(Streams.MECHANISMS);
        connection.reached(Step.LOGIN);
        return new Authenticating(connection);
    }

    @Override
    public State timeUp() {
        return connection.end(Ending.error(DisconnectCause.LOGIN_TIMED_OUT, StreamCondition.CONNECTION_TIMEOUT));
    }

    @Override
    public void left(DisconnectCause cause) {
        connection.around().attempts().stranger(connection.peer(), connection.step(), cause);
    }

    @Override
    public String name() {
        return "";
    }
}
