package dev.arcus.domain.session;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Who holds the connection of each system now. Any thread; each system is changed under its own lock. A late close of an
 * old session never ends a newer one, because it names its epoch.
 */
public final class Sessions {

    private final ConcurrentMap<SystemId, Session> current = new ConcurrentHashMap<>();
    private final ConcurrentMap<SystemId, Counted> loginCounters = new ConcurrentHashMap<>();
    private final AtomicLong counter = new AtomicLong();
    private final long incarnation;
    private final SessionRows rows;
    private final Journal journal;
    private final List<SessionListener> listeners;
    private final InstantSource clock;

    public Sessions(SessionRows rows, Journal journal, List<SessionListener> listeners, InstantSource clock) {
        this.rows = rows;
        this.journal = journal;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
        this.incarnation = rows.nextIncarnation();
    }

    /** The answer to {@link #open}. */
    public sealed interface Opening {
        /**
         * The session is in force.
         *
         * @param counterRepeated the login counter was not higher than the last one: perhaps a copy of the box
         */
        record Opened(Session session, boolean counterRepeated) implements Opening {}

        /** Another connection holds the system; nothing changed. */
        record Held(Session incumbent) implements Opening {}
    }

    /** Opens a session unless another one holds the system. */
    public Opening open(SystemId system, PbxId pbxId, Binding box, long loginCounter, String address) {
        var lastCounter = lastLoginCounter(system, box);
        var opened = new Session(
                system, pbxId, new Epoch(incarnation, counter.incrementAndGet()), clock.instant(), box, address);
        var holder = current.compute(system, (key, incumbent) -> {
            if (incumbent != null) {
                return incumbent;
            }
            loginCounters.merge(system, new Counted(Optional.of(box), loginCounter), Counted::and);
            record(opened, true);
            listeners.forEach(listener -> listener.opened(opened));
            return opened;
        });
        return holder.equals(opened)
                ? new Opening.Opened(opened, loginCounter <= lastCounter)
                : new Opening.Held(holder);
    }

    /** Ends {@code session}; false, and nothing changed, when it is not the one in force. */
    public boolean close(Session session, DisconnectCause cause) {
        var closed = new boolean[1];
        current.computeIfPresent(session.system(), (key, holder) -> {
            if (!holder.epoch().equals(session.epoch())) {
                return holder;
            }
            closed[0] = true;
            // At a stop of the hub the row stays open: after the start the system is Unknown, not Activated.
            record(holder, cause == DisconnectCause.HUB_STOPPED);
            listeners.forEach(listener -> listener.closed(holder, cause));
            return null;
        });
        return closed[0];
    }

    /** The system is to have another box, which counts its logins anew. */
    public void expectOtherBox(SystemId system) {
        // Not removed: what was written of the old box may still be on its way to the store.
        loginCounters.put(system, Counted.NOTHING);
        rows.forgetLoginCounter(system);
    }

    public boolean isCurrent(Session session) {
        var holder = current.get(session.system());
        return holder != null && holder.epoch().equals(session.epoch());
    }

    public Optional<Session> of(SystemId system) {
        return Optional.ofNullable(current.get(system));
    }

    /** Which start of the hub this is. */
    public long incarnation() {
        return incarnation;
    }

    public int count() {
        return current.size();
    }

    /** The highest login counter of a box: another one begins its own. */
    private record Counted(Optional<Binding> box, long counter) {

        static final Counted NOTHING = new Counted(Optional.empty(), 0);

        Counted and(Counted next) {
            return box.equals(next.box) ? new Counted(box, Math.max(counter, next.counter)) : next;
        }
    }

    private long lastLoginCounter(SystemId system, Binding box) {
        var known = loginCounters.get(system);
        if (known != null) {
            return known.box().equals(Optional.of(box)) ? known.counter() : 0;
        }
        return rows.find(system).map(SessionRow::loginCounter).orElse(0L);
    }

    private void record(Session session, boolean connected) {
        var counted = loginCounters.get(session.system());
        var loginCounter = counted == null ? 0 : counted.counter();
        journal.write(new SessionRow(
                session.system(), session.epoch(), session.since(), connected, loginCounter, session.address()));
    }
}
