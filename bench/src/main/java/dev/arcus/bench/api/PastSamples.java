package dev.arcus.bench.api;

import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.CauseClass;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.history.ConnectionEvent.Kind;
import dev.arcus.domain.history.Retention;
import dev.arcus.domain.incident.Incident;
import dev.arcus.domain.incident.Incident.Extent;
import dev.arcus.domain.incident.Incident.Member;
import dev.arcus.domain.incident.Incidents;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.hub.storage.SqlStores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What happened to an estate in the last 30 days, as much of it as a hub keeps. */
final class PastSamples {

    static final Duration TIME = Duration.ofDays(30);

    private static final int MEMBERS = Incidents.MEMBERS / Incidents.MAX;
    private static final int MISTYPED = 100;

    private final SqlStores stores;
    private final RandomGenerator random;
    private final Instant now;

    PastSamples(SqlStores stores, RandomGenerator random, Instant now) {
        this.stores = stores;
        this.random = random;
        this.now = now;
    }

    /** As many events as are kept: it came and was lost, again and again. */
    void events(SystemId system) {
        var count = Retention.EVENTS_PER_SYSTEM;
        stores.connectionEvents()
                .addAll(IntStream.range(0, count)
                        .mapToObj(i -> event(system, before(count - i, count), i % 2 == 0))
                        .toList());
    }

    /** As many different attempts as are kept under one identity, each of a hundred tries. */
    void attempts(PbxId identity) {
        stores.attempts()
                .addAll(IntStream.range(0, Retention.ATTEMPTS_PER_IDENTITY)
                        .boxed()
                        .flatMap(i -> tries(identity.key(), "192.0.2." + i, 100))
                        .toList());
    }

    /** As many names as are kept that nobody declared; a few are those of systems with another last character. */
    void strangers(List<PbxSystem> systems) {
        stores.attempts()
                .addAll(IntStream.range(0, Retention.ATTEMPTS_OF_STRANGERS)
                        .mapToObj(i ->
                                i < MISTYPED ? mistyped(systems.get(random.nextInt(systems.size()))) : "stranger-" + i)
                        .map(name -> attempt(name, false, now.minusSeconds(1), "198.51.100.7"))
                        .toList());
    }

    /** As many incidents with as many members as are kept. */
    void incidents(List<PbxSystem> systems) {
        stores.incidents()
                .addAll(IntStream.range(0, Incidents.MAX)
                        .mapToObj(i -> incident(systems, before(Incidents.MAX - i, Incidents.MAX)))
                        .toList());
    }

    private Incident incident(List<PbxSystem> systems, Instant at) {
        var first = random.nextInt(systems.size());
        var members = IntStream.range(0, Math.min(MEMBERS, systems.size()))
                .mapToObj(i ->
                        new Member(systems.get((first + i) % systems.size()).id(), at, at.plusSeconds(60)))
                .toList();
        return new Incident(at, CauseClass.LOST, Extent.ADDRESS, "203.0.113.7", members);
    }

    private static ConnectionEvent event(SystemId system, Instant at, boolean came) {
        return came
                ? new ConnectionEvent(system, at, Kind.CONNECTED, "192.0.2.7", null, "192.0.2.7")
                : new ConnectionEvent(system, at, Kind.DISCONNECTED, "LOST", CauseClass.LOST, "192.0.2.7");
    }

    private Stream<Attempt> tries(String identity, String address, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> attempt(identity, true, now.minus(Duration.ofMinutes(count - i)), address));
    }

    private static Attempt attempt(String identity, boolean known, Instant at, String address) {
        var cause = known ? Attempt.Cause.WRONG_SECRET : Attempt.Cause.UNKNOWN_IDENTITY;
        return new Attempt(at, null, identity, known, address, Attempt.Step.LOGIN, cause, null);
    }

    private static String mistyped(PbxSystem system) {
        var key = system.pbxId().key();
        return key.substring(0, key.length() - 1) + "x";
    }

    /** {@code part} of {@code parts} of the time ago. */
    private Instant before(int part, int parts) {
        return now.minus(TIME.multipliedBy(part).dividedBy(parts + 1L));
    }
}
