package dev.arcus.e2e.prove.acts;

import dev.arcus.e2e.prove.Book;
import dev.arcus.e2e.prove.Venue;
import dev.arcus.e2e.prove.acts.ActTally.Counts;
import dev.arcus.e2e.support.AdminClient;
import dev.arcus.e2e.support.HubProcess;
import dev.arcus.e2e.support.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/**
 * Cuts acts with SIGKILL: all are asked at once, each in a scene of its own, and the hub is killed in the middle. Afterwards each has left
 * its whole footprint or nothing, those that were answered the whole; and the same call again leads to the end. What a whole
 * footprint is was seen before, when nobody killed. One thread.
 */
public final class ActProof implements AutoCloseable {

    /** Most of it is waiting. */
    private static final int PREPARED_AT_ONCE = 6;

    private static final int LEAST_WINDOW_NANOS = 2_000_000;

    private final List<Act> acts;
    private final HubProcess hub;
    private final Book database;
    private final AdminClient admin;
    private final String partner;
    private final RandomGenerator random;
    private final Map<String, Footprint> whole = new HashMap<>();
    private final Map<String, Footprint> end = new HashMap<>();
    private long window = LEAST_WINDOW_NANOS;

    private ActProof(List<Act> acts, HubProcess hub, Book database, RandomGenerator random) {
        this.acts = List.copyOf(acts);
        this.hub = hub;
        this.database = database;
        this.admin = hub.login();
        this.random = random;
        this.partner = admin.createPartner("Proof of acts");
    }

    /** On a hub of its own; sees each act once, uncut. */
    public static ActProof prepare(List<Act> acts, Venue venue, RandomGenerator random) {
        var proof = new ActProof(acts, HubProcess.start(venue.setup()), venue.book(), random);
        proof.rehearse();
        return proof;
    }

    /** What each act leaves when nobody kills, by its name. */
    public Map<String, List<String>> footprints() {
        var lists = new TreeMap<String, List<String>>();
        whole.forEach((name, footprint) -> lists.put(name, footprint.changes()));
        return lists;
    }

    /** What one kill showed. */
    public record Round(ActTally tally, List<String> violations) {}

    private void rehearse() {
        var played = stage();
        var before = stopped();
        var answers = Volley.fire(admin, calls(played), Optional.empty(), hub);
        var after = stopped();
        var changes = RowChange.between(before, after);
        for (var each : played) {
            var name = each.act().name();
            var answer = answers.statuses().get(each.call());
            if (answer == null || answer / 100 != 2) {
                throw new IllegalStateException(name + " is not done even when nobody kills: " + answer);
            }
            var own = RowChange.of(each.scene().ids(), changes, before.keys());
            if (own.isEmpty()) {
                throw new IllegalStateException(name + " leaves nothing");
            }
            whole.put(name, Footprint.of(own));
            end.put(name, Footprint.withoutAudit(own));
        }
        window = Math.max(LEAST_WINDOW_NANOS, answers.took().toNanos());
    }

    /** One kill, and what came of it. The hub runs again afterwards. */
    public Round round() {
        var played = stage();
        var before = stopped();
        var moment = Duration.ofNanos(random.nextLong(window));
        var answers = Volley.fire(admin, calls(played), Optional.of(moment), hub);
        var changes = RowChange.between(before, snapshot());
        aimBetter(answers.statuses().size());
        hub.restart();
        var judge = new Verdicts();
        for (var each : played) {
            judge.afterTheKill(each, answers, RowChange.of(each.scene().ids(), changes, before.keys()));
        }
        var cut = played.stream().filter(each -> !answers.has(each.call())).toList();
        var _ = Volley.fire(admin, calls(cut), Optional.empty(), hub);
        var last = RowChange.between(before, stopped());
        for (var each : cut) {
            judge.afterTheRepetition(each, RowChange.of(each.scene().ids(), last, before.keys()));
        }
        return new Round(new ActTally(1, judge.counts, judge.violations.size()), List.copyOf(judge.violations));
    }

    /** Half of the acts are to be answered when the hub dies. */
    private void aimBetter(int answered) {
        window = Math.max(LEAST_WINDOW_NANOS, 2 * answered > acts.size() ? window * 9 / 10 : window * 11 / 10);
    }

    private record Played(Act act, Scene scene, Call call) {}

    private List<Played> stage() {
        var played = new ArrayList<Played>();
        try (var threads = Executors.newFixedThreadPool(PREPARED_AT_ONCE)) {
            var preparing = acts.stream()
                    .map(act -> threads.submit(() -> prepared(act)))
                    .toList();
            for (var each : preparing) {
                played.add(each.get());
            }
            return played;
        } catch (ExecutionException e) {
            throw new IllegalStateException("an act cannot be prepared", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Played prepared(Act act) {
        var scene = new Scene(admin, hub.gateway(), partner);
        return new Played(act, scene, act.prepare().apply(scene));
    }

    private static List<Call> calls(List<Played> played) {
        return played.stream().map(Played::call).toList();
    }

    /** Of a hub that nobody asks anything. */
    private Snapshot stopped() {
        hub.process().signal(Signal.STOP);
        try {
            hub.process().drain();
            return snapshot();
        } finally {
            hub.process().signal(Signal.CONT);
        }
    }

    private Snapshot snapshot() {
        return database.read(Snapshot::of);
    }

    @Override
    public void close() {
        admin.close();
        hub.close();
    }

    private final class Verdicts {

        private final Map<String, Counts> counts = new TreeMap<>();
        private final List<String> violations = new ArrayList<>();

        void afterTheKill(Played each, Volley.Answers answers, List<RowChange> own) {
            var name = each.act().name();
            var found = Footprint.of(own);
            var done = found.equals(whole.get(name));
            if (answers.has(each.call())) {
                counts.merge(name, new Counts(0, 0, 1), Counts::plus);
                if (!done) {
                    violations.add(name + " was answered, and is not done: " + found.changes());
                }
            } else if (done || found.equals(Footprint.NONE)) {
                counts.merge(name, done ? new Counts(0, 1, 0) : new Counts(1, 0, 0), Counts::plus);
            } else {
                violations.add(name + " is half done: " + found.changes() + " of " + whole.get(name));
            }
        }

        void afterTheRepetition(Played each, List<RowChange> own) {
            var name = each.act().name();
            var found = Footprint.withoutAudit(own);
            if (!found.equals(end.get(name))) {
                violations.add(name + " did not come to its end: " + found.changes() + " instead of " + end.get(name));
            }
        }
    }
}
