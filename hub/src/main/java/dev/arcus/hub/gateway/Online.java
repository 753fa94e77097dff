package dev.arcus.hub.gateway;

import dev.arcus.domain.activation.BoxGreeting;
import dev.arcus.domain.activation.Exchange.Acknowledgement;
import dev.arcus.domain.history.Attempt.Step;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.session.Session;
import dev.arcus.domain.status.ChannelReading;
import dev.arcus.domain.status.StatusBoard;
import dev.arcus.domain.system.PbxConfiguration;
import dev.arcus.wire.agent.ChannelFacts;
import dev.arcus.wire.agent.ChannelFacts.Kind;
import dev.arcus.wire.agent.Reading;
import dev.arcus.wire.agent.Stations;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.Iq;
import dev.arcus.xmpp.StanzaError;
import dev.arcus.xmpp.StreamCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves one system, under its session. Whatever is told to the domain carries that session, so that late words count for nothing. */
final class Online implements Talking {
    private static final Logger LOG = LoggerFactory.getLogger(Online.class);

    private final Connection connection;
    private final Session session;
    private final AliveRounds rounds;
    private @Nullable BoxGreeting greeting;
    private List<Element> firstWords;
    private @Nullable Offer offer;
    private int offers;
    private @Nullable CompletableFuture<Optional<List<ChannelReading>>> probing;
    private List<CompletableFuture<Boolean>> proving = List.of();
    private long configurationSent = -1;
    private int probes;

    /**
     * @param firstWords to be sent before anything else: the answer to {@code hello}
     */
    Online(Connection connection, Admitting.Decision.Serve serve, BoxGreeting greeting, List<Element> firstWords) {
        this.connection = connection;
        this.session = serve.session();
        this.offer = serve.offer().orElse(null);
        this.greeting = greeting;
        this.firstWords = firstWords;
        this.rounds = new AliveRounds(connection);
    }

    @Override
    public State entered() {
        var around = connection.around();
        around.registry().online(session.system(), connection);
        if (!around.use().sessions().isCurrent(session)) {
            // Someone else closed the session before this connection could be found under it.
            return connection.end(Ending.ordered(DisconnectCause.REPLACED));
        }
        firstWords.forEach(connection::send);
        firstWords = List.of();
        connection.reached(isFirstExchange() ? Step.OFFER : Step.ONLINE);
        var due = offer;
        if (due != null) {
            offer(due);
        }
        greet();
        if (around.registry().takeRenewalDue(session.system())) {
            renew();
        }
        rounds.begin();
        return this;
    }

    private void greet() {
        var said = greeting;
        greeting = null;
        if (said != null) {
            var outstanding = connection.around().use().reports().greeted(session, said);
            // During the exchange it waits for the acknowledgement.
            outstanding.filter(configuration -> !isFirstExchange()).ifPresent(this::send);
        }
    }

    private boolean isFirstExchange() {
        return offer != null && !offer.renewal();
    }

    /** One that is offered already is the one that is due. */
    private void renew() {
        if (offer == null) {
            connection
                    .around()
                    .use()
                    .logins()
                    .exchange()
                    .renewal(session)
                    .map(Offer::of)
                    .ifPresent(this::offer);
        }
    }

    /** The offer is durable already; each step is a line, so that a crash can be placed (docs/crash-proof.md). */
    private void offer(Offer durable) {
        offer = durable;
        offers++;
        note("offer-written", durable);
        connection.send(
                Iq.set("c" + offers, durable.stanza().toElement()).toElement(), () -> note("offer-sent", durable));
    }

    private void note(String step, Offer of) {
        LOG.info("event={} pbxId={} transaction={}", step, name(), of.transaction());
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public State request(Iq.Request request) {
        var payload = request.payload();
        if (request instanceof Iq.Set && Kind.CHANNELS.isIn(payload)) {
            return channels(request);
        }
        if (request instanceof Iq.Set && Stations.isStations(payload)) {
            return stations(request);
        }
        connection.send(request.error(StanzaError.SERVICE_UNAVAILABLE).toElement());
        return this;
    }

    private State channels(Iq.Request request) {
        return switch (ChannelFacts.read(Kind.CHANNELS, request.payload())) {
            case Reading.Good<ChannelFacts>(var facts) -> {
                board().reported(session, Translation.readings(facts));
                connection.send(request.result().toElement());
                rounds.askSoon();
                yield this;
            }
            case Reading.Bad<ChannelFacts>(var why) -> bad(request, why);
        };
    }

    private State stations(Iq.Request request) {
        if (Stations.passesLimit(request.payload())) {
            return connection.end(Ending.violation("stations"));
        }
        return switch (Stations.read(request.payload())) {
            case Reading.Good<Stations>(var stations) -> {
                connection.around().use().reports().reported(session, Translation.stations(stations));
                connection.send(request.result().toElement());
                yield this;
            }
            case Reading.Bad<Stations>(var why) -> bad(request, why);
        };
    }

    private State bad(Iq.Request request, String why) {
        connection.send(request.error(StanzaError.BAD_REQUEST.withText(why)).toElement());
        return this;
    }

    /** Our ids begin with a letter for what was asked; an answer to anything else is ignored. */
    @Override
    public State answer(Iq.Answer answer) {
        switch (answer.id().charAt(0)) {
            case 'a' -> alive(answer);
            case 'c' -> credential(answer);
            case 'g' -> configuration(answer);
            case 'p' -> probed(answer);
            default -> {}
        }
        return this;
    }

    /** Any answer proves the login, even an error of an agent that knows no {@code alive}; channels need their facts. */
    private void alive(Iq.Answer answer) {
        if (rounds.answered(answer.id())) {
            board().proved(session, readings(Kind.ALIVE, answer).orElse(List.of()));
            proving.forEach(waiting -> waiting.complete(true));
            proving = List.of();
        }
    }

    private void credential(Iq.Answer answer) {
        var offered = offer;
        if (offered == null || !answer.id().equals("c" + offers)) {
            return;
        }
        var logins = connection.around().use().logins();
        switch (answer) {
            case Iq.Result stored -> {
                offer = null;
                var outcome = logins.exchange().acknowledge(session, offered.transaction());
                if (outcome == Acknowledgement.COMPLETED) {
                    note("acknowledgement-committed", offered);
                    connection.reached(Step.ONLINE);
                    if (!offered.renewal()) {
                        sendConfiguration();
                    }
                }
            }
            case Iq.Error notStored -> {
                offer = null;
                logins.recorder().couldNotStore(session);
            }
        }
    }

    private void sendConfiguration() {
        connection.around().use().reports().outstanding(session).ifPresent(this::send);
    }

    private void send(PbxConfiguration configuration) {
        configurationSent = configuration.revision();
        var payload = Translation.configuration(configuration).toElement();
        connection.send(Iq.set("g" + configurationSent, payload).toElement());
    }

    private void configuration(Iq.Answer answer) {
        if (answer instanceof Iq.Result && answer.id().equals("g" + configurationSent)) {
            connection.around().use().reports().acknowledged(session, configurationSent);
        }
    }

    private void probed(Iq.Answer answer) {
        var waiting = probing;
        if (waiting == null || !answer.id().equals("p" + probes)) {
            return;
        }
        probing = null;
        var readings = readings(Kind.PROBE, answer);
        readings.ifPresent(fresh -> board().proved(session, fresh));
        waiting.complete(readings);
    }

    private static Optional<List<ChannelReading>> readings(Kind kind, Iq.Answer answer) {
        return answer instanceof Iq.Result result
                ? result.payload()
                        .flatMap(payload -> ChannelFacts.read(kind, payload).good())
                        .map(Translation::readings)
                : Optional.empty();
    }

    @Override
    public State ordered(Event.Order order) {
        return switch (order) {
            case Event.Replaced(var old)
            when old.epoch().equals(session.epoch()) -> connection.end(Ending.ordered(DisconnectCause.REPLACED));
            case Event.Replaced another -> this;
            case Event.Probe(var readings) -> probe(readings);
            case Event.Prove(var asked, var alive) -> prove(asked, alive);
            case Event.ConfigurationChanged changed -> {
                // During the exchange it waits for the acknowledgement, which sends it anyway.
                if (!isFirstExchange()) {
                    sendConfiguration();
                }
                yield this;
            }
            case Event.RenewalDue due -> {
                if (connection.around().registry().takeRenewalDue(session.system())) {
                    renew();
                }
                yield this;
            }
            case Event.AskNow ask -> {
                rounds.askSoon();
                yield this;
            }
            case Event.Declared notHeld -> Talking.super.ordered(notHeld);
            case Event.Disconnect elsewhere -> Talking.super.ordered(elsewhere);
            case Event.Stop elsewhere -> Talking.super.ordered(elsewhere);
        };
    }

    private State probe(CompletableFuture<Optional<List<ChannelReading>>> readings) {
        var before = probing;
        if (before != null) {
            before.complete(Optional.empty());
        }
        probing = readings;
        probes++;
        connection.send(Iq.get("p" + probes, Kind.PROBE.question()).toElement());
        return this;
    }

    private State prove(Session asked, CompletableFuture<Boolean> alive) {
        if (!asked.epoch().equals(session.epoch())) {
            alive.complete(false);
            return this;
        }
        var all = new ArrayList<>(proving);
        all.add(alive);
        proving = List.copyOf(all);
        rounds.ask();
        return this;
    }

    @Override
    public State timeUp() {
        return rounds.timeUp()
                ? this
                : connection.end(Ending.error(DisconnectCause.NO_ANSWER, StreamCondition.CONNECTION_TIMEOUT));
    }

    @Override
    public void left(DisconnectCause cause) {
        var around = connection.around();
        around.registry().offline(session.system(), connection);
        around.use().sessions().close(session, cause);
        proving.forEach(waiting -> waiting.complete(false));
        var waiting = probing;
        if (waiting != null) {
            waiting.complete(Optional.empty());
        }
    }

    private StatusBoard board() {
        return connection.around().use().board();
    }

    @Override
    public String name() {
        return session.pbxId().text();
    }
}
