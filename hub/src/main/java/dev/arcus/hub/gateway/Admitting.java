package dev.arcus.hub.gateway;

import dev.arcus.domain.activation.Admission;
import dev.arcus.domain.activation.BoxGreeting;
import dev.arcus.domain.activation.Candidate;
import dev.arcus.domain.activation.Login;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.session.Session;
import dev.arcus.xmpp.StreamCondition;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Brings a greeting before the domain, and asks the incumbent when there is one: it answers, and the newcomer is refused; it does not,
 * and it is replaced. Blocks as long as that takes.
 */
final class Admitting {
    private static final int MAX_ROUNDS = 3;
    private static final Duration COME_BACK = Duration.ofSeconds(30);

    private final Connection connection;
    private final Login login;
    private final BoxGreeting greeting;

    Admitting(Connection connection, Login login, BoxGreeting greeting) {
        this.connection = connection;
        this.login = login;
        this.greeting = greeting;
    }

    /** What is to be done with the connection. */
    sealed interface Decision {
        /** Online; the session is open. */
        record Serve(Session session, Optional<Offer> offer) implements Decision {}

        /** Known to stock, not declared. */
        record Hold() implements Decision {}

        /** It has to go. */
        record Refuse(Ending ending) implements Decision {}
    }

    Decision decide() {
        if (login.kind() == Candidate.Kind.UNDECLARED_PAIR) {
            // Before the domain is asked: a declaration after its answer finds this connection.
            connection.around().registry().hold(login.pbxId(), connection);
        }
        for (int round = 0; round < MAX_ROUNDS; round++) {
            var decision = ask();
            if (decision.isPresent()) {
                return decision.get();
            }
        }
        return noRoom();
    }

    /** Empty when the incumbent was replaced and the domain is to be asked again. */
    private Optional<Decision> ask() {
        var admission = connection.around().use().logins().admit().admit(login, greeting, connection.peer());
        return switch (admission) {
            case Admission.Online(var session) -> Optional.of(new Decision.Serve(session, Optional.empty()));
            case Admission.Offered(var session, var transaction, var secret) ->
                Optional.of(new Decision.Serve(session, Optional.of(Offer.first(transaction, secret))));
            case Admission.Renewal renewal ->
                Optional.of(new Decision.Serve(renewal.session(), Optional.of(Offer.of(renewal))));
            case Admission.Waiting waiting -> Optional.of(new Decision.Hold());
            case Admission.NoRoomToWait full -> Optional.of(noRoom());
            case Admission.Refused(var number) -> Optional.of(new Decision.Refuse(Ending.refused(number)));
            case Admission.AskIncumbent(var incumbent) -> contend(incumbent);
        };
    }

    private Optional<Decision> contend(Session incumbent) {
        if (stillThere(incumbent)) {
            var number = connection.around().use().logins().admit().refuseSecondBox(login, greeting, connection.peer());
            return Optional.of(new Decision.Refuse(Ending.secondBox(number)));
        }
        replace(incumbent);
        return Optional.empty();
    }

    private boolean stillThere(Session incumbent) {
        var holder = connection.around().registry().of(incumbent.system());
        if (holder.isEmpty()) {
            // Between its admission and its first step, or gone: neither can be asked.
            return connection.around().use().sessions().isCurrent(incumbent) && isFresh(incumbent);
        }
        var alive = new CompletableFuture<Boolean>();
        holder.get().tell(new Event.Prove(incumbent, alive));
        return Waiting.forAnswer(alive, connection.around().waits().incumbent()).orElse(false);
    }

    private boolean isFresh(Session incumbent) {
        var age = Duration.between(
                incumbent.since(), connection.around().sources().clock().instant());
        return age.compareTo(connection.around().waits().incumbent()) < 0;
    }

    /** The session first: whatever the old connection still does is late from here on. */
    private void replace(Session incumbent) {
        var around = connection.around();
        around.use().sessions().close(incumbent, DisconnectCause.REPLACED);
        around.registry().of(incumbent.system()).ifPresent(holder -> holder.tell(new Event.Replaced(incumbent)));
    }

    private static Decision noRoom() {
        return new Decision.Refuse(
                Ending.comeBack(DisconnectCause.NO_ROOM, StreamCondition.RESOURCE_CONSTRAINT, COME_BACK));
    }
}
