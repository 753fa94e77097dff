package dev.arcus.agent.connection;

import dev.arcus.agent.pbx.PhoneSystem;
import dev.arcus.agent.state.Credential;
import dev.arcus.agent.state.PrivateAccessCode;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.state.StateFolder;
import dev.arcus.wire.agent.ChannelFacts;
import dev.arcus.wire.agent.ChannelReport;
import dev.arcus.wire.agent.Configuration;
import dev.arcus.wire.agent.CredentialOffer;
import dev.arcus.wire.agent.HelloReply;
import dev.arcus.wire.agent.Reading;
import dev.arcus.wire.agent.Stations;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.Iq;
import dev.arcus.xmpp.Ping;
import dev.arcus.xmpp.StanzaError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stanzas between {@code hello} and the end ({@code docs/protocol.md} §4). Used by the connection's thread; only the
 * probe runs on a thread of its own and hands its answer over.
 */
final class OnlineSession {

    private static final Logger LOG = LoggerFactory.getLogger(OnlineSession.class);

    private final String agent;
    private final Try attempt;
    private final Line line;
    private final HelloReply greeting;
    private final StateFolder state;
    private final PhoneSystem phone;
    private final Consumer<Iq.Get> prober;
    private boolean waiting;
    private long sent;
    private List<Stations.Station> stationsSaid = List.of();
    private Optional<List<ChannelReport>> channelsSaid = Optional.empty();

    /**
     * @param prober takes a probe's question away and lets {@link #probed} be called with the answer
     */
    OnlineSession(
            String agent,
            Try attempt,
            Line line,
            HelloReply greeting,
            StateFolder state,
            PhoneSystem phone,
            Consumer<Iq.Get> prober) {
        this.agent = agent;
        this.attempt = attempt;
        this.line = line;
        this.greeting = greeting;
        this.state = state;
        this.phone = phone;
        this.prober = prober;
        this.waiting = greeting.state() == HelloReply.State.WAITING;
    }

    /** Does something with a session, which may send. */
    @FunctionalInterface
    interface Act {
        void with(OnlineSession session) throws IOException;
    }

    /** Held by the hub until a company declares this PBX. */
    boolean isWaiting() {
        return waiting;
    }

    HelloReply greeting() {
        return greeting;
    }

    /** Right after the greeting. */
    void begin() throws IOException {
        settle();
        if (!waiting) {
            sayWhatChanged();
        }
    }

    /** Takes one stanza of the hub. */
    void take(Element stanza) throws IOException {
        Optional<Iq> iq = Iq.read(stanza);
        if (iq.isEmpty()) {
            Optional<Iq.Error> bad = Iq.isIq(stanza) ? Iq.badRequest(stanza) : Optional.empty();
            if (bad.isPresent()) {
                send(bad.get());
            }
            return;
        }
        switch (iq.get()) {
            case Iq.Get get -> asked(get);
            case Iq.Set set -> told(set);
            case Iq.Result result -> {}
            case Iq.Error error ->
                LOG.warn(
                        "event=stanza-refused agent={} id={} condition={}",
                        agent,
                        error.id(),
                        error.error().condition().element());
        }
    }

    /** Something about the PBX is different now. */
    void phoneChanged() throws IOException {
        if (!waiting) {
            sayWhatChanged();
        }
    }

    /** The answer to a probe is there. */
    void probed(Iq.Get question, List<ChannelReport> reports) throws IOException {
        send(question.result(new ChannelFacts(ChannelFacts.Kind.PROBE, reports).toElement()));
        LOG.info("event=probe-answered agent={}", agent);
    }

    /** The hub accepted the password, so the code that stood in the settings is done with. */
    private void settle() {
        Optional<Credential> stored = state.credential();
        if (attempt.login().secret().kind() != LoginSecret.Kind.PASSWORD || stored.isEmpty()) {
            return;
        }
        Credential settled = stored.get().settled(attempt.settings().codeRevision());
        if (!settled.equals(stored.get())) {
            try {
                state.store(settled);
                LOG.info("event=code-settled agent={}", agent);
            } catch (StateFault e) {
                LOG.error("event=code-not-settled agent={} reason=\"{}\"", agent, e.getMessage());
            }
        }
    }

    private void asked(Iq.Get get) throws IOException {
        if (ChannelFacts.Kind.ALIVE.isIn(get.payload())) {
            send(get.result(new ChannelFacts(ChannelFacts.Kind.ALIVE, phone.channels()).toElement()));
        } else if (ChannelFacts.Kind.PROBE.isIn(get.payload())) {
            prober.accept(get);
        } else if (Ping.isPing(get.payload())) {
            send(get.result());
        } else {
            send(get.error(StanzaError.SERVICE_UNAVAILABLE));
        }
    }

    private void told(Iq.Set set) throws IOException {
        if (CredentialOffer.isCredential(set.payload())) {
            switch (CredentialOffer.read(set.payload())) {
                case Reading.Good<CredentialOffer>(CredentialOffer offer) -> offered(set, offer);
                case Reading.Bad<CredentialOffer>(String why) -> send(set.error(StanzaError.BAD_REQUEST.withText(why)));
            }
        } else if (Configuration.isConfiguration(set.payload())) {
            switch (Configuration.read(set.payload())) {
                case Reading.Good<Configuration>(Configuration configuration) -> configured(set, configuration);
                case Reading.Bad<Configuration>(String why) -> send(set.error(StanzaError.BAD_REQUEST.withText(why)));
            }
        } else {
            send(set.error(StanzaError.SERVICE_UNAVAILABLE));
        }
    }

    /** Stores durably, then acknowledges: never the other way round. */
    private void offered(Iq.Set set, CredentialOffer offer) throws IOException {
        LOG.info("event=offer-received agent={} transaction={}", agent, offer.transaction());
        try {
            store(offer);
        } catch (StateFault e) {
            LOG.error("event=secret-not-stored agent={} reason=\"{}\"", agent, e.getMessage());
            send(set.error(StanzaError.RESOURCE_CONSTRAINT));
            return;
        }
        LOG.info("event=secret-stored agent={} transaction={}", agent, offer.transaction());
        send(set.result());
        LOG.info("event=ack-sent agent={} transaction={}", agent, offer.transaction());
        declared();
    }

    private void store(CredentialOffer offer) throws StateFault {
        PrivateAccessCode secret = new PrivateAccessCode(offer.secret());
        Optional<Credential> old = state.credential()
                .filter(stored -> stored.pabxId().sameAs(attempt.login().pabxId()));
        if (old.filter(stored ->
                        stored.secret().equals(secret) && stored.transaction().equals(offer.transaction()))
                .isPresent()) {
            return;
        }
        boolean renewal = attempt.login().secret().kind() == LoginSecret.Kind.PASSWORD;
        long obtainedWith = renewal
                ? old.map(Credential::obtainedWith).orElse(0L)
                : attempt.settings().codeRevision();
        long settled = state.credential().map(Credential::settledCode).orElse(0L);
        state.store(new Credential(attempt.login().pabxId(), secret, offer.transaction(), obtainedWith, settled));
    }

    private void configured(Iq.Set set, Configuration configuration) throws IOException {
        try {
            state.storeConfiguration(set.payload().toXml());
        } catch (StateFault e) {
            LOG.error("event=configuration-not-stored agent={} reason=\"{}\"", agent, e.getMessage());
            send(set.error(StanzaError.RESOURCE_CONSTRAINT));
            return;
        }
        LOG.info("event=configuration-stored agent={} revision={}", agent, configuration.revision());
        send(set.result());
        declared();
    }

    /** The hub gives data to declared PBXs only, so the wait is over. */
    private void declared() throws IOException {
        if (waiting) {
            waiting = false;
            LOG.info("event=declared agent={}", agent);
            sayWhatChanged();
        }
    }

    private void sayWhatChanged() throws IOException {
        List<ChannelReport> channels = phone.channels();
        if (channelsSaid.filter(said -> sameStates(said, channels)).isEmpty()) {
            channelsSaid = Optional.of(channels);
            send(Iq.set(nextId(), new ChannelFacts(ChannelFacts.Kind.CHANNELS, channels).toElement()));
            LOG.info("event=channels-sent agent={} down={}", agent, down(channels));
        }
        List<Stations.Station> stations = phone.stations();
        if (!stations.equals(stationsSaid)) {
            stationsSaid = stations;
            sayStations(stations);
        }
    }

    /** A list that is longer than the hub's frames goes without device types, then without names: the numbers count. */
    private void sayStations(List<Stations.Station> stations) throws IOException {
        String id = nextId();
        Optional<Iq.Set> fits = Stream.<UnaryOperator<Stations.Station>>of(
                        full -> full,
                        full -> new Stations.Station(full.number(), full.name(), ""),
                        full -> new Stations.Station(full.number(), "", ""))
                .map(shorter -> new Stations(stations.stream().map(shorter).toList()))
                .map(list -> Iq.set(id, list.toElement()))
                .filter(set -> bytes(set) <= greeting.maxFrame())
                .findFirst();
        if (fits.isEmpty()) {
            LOG.warn("event=stations-too-long agent={} limit={}", agent, greeting.maxFrame());
            return;
        }
        send(fits.get());
        LOG.info("event=stations-sent agent={} count={} bytes={}", agent, stations.size(), bytes(fits.get()));
    }

    private static int bytes(Iq iq) {
        return iq.toElement().toXml().getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean sameStates(List<ChannelReport> one, List<ChannelReport> other) {
        return states(one).equals(states(other));
    }

    private static List<String> states(List<ChannelReport> reports) {
        return reports.stream()
                .map(report -> report.channel() + " " + report.up() + " " + report.reason())
                .toList();
    }

    private static List<String> down(List<ChannelReport> reports) {
        return reports.stream()
                .filter(report -> !report.up())
                .map(report -> report.channel().wireName())
                .toList();
    }

    private String nextId() {
        sent++;
        return "p" + sent;
    }

    private void send(Iq iq) throws IOException {
        line.send(iq.toElement().toXml());
    }
}
