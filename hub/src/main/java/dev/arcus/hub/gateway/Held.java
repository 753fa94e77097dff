package dev.arcus.hub.gateway;

import dev.arcus.domain.activation.BoxGreeting;
import dev.arcus.domain.activation.Login;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.xmpp.Iq;
import dev.arcus.xmpp.StanzaError;
import dev.arcus.xmpp.StreamCondition;
import java.util.List;

/** Proved a stock pair that nobody declared: waits, without data, and is only asked whether it is still there. */
final class Held implements Talking {
    private final Connection connection;
    private final Login login;
    private final BoxGreeting greeting;
    private final AliveRounds rounds;

    Held(Connection connection, Login login, BoxGreeting greeting) {
        this.connection = connection;
        this.login = login;
        this.greeting = greeting;
        this.rounds = new AliveRounds(connection);
    }

    @Override
    public State entered() {
        rounds.begin();
        return this;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public State request(Iq.Request request) {
        connection.send(request.error(StanzaError.UNEXPECTED_REQUEST).toElement());
        return this;
    }

    @Override
    public State answer(Iq.Answer answer) {
        rounds.answered(answer.id());
        return this;
    }

    @Override
    public State ordered(Event.Order order) {
        return switch (order) {
            case Event.Declared declared -> admit();
            case Event.AskNow ask -> {
                rounds.askSoon();
                yield this;
            }
            case Event.Disconnect other -> Talking.super.ordered(other);
            case Event.ConfigurationChanged other -> Talking.super.ordered(other);
            case Event.RenewalDue other -> Talking.super.ordered(other);
            case Event.Probe other -> Talking.super.ordered(other);
            case Event.Prove other -> Talking.super.ordered(other);
            case Event.Replaced other -> Talking.super.ordered(other);
            case Event.Stop other -> Talking.super.ordered(other);
        };
    }

    private State admit() {
        return switch (new Admitting(connection, login, greeting).decide()) {
            case Admitting.Decision.Serve serve -> toOnline(serve);
            case Admitting.Decision.Hold again -> {
                // It was counted twice now.
                connection.around().use().logins().held().release(login.pbxId(), greeting.box());
                yield this;
            }
            case Admitting.Decision.Refuse(var ending) -> connection.end(ending);
        };
    }

    private Online toOnline(Admitting.Decision.Serve serve) {
        release();
        return new Online(connection, serve, greeting, List.of());
    }

    private void release() {
        var around = connection.around();
        around.registry().release(login.pbxId(), connection);
        around.use().logins().held().release(login.pbxId(), greeting.box());
    }

    @Override
    public State timeUp() {
        return rounds.timeUp()
                ? this
                : connection.end(Ending.error(DisconnectCause.NO_ANSWER, StreamCondition.CONNECTION_TIMEOUT));
    }

    @Override
    public void left(DisconnectCause cause) {
        release();
    }

    @Override
    public String name() {
        return login.pbxId().text();
    }
}
