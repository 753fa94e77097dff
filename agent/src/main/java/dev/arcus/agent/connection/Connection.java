package dev.arcus.agent.connection;

import dev.arcus.agent.pbx.PhoneSystem;
import dev.arcus.agent.state.FileMark;
import dev.arcus.agent.state.Settings;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.state.StateFolder;
import dev.arcus.wire.agent.ChannelReport;
import dev.arcus.wire.agent.HelloReply;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.FrameLimits;
import dev.arcus.xmpp.FrameParser;
import dev.arcus.xmpp.Iq;
import dev.arcus.xmpp.ParsedFrame;
import dev.arcus.xmpp.StreamError;
import dev.arcus.xmpp.StreamOpen;
import dev.arcus.xmpp.sasl.SaslFailure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one PBX connected to its hub. One virtual thread owns everything in here; dialler, phone system and whoever stops
 * the agent only put a {@link Happening} into the queue. The thread wakes at least twice a second to look at the settings
 * and the deadlines.
 */
public final class Connection implements AutoCloseable {

    /** An agent that heard nothing for this long connects anew ({@code docs/protocol.md} §4, ping). */
    static final Duration SILENCE = Duration.ofSeconds(35);

    /** The longest that dialling may take: TCP, TLS and the upgrade. */
    static final Duration DIALLING = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration FAREWELL_LOOK = Duration.ofMillis(100);
    private static final int FAREWELL_LOOKS = 10;
    private static final Duration STOP_LIMIT = Duration.ofMillis(1_900);
    private static final Duration PROBE_LIMIT = Duration.ofMillis(1_800);

    private final String agent;
    private final StateFolder state;
    private final PhoneSystem phone;
    private final Surroundings around;
    private final StatusListener listener;
    private final LoginMaker logins;
    private final ComingBack comingBack;
    private final FactoryReset reset;
    private final FrameParser parser = new FrameParser(FrameLimits.DEFAULT);
    private final BlockingQueue<Happening> happenings = new LinkedBlockingQueue<>();
    private final Thread thread;

    private Settings settings = Settings.factory();
    private FileMark settingsMark = new FileMark("never read");
    private Phase phase = new Phase.Resting(OptionalLong.empty());
    private ConnectionStatus status = new ConnectionStatus.Stopped();
    private long heardAt;
    private boolean stopping;

    /**
     * @param agent its name in the log
     */
    public Connection(
            String agent, StateFolder state, PhoneSystem phone, Surroundings around, StatusListener listener) {
        this.agent = agent;
        this.state = state;
        this.phone = phone;
        this.around = around;
        this.listener = listener;
        this.logins = new LoginMaker(state, phone.hardware(), around);
        this.comingBack = new ComingBack(around.random());
        this.reset = new FactoryReset(agent, state, phone, listener);
        this.thread = Thread.ofVirtual().name("connection-" + agent).unstarted(this::run);
    }

    /** Begins to connect, by the settings. */
    public void start() {
        phone.onChange(() -> happenings.add(new Happening.PhoneChanged()));
        thread.start();
    }

    /** Says goodbye to the hub and stops, within 2 s. */
    @Override
    public void close() {
        happenings.add(new Happening.Stop());
        try {
            if (!thread.join(STOP_LIMIT)) {
                LOG.warn("event=stop-late agent={}", agent);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                lookAtSettings();
                next(untilDue()).ifPresent(this::handle);
                lookAtDeadlines();
            } catch (RuntimeException e) {
                LOG.error("event=surprise agent={}", agent, e);
                finish(Ending.lost("internal fault: " + e.getClass().getSimpleName()));
            }
        }
        farewell();
        LOG.info("event=stopped agent={}", agent);
        announce(new ConnectionStatus.Stopped());
    }

    private Optional<Happening> next(Duration longest) {
        try {
            return Optional.ofNullable(happenings.poll(longest.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            return Optional.of(new Happening.Stop());
        }
    }

    private Duration untilDue() {
        if (phase instanceof Phase.Resting(OptionalLong due) && due.isPresent()) {
            long left = due.getAsLong() - around.ticker().nanos();
            return Duration.ofNanos(Math.clamp(left, 0, LOOK.toNanos()));
        }
        return LOOK;
    }

    /** A settings change by anyone counts as <em>Apply</em>: at once, and both schedules begin anew. */
    private void lookAtSettings() {
        if (reset.isAsked()) {
            farewell();
            reset.carryOut();
        }
        try {
            FileMark mark = state.settings().mark();
            if (mark.equals(settingsMark)) {
                return;
            }
            settingsMark = mark;
            settings = state.settings().read();
            LOG.info("event=settings-applied agent={} revision={}", agent, settings.revision());
            farewell();
            comingBack.applied();
            begin();
        } catch (StateFault e) {
            LOG.error("event=settings-unreadable agent={} reason=\"{}\"", agent, e.getMessage());
            if (phase.attempt().isEmpty()) {
                announce(new ConnectionStatus.Incomplete(String.valueOf(e.getMessage())));
            }
        }
    }

    private void lookAtDeadlines() {
        long now = around.ticker().nanos();
        switch (phase) {
            case Phase.Resting(OptionalLong due) -> {
                if (due.isPresent() && now - due.getAsLong() >= 0) {
                    begin();
                }
            }
            case Phase.Dialling dialling -> {
                if (now - dialling.begun().beganAt() > DIALLING.toNanos()) {
                    finish(Ending.of(DialFailure.timedOut()));
                }
            }
            case Phase.LoggingIn loggingIn -> lookAtSilence(now);
            case Phase.Online online -> lookAtSilence(now);
        }
    }

    private void lookAtSilence(long now) {
        if (now - heardAt > SILENCE.toNanos()) {
            finish(Ending.lost("nothing heard from the hub for " + SILENCE.toSeconds() + " s"));
        }
    }

    /** Begins an attempt if the settings allow one. */
    private void begin() {
        if (stopping) {
            return;
        }
        switch (logins.make(settings, comingBack.refused())) {
            case LoginMaker.Made.Impossible(ConnectionStatus why) -> {
                phase = new Phase.Resting(OptionalLong.empty());
                announce(why);
            }
            case LoginMaker.Made.NotStored(String why) -> finish(Ending.lost(why));
            case LoginMaker.Made.Ready(Login login, HubLocation.Known hub, long counter) -> {
                Try begun = new Try(login, settings, around.ticker().nanos());
                phase = new Phase.Resting(OptionalLong.empty()).dial(begun);
                announce(new ConnectionStatus.Connecting());
                LOG.info(
                        "event=login-begun agent={} pabx-id={} with={} counter={} hub={}",
                        agent,
                        login.pabxId(),
                        login.secret().kind().word(),
                        counter,
                        hub.address());
                around.dialer().dial(hub, new ToQueue(begun, happenings));
            }
        }
    }

    private void handle(Happening happening) {
        switch (happening) {
            case Happening.OfTry late when !isCurrent(late.of()) -> discard(late);
            case Happening.Stop() -> stopping = true;
            case Happening.PhoneChanged() -> online(OnlineSession::phoneChanged);
            case Happening.Connected(Try of, Line line) -> connected(line);
            case Happening.DialFailed(Try of, DialFailure failure) -> finish(Ending.of(failure));
            case Happening.Ended(Try of, String why) -> finish(Ending.lost(why));
            case Happening.Heard(Try of) -> heardAt = around.ticker().nanos();
            case Happening.Frame(Try of, String text) -> frame(text);
            case Happening.Probed(Try of, Iq.Get question, List<ChannelReport> reports) ->
                online(session -> session.probed(question, reports));
        }
    }

    private boolean isCurrent(Try of) {
        return phase.attempt().filter(begun -> begun == of).isPresent();
    }

    private static void discard(Happening.OfTry late) {
        if (late instanceof Happening.Connected(Try of, Line line)) {
            line.end();
        }
    }

    private void connected(Line line) {
        if (phase instanceof Phase.Dialling dialling) {
            heardAt = around.ticker().nanos();
            phase = dialling.connected(line);
            sending(() -> line.send(Handshake.header(dialling.begun().login()).toXml()));
            line.more();
        }
    }

    /** The next one is asked for first: while an answer is being sent, only that shows that the connection is gone. */
    private void frame(String text) {
        heardAt = around.ticker().nanos();
        phase.line().ifPresent(Line::more);
        switch (parser.parse(text)) {
            case ParsedFrame.Refused refused ->
                finish(Ending.lost(
                        "the hub sent a frame that is " + refused.condition().element()));
            case ParsedFrame.Parsed(Element element) -> element(element);
        }
    }

    private void element(Element element) {
        Optional<StreamError> error = StreamError.read(element);
        if (error.isPresent()) {
            finish(Ending.of(error.get()));
        } else if (StreamOpen.isClose(element)) {
            sending(() -> phase.line().orElseThrow().send(StreamOpen.close().toXml()));
            finish(Ending.lost("the hub closed the connection"));
        } else {
            switch (phase) {
                case Phase.LoggingIn loggingIn -> step(loggingIn, element);
                case Phase.Online online -> online(session -> session.take(element));
                case Phase.Resting resting -> {}
                case Phase.Dialling dialling -> {}
            }
        }
    }

    private void step(Phase.LoggingIn loggingIn, Element element) {
        switch (loggingIn.handshake().take(element)) {
            case Handshake.Step.Next(Handshake next, List<Element> send) -> {
                phase = loggingIn.next(next);
                sending(() -> {
                    for (Element each : send) {
                        loggingIn.open().send(each.toXml());
                    }
                });
            }
            case Handshake.Step.Done(HelloReply reply) -> greeted(loggingIn, reply);
            case Handshake.Step.Refused(SaslFailure failure) ->
                finish(Ending.refused(failure, loggingIn.begun().login().best()));
            case Handshake.Step.Broken(String why) -> finish(Ending.lost(why));
        }
    }

    private void greeted(Phase.LoggingIn loggingIn, HelloReply reply) {
        Try begun = loggingIn.begun();
        LOG.info(
                "event=login-accepted agent={} with={} state={}",
                agent,
                begun.login().secret().kind().word(),
                reply.state().name().toLowerCase(Locale.ROOT));
        comingBack.succeeded(reply.window());
        OnlineSession session = new OnlineSession(
                agent, begun, loggingIn.open(), reply, state, phone, question -> probe(begun, question));
        phase = loggingIn.greeted(session, around.clock().instant());
        online(OnlineSession::begin);
    }

    private void probe(Try begun, Iq.Get question) {
        Thread.startVirtualThread(
                () -> happenings.add(new Happening.Probed(begun, question, phone.probe(PROBE_LIMIT))));
    }

    /** Lets the session do something, and shows what it made of the status. */
    private void online(OnlineSession.Act act) {
        if (phase instanceof Phase.Online online) {
            sending(() -> act.with(online.session()));
            if (phase == online) {
                announce(new ConnectionStatus.Connected(
                        online.since(), online.session().isWaiting()));
            }
        }
    }

    private void sending(Act act) {
        try {
            act.run();
        } catch (IOException e) {
            finish(Ending.lost(String.valueOf(e.getMessage())));
        }
    }

    /** The one way out of an attempt or a connection that was not ended by this side. */
    private void finish(Ending ending) {
        Optional<LoginSecret.Kind> used =
                phase.attempt().map(begun -> begun.login().secret().kind());
        phase.line().ifPresent(Line::end);
        Duration pause = comingBack.pauseAfter(ending, used);
        phase = new Phase.Resting(OptionalLong.of(around.ticker().nanos() + pause.toNanos()));
        Optional<Instant> next = Optional.of(around.clock().instant().plus(pause));
        LOG.info(
                "event={} agent={} attempt={} next-in-ms={} reason=\"{}\"",
                ending.event(),
                agent,
                ending.attempt().orElse("none"),
                pause.toMillis(),
                ending.words());
        announce(
                switch (ending) {
                    case Ending.Refused refused ->
                        new ConnectionStatus.Refused(refused.words(), refused.attempt(), next, refused.secretIsWrong());
                    case Ending.Barred barred -> new ConnectionStatus.NotConnected(barred.words(), next, false);
                    case Ending.Lost lost -> new ConnectionStatus.NotConnected(lost.words(), next, lost.codeMayHelp());
                });
    }

    /** Ends an open stream in order (RFC 7395 §3.6): this is how the hub tells a clean stop from a loss. */
    private void farewell() {
        Optional<Line> open = phase.line();
        if (open.isPresent()) {
            try {
                open.get().send(StreamOpen.close().toXml());
                awaitClose(open.get());
            } catch (IOException e) {
                LOG.debug("event=no-farewell agent={}", agent);
            }
            open.get().end();
        }
        phase = new Phase.Resting(OptionalLong.empty());
    }

    /** Waits up to a second for the hub's own close; what else comes is dropped, as the stream is over. */
    private void awaitClose(Line line) {
        boolean over = false;
        for (int look = 0; look < FAREWELL_LOOKS && !over; look++) {
            Optional<Happening> happening = next(FAREWELL_LOOK);
            stopping |= happening.filter(Happening.Stop.class::isInstance).isPresent();
            over = happening.filter(this::endsStream).isPresent();
            line.more();
        }
    }

    private boolean endsStream(Happening happening) {
        if (happening instanceof Happening.Frame(Try of, String text) && isCurrent(of)) {
            return parser.parse(text) instanceof ParsedFrame.Parsed(Element element) && StreamOpen.isClose(element);
        }
        return happening instanceof Happening.Ended(Try of, String why) && isCurrent(of);
    }

    /** Sends something, which the other side may have made impossible. */
    @FunctionalInterface
    private interface Act {
        void run() throws IOException;
    }

    private void announce(ConnectionStatus changed) {
        if (!changed.equals(status)) {
            status = changed;
            listener.changed(changed);
        }
    }
}
