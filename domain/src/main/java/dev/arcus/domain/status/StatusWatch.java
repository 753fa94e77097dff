package dev.arcus.domain.status;

import dev.arcus.domain.credential.Credential.Phase;
import dev.arcus.domain.credential.Credentials;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Ticker;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Learns of labels as they turn, and tells. Nobody writes a label, and many turn by time alone; so this watch is told whose facts
 * changed (by the board, by the store of credentials), keeps deadlines for what time alone changes, and asks the board about those
 * systems only. What it told last of a system is the board's label, a {@link #LOOK} later at most.
 *
 * <p>{@link #look} and all that it keeps belong to one thread. It is told by any thread, and none of them waits.
 */
public final class StatusWatch implements AutoCloseable {

    /** How often its own thread looks. */
    public static final Duration LOOK = Duration.ofMillis(200);

    private static final Logger LOG = System.getLogger(StatusWatch.class.getName());

    private final StatusBoard board;
    private final Credentials credentials;
    private final Ticker ticker;
    private final InstantSource clock;

    private final Set<SystemId> touched = ConcurrentHashMap.newKeySet();
    private final Set<SystemId> rewritten = ConcurrentHashMap.newKeySet();
    private final List<StatusSubscription> subscriptions = new CopyOnWriteArrayList<>();
    private final AtomicLong turns = new AtomicLong();
    private final Thread thread;
    private volatile long lagMillis;

    /** The label that was told last. It says enough of the phase: Pending is whoever is not activated. */
    private final Map<SystemId, StatusLabel> told = new HashMap<>();

    private final StatusDeadlines deadlines = new StatusDeadlines();
    private boolean loaded;
    private long lookedAt;

    public StatusWatch(StatusBoard board, Credentials credentials, Ticker ticker, InstantSource clock) {
        this.board = board;
        this.credentials = credentials;
        this.ticker = ticker;
        this.clock = clock;
        this.lookedAt = ticker.nanos();
        this.thread = Thread.ofPlatform().name("status-watch").daemon().unstarted(this::lookOn);
        board.tell(new Hand());
        credentials.hear(rewritten::add);
    }

    /** Looks by itself from now on. */
    public void start() {
        thread.start();
    }

    /** {@code name} is for the log. Hears of what turns from now on, until the answer is closed. */
    public AutoCloseable observe(String name, StatusObserver observer) {
        var place = new StatusSubscription[1];
        var subscription = new StatusSubscription(name, observer, () -> subscriptions.remove(place[0]));
        place[0] = subscription;
        subscriptions.add(subscription);
        subscription.start();
        return subscription;
    }

    /** How late it is: the time since it should have looked, or since the oldest deadline that it missed. */
    public long lagMillis() {
        return lagMillis;
    }

    /** How many turns it told so far. */
    public long turns() {
        return turns.get();
    }

    @Override
    public void close() {
        thread.interrupt();
        subscriptions.forEach(StatusSubscription::close);
    }

    /**
     * Looks once: tells each system whose label is another one now than the one told last. The first look reads all systems and tells
     * nothing. A store that fails leaves what was to be looked at for the next look.
     */
    public void look() {
        var now = ticker.nanos();
        var late = Math.max(deadlines.overdue(now), now - lookedAt - LOOK.toNanos());
        lagMillis = Math.max(0, TimeUnit.NANOSECONDS.toMillis(late));
        lookedAt = now;
        if (!loaded) {
            load();
            return;
        }
        board.checkBeat();
        var due = new LinkedHashSet<>(deadlines.due(now));
        due.addAll(taken(touched));
        look(due, taken(rewritten));
    }

    private void load() {
        credentials.eachPhase((system, phase) -> {
            var outlook = board.outlookOf(system, phase);
            told.put(system, outlook.label());
            arm(system, outlook);
        });
        loaded = true;
    }

    private void look(Set<SystemId> systems, Set<SystemId> read) {
        read.addAll(systems.stream().filter(system -> !told.containsKey(system)).toList());
        Map<SystemId, Phase> phases;
        try {
            phases = read.isEmpty() ? Map.of() : credentials.phases(read);
        } catch (RuntimeException e) {
            touched.addAll(systems);
            rewritten.addAll(read);
            throw e;
        }
        read.forEach(system -> look(system, phases.get(system)));
        systems.stream()
                .filter(system -> !read.contains(system))
                .forEach(system ->
                        look(system, told.get(system) == StatusLabel.PENDING ? Phase.CREATED : Phase.ACTIVATED));
    }

    private void look(SystemId system, @Nullable Phase phase) {
        if (phase == null) {
            deadlines.disarm(system);
            tell(system, told.remove(system), null);
            return;
        }
        var outlook = board.outlookOf(system, phase);
        arm(system, outlook);
        tell(system, told.put(system, outlook.label()), outlook.label());
    }

    private void arm(SystemId system, StatusOutlook outlook) {
        if (outlook.turnsAt().isPresent()) {
            deadlines.arm(system, outlook.turnsAt().getAsLong());
        } else {
            deadlines.disarm(system);
        }
    }

    private void tell(SystemId system, @Nullable StatusLabel from, @Nullable StatusLabel to) {
        if (from == to) {
            return;
        }
        turns.incrementAndGet();
        var turn = new StatusTurn(system, from, to, clock.instant());
        subscriptions.forEach(subscription -> subscription.offer(turn));
    }

    /** What is put into {@code set} from now on is there at the next look. */
    private static Set<SystemId> taken(Set<SystemId> set) {
        var some = new LinkedHashSet<>(set);
        some.forEach(set::remove);
        return some;
    }

    private void lookOn() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                look();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "event=status-watch-failed", e);
            }
            try {
                TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
            } catch (InterruptedException closed) {
                return;
            }
        }
    }

    /** What the board tells. */
    private final class Hand implements BoardListener {
        @Override
        public void touched(SystemId system) {
            touched.add(system);
        }

        @Override
        public void touched(Collection<SystemId> systems) {
            touched.addAll(systems);
        }
    }
}
