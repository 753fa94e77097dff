package dev.arcus.domain.status;

import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.history.ConnectionEvent.Kind;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.session.Journal;
import dev.arcus.domain.session.Session;
import dev.arcus.domain.session.SessionListener;
import dev.arcus.domain.status.LiveFacts.ChannelFact;
import dev.arcus.domain.store.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;

/**
 * The facts that statuses are derived from. Any thread; each system's facts are replaced whole, under its own lock. What
 * belongs to an old session is ignored.
 */
public final class StatusBoard implements SessionListener {

    /** The hub's loop beats every second; five seconds more, and it stood still. */
    private static final Duration STOOD_STILL = Duration.ofSeconds(6);

    private final ConcurrentMap<SystemId, LiveFacts> live = new ConcurrentHashMap<>();
    private final LostConnections lost = new LostConnections();
    private final Set<SystemId> expectedBack = ConcurrentHashMap.newKeySet();
    private final Ticker ticker;
    private final InstantSource clock;
    private final Journal journal;
    private volatile long graceEnd;
    private volatile long blindUntil;
    private volatile long lastBeat;
    private volatile boolean beating;
    private volatile BoardListener listener = BoardListener.NOBODY;

    public StatusBoard(Ticker ticker, InstantSource clock, Journal journal) {
        this.ticker = ticker;
        this.clock = clock;
        this.journal = journal;
        this.blindUntil = ticker.nanos();
        this.graceEnd = blindUntil;
    }

    /** From now on {@code watch} is told whose label may have turned. */
    void tell(BoardListener watch) {
        listener = watch;
        watch.touched(live.keySet());
    }

    /** After a start of the hub: {@code systems} were connected and are Unknown until they return or {@code grace} ends. */
    public void expectBack(Set<SystemId> systems, Duration grace) {
        graceEnd = ticker.nanos() + grace.toNanos();
        expectedBack.addAll(systems);
        listener.touched(systems);
    }

    /** The hub's own loop stood still: everything it owns is Unknown until it answers again. */
    public void hubStalled() {
        blindUntil = ticker.nanos();
        listener.touched(live.keySet());
    }

    /**
     * The hub's own loop goes on: called every second once it runs. Who asks for a status after a stall may be answered before
     * the loop has noticed it; then the missing beat tells.
     */
    public void hubBeats() {
        lastBeat = ticker.nanos();
        beating = true;
    }

    @Override
    public void opened(Session session) {
        var facts = new LiveFacts(session.epoch(), session.since(), ticker.nanos(), new EnumMap<>(Channel.class));
        live.put(session.system(), facts);
        lost.found(session.system());
        // Last: who asks in between must not find it neither connected nor expected back.
        expectedBack.remove(session.system());
        listener.touched(session.system());
        journal.write(new ConnectionEvent(
                session.system(),
                clock.instant(),
                Kind.CONNECTED,
                "from " + session.address(),
                null,
                session.address()));
    }

    @Override
    public void closed(Session session, DisconnectCause cause) {
        live.computeIfPresent(session.system(), (id, facts) -> {
            if (!facts.epoch().equals(session.epoch())) {
                return facts;
            }
            lost.lost(id, clock.instant());
            return null;
        });
        listener.touched(session.system());
        journal.write(new ConnectionEvent(
                session.system(),
                clock.instant(),
                Kind.DISCONNECTED,
                cause.name(),
                cause.causeClass(),
                session.address()));
    }

    /** A person declared the system: where its history begins. {@code how} is its delivery mode. */
    public void declared(SystemId system, String how) {
        note(system, Kind.DECLARED, how);
    }

    /** A person reset its connection: only the activation code in force now opens it. {@code how} says which that is. */
    public void reset(SystemId system, String how) {
        note(system, Kind.RESET, how);
    }

    /** A person replaced its hardware: only the activation code of the identity {@code now} opens it. */
    public void replaced(SystemId system, PbxId ended, PbxId now) {
        note(system, Kind.REPLACED, ended + " ended, " + now + " in force");
    }

    /** The box answered the hub's {@code alive} or {@code probe}: proof of the login and of the channels named in it. */
    public void proved(Session session, List<ChannelReading> readings) {
        change(session, facts -> {
            var now = ticker.nanos();
            var channels = new EnumMap<Channel, ChannelFact>(Channel.class);
            readings.forEach(reading -> channels.put(reading.channel(), fact(session, facts, reading, now)));
            return new LiveFacts(facts.epoch(), facts.since(), now, channels);
        });
    }

    /**
     * The box reported a change unasked. Only the bad news count: what came up is believed when the box answers the next
     * question, which the gateway asks at once.
     */
    public void reported(Session session, List<ChannelReading> readings) {
        change(session, facts -> {
            var channels = new EnumMap<Channel, ChannelFact>(Channel.class);
            channels.putAll(facts.channels());
            readings.stream()
                    .filter(reading -> !reading.up())
                    .forEach(reading -> channels.put(reading.channel(), fact(session, facts, reading, ticker.nanos())));
            return new LiveFacts(facts.epoch(), facts.since(), facts.provedAt(), channels);
        });
    }

    public Status statusOf(SystemId system, Credential.Phase phase) {
        var view = view();
        var grace = isAwaited(system, view);
        return Status.of(phase, live.get(system), grace, view);
    }

    /** Since when its connection or one of its channels is down; empty where this hub did not see it, or has seen many since. */
    public Optional<Instant> downSince(SystemId system) {
        var facts = live.get(system);
        return facts == null ? lost.since(system) : Optional.of(facts.downSince());
    }

    /** The label alone, and until when it can hold by itself. */
    StatusOutlook outlookOf(SystemId system, Credential.Phase phase) {
        var view = view();
        var grace = isAwaited(system, view);
        var facts = live.get(system);
        var label = Status.of(phase, facts, grace, view).label();
        if (facts == null) {
            return new StatusOutlook(
                    label, label == StatusLabel.UNKNOWN ? OptionalLong.of(graceEnd) : OptionalLong.empty());
        }
        return new StatusOutlook(
                label, label == StatusLabel.RUNNING ? OptionalLong.of(facts.proofsEnd()) : OptionalLong.empty());
    }

    /** Notices a loop that stands still, as everyone does who asks for a status. */
    void checkBeat() {
        view();
    }

    private HubView view() {
        var now = ticker.nanos();
        var stallBegan = lastBeat + STOOD_STILL.toNanos();
        if (beating && now - stallBegan > 0) {
            var isSeenFirst = blindUntil - stallBegan <= 0;
            // What is proved in this very tick counts for nothing either: the next one who asks would be told
            // otherwise.
            blindUntil = now + 1;
            if (isSeenFirst) {
                listener.touched(live.keySet());
            }
        }
        return new HubView(now, blindUntil);
    }

    private boolean isAwaited(SystemId system, HubView view) {
        return view.now() - graceEnd < 0 && expectedBack.contains(system);
    }

    private void change(Session session, UnaryOperator<LiveFacts> step) {
        var isTouched = new boolean[1];
        live.computeIfPresent(session.system(), (id, facts) -> {
            if (!facts.epoch().equals(session.epoch())) {
                return facts;
            }
            var next = step.apply(facts);
            isTouched[0] = mayTurn(facts, next);
            return next;
        });
        if (isTouched[0]) {
            listener.touched(session.system());
        }
    }

    /** Whether a watch that knows the label and deadline of {@code before} has to look again. */
    private boolean mayTurn(LiveFacts before, LiveFacts next) {
        var view = new HubView(ticker.nanos(), blindUntil);
        return labelled(before, view) != labelled(next, view) || next.proofsEnd() - before.proofsEnd() < 0;
    }

    private static StatusLabel labelled(LiveFacts facts, HubView view) {
        return Status.of(Credential.Phase.ACTIVATED, facts, false, view).label();
    }

    private ChannelFact fact(Session session, LiveFacts before, ChannelReading reading, long now) {
        var age = reading.age();
        var old = before.channels().get(reading.channel());
        var changed = old == null || old.up() != reading.up();
        if (changed && (old != null || !reading.up())) {
            var words = reading.channel().name().toLowerCase(java.util.Locale.ROOT)
                    + (reading.reason().isEmpty() ? "" : ": " + reading.reason());
            note(session.system(), reading.up() ? Kind.CHANNEL_UP : Kind.CHANNEL_DOWN, words);
        }
        var changedAt = old == null || changed ? clock.instant() : old.changed();
        return new ChannelFact(
                reading.up(), age != null, age == null ? now : now - age.toNanos(), reading.reason(), changedAt);
    }

    private void note(SystemId system, Kind kind, String detail) {
        journal.write(new ConnectionEvent(system, clock.instant(), kind, detail));
    }
}
