package dev.arcus.hub.gateway;

import dev.arcus.domain.activation.Login;
import dev.arcus.domain.history.Attempt.Step;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.xmpp.Bind;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.Iq;
import dev.arcus.xmpp.LocalPart;
import dev.arcus.xmpp.StanzaError;
import dev.arcus.xmpp.StreamCondition;
import dev.arcus.xmpp.StreamOpen;

/** A secret was proved: the stream begins anew, then the resource is bound (RFC 6120 §6.4.6, §7). */
final class Authenticated implements Talking {
    private static final String RESOURCE = "agent";

    private final Connection connection;
    private final Login login;
    private boolean restarted;

    Authenticated(Connection connection, Login login) {
        this.connection = connection;
        this.login = login;
    }

    @Override
    public State received(Element element) {
        var open = StreamOpen.read(element);
        if (open.isPresent() && !restarted) {
            return restart(open.get());
        }
        return restarted ? Talking.super.received(element) : connection.end(Strays.before(element));
    }

    private State restart(StreamOpen open) {
        if (!Streams.isHere(open, connection)) {
            return connection.end(Ending.error(DisconnectCause.WRONG_DOMAIN, StreamCondition.HOST_UNKNOWN));
        }
        restarted = true;
        Streams.answer(connection);
        connection.send(Streams.BIND);
        return this;
    }

    @Override
    public State request(Iq.Request request) {
        if (request instanceof Iq.Set set && Bind.isBind(set.payload())) {
            return toBound(set);
        }
        connection.send(request.error(StanzaError.UNEXPECTED_REQUEST).toElement());
        return this;
    }

    @Override
    public State answer(Iq.Answer answer) {
        return this;
    }

    private Bound toBound(Iq.Set bind) {
        String jid = LocalPart.escape(login.pbxId().text()) + "@"
                + connection.around().domain() + "/" + RESOURCE;
        connection.send(bind.result(Bind.bound(jid)).toElement());
        connection.reached(Step.HELLO);
        return new Bound(connection, login);
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public State timeUp() {
        return connection.end(Ending.error(DisconnectCause.LOGIN_TIMED_OUT, StreamCondition.CONNECTION_TIMEOUT));
    }

    @Override
    public void left(DisconnectCause cause) {
        connection.around().attempts().named(login.pbxId().text(), true, connection.peer(), connection.step(), cause);
    }

    @Override
    public String name() {
        return login.pbxId().text();
    }
}
