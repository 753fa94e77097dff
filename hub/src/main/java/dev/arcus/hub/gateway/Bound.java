package dev.arcus.hub.gateway;

import dev.arcus.domain.activation.BoxGreeting;
import dev.arcus.domain.activation.Login;
import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.wire.agent.Hello;
import dev.arcus.wire.agent.HelloReply;
import dev.arcus.wire.agent.Reading;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.Iq;
import dev.arcus.xmpp.StanzaError;
import dev.arcus.xmpp.StreamCondition;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has its address: waits for {@code hello}, which decides whether the box is served, held or refused. */
final class Bound implements Talking {
    private final Connection connection;
    private final Login login;

    Bound(Connection connection, Login login) {
        this.connection = connection;
        this.login = login;
    }

    @Override
    public State entered() {
        connection.arm(connection.around().waits().hello());
        return this;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public State request(Iq.Request request) {
        if (!(request instanceof Iq.Set) || !Hello.isHello(request.payload())) {
            connection.send(request.error(StanzaError.UNEXPECTED_REQUEST).toElement());
            return this;
        }
        return switch (greeting(request)) {
            case Reading.Good<BoxGreeting>(var greeting) -> admit(request, greeting);
            case Reading.Bad<BoxGreeting>(var why) -> {
                connection.send(
                        request.error(StanzaError.BAD_REQUEST.withText(why)).toElement());
                yield this;
            }
        };
    }

    /** Once the domain has opened a session nothing may fail here: only {@link Online} closes it again. */
    private State admit(Iq.Request hello, BoxGreeting greeting) {
        var online = reply(hello, HelloReply.State.ONLINE);
        return switch (new Admitting(connection, login, greeting).decide()) {
            case Admitting.Decision.Serve serve -> toOnline(serve, greeting, online);
            case Admitting.Decision.Hold hold -> toHeld(greeting, reply(hello, HelloReply.State.WAITING));
            case Admitting.Decision.Refuse(var ending) -> connection.end(ending);
        };
    }

    private Online toOnline(Admitting.Decision.Serve serve, BoxGreeting greeting, Element reply) {
        return new Online(connection, serve, greeting, List.of(reply));
    }

    private Held toHeld(BoxGreeting greeting, Element reply) {
        connection.send(reply);
        return new Held(connection, login, greeting);
    }

    private Element reply(Iq.Request hello, HelloReply.State state) {
        var around = connection.around();
        var waits = around.waits();
        var reply = new HelloReply(
                state,
                wholeSeconds(waits.aliveInterval()),
                wholeSeconds(waits.aliveDeadline()),
                wholeSeconds(waits.returnWindow()),
                around.limits().frame().maxBytes(),
                around.sources().clock().instant().truncatedTo(ChronoUnit.SECONDS));
        return hello.result(reply.toElement()).toElement();
    }

    private static Duration wholeSeconds(Duration wait) {
        return Duration.ofSeconds(Math.max(1, wait.toSeconds()));
    }

    private static Reading<BoxGreeting> greeting(Iq.Request request) {
        return switch (Hello.read(request.payload())) {
            case Reading.Good<Hello>(var hello) ->
                Reading.of(() -> new BoxGreeting(
                        new Binding(hello.serial(), hello.installationKey()),
                        hello.counter(),
                        orNull(hello.model()),
                        orNull(hello.software())));
            case Reading.Bad<Hello>(var why) -> new Reading.Bad<>(why);
        };
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public State answer(Iq.Answer answer) {
        return this;
    }

    @Override
    public State timeUp() {
        return connection.end(Ending.error(DisconnectCause.HELLO_TIMED_OUT, StreamCondition.CONNECTION_TIMEOUT));
    }

    @Override
    public void left(DisconnectCause cause) {
        var around = connection.around();
        around.registry().release(login.pbxId(), connection);
        around.attempts().named(login.pbxId().text(), true, connection.peer(), connection.step(), cause);
    }

    @Override
    public String name() {
        return login.pbxId().text();
    }
}
