package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.AttemptNumber;
import dev.arcus.domain.history.Attempts;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.history.ConnectionEvents;
import dev.arcus.domain.history.FoldedAttempt;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.system.EndedIdentity;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.Systems;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what happened to a system, and every attempt of a box that named it: "why is it pending?". */
public final class ReadHistory {

    private final Systems systems;
    private final ConnectionEvents events;
    private final Attempts attempts;
    private final AccessPolicy policy;
    private final FindSystem find;

    public ReadHistory(Systems systems, ConnectionEvents events, Attempts attempts, AccessPolicy policy) {
        this.systems = systems;
        this.events = events;
        this.attempts = attempts;
        this.policy = policy;
        this.find = new FindSystem(systems, policy);
    }

    /** The newest {@code limit} connection events, newest first. */
    public Outcome<List<ConnectionEvent>> events(Actor actor, SystemId id, int limit) {
        return find.then(actor, Act.READ_SYSTEMS, id, system -> Outcome.done(events.of(id, limit)));
    }

    /** The newest {@code limit} events, newest first, of each of {@code shown}, which were read for the same actor just now. */
    public Map<SystemId, List<ConnectionEvent>> eventsOf(List<SystemView> shown, int limit) {
        return events.ofEach(shown.stream().map(view -> view.system().id()).toList(), limit);
    }

    /** The newest {@code limit} attempts that named the system's PABX-ID, or one that it had before, newest first. */
    public Outcome<List<FoldedAttempt>> attempts(Actor actor, SystemId id, int limit) {
        return find.then(actor, Act.READ_SYSTEMS, id, system -> Outcome.done(attempts(system, limit)));
    }

    private List<FoldedAttempt> attempts(PbxSystem system, int limit) {
        var former = systems.endedOf(system.id()).stream().map(EndedIdentity::pbxId);
        return Stream.concat(Stream.of(system.pbxId()), former)
                .flatMap(pbxId -> attempts.of(pbxId, limit).stream())
                .sorted(Comparator.comparing(FoldedAttempt::lastSeen).reversed())
                .limit(limit)
                .toList();
    }

    /** The attempt that a box was told the number of; those of strangers are for staff only. */
    public Outcome<Attempts.Numbered> attempt(Actor actor, AttemptNumber number) {
        if (!policy.mayEver(actor, Act.READ_SYSTEMS)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        return attempts.find(number)
                .filter(found -> maySee(actor, found.fold().newest()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }

    /** Attempts that named nobody's PABX-ID, newest first; for staff only. */
    public Outcome<List<FoldedAttempt>> strangers(Actor actor, int limit) {
        return policy.reachOf(actor, Act.READ_SYSTEMS) instanceof Reach.Everything
                ? Outcome.done(attempts.ofStrangers(limit))
                : Outcome.refused(Reason.ROLE_MISSING);
    }

    private boolean maySee(Actor actor, Attempt attempt) {
        if (policy.reachOf(actor, Act.READ_SYSTEMS) instanceof Reach.Everything) {
            return true;
        }
        var identity = attempt.identity();
        return attempt.known()
                && identity != null
                && of(new PbxId(identity))
                        .map(system -> policy.covers(actor, Act.READ_SYSTEMS, system))
                        .orElse(false);
    }

    /** The system that has the PABX-ID, or had it until its hardware was replaced. */
    private Optional<PbxSystem> of(PbxId pbxId) {
        return systems.findByPbxId(pbxId)
                .or(() -> systems.ended(pbxId).map(EndedIdentity::system).flatMap(systems::find));
    }
}
