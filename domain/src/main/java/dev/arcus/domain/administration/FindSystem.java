package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemTag;
import dev.arcus.domain.system.Systems;
import java.util.function.Function;

/** The first half of each act on a system: may this actor do it, is there such a system, and is it the actor's. */
final class FindSystem {

    private final Systems systems;
    private final AccessPolicy policy;

    FindSystem(Systems systems, AccessPolicy policy) {
        this.systems = systems;
        this.policy = policy;
    }

    /**
     * As {@link #then}, with the system locked until the caller's transaction ends, so that what {@code next} writes is built on
     * what nobody changed meanwhile; refused when it is in another state than expected.
     */
    <T> Outcome<T> locked(Actor actor, Act act, SystemId id, Expected expected, Function<PbxSystem, Outcome<T>> next) {
        systems.lock(id);
        return expected(actor, act, id, expected, next);
    }

    /** As {@link #locked}, without the lock: for acts that are refused by other means when something changed meanwhile. */
    <T> Outcome<T> expected(
            Actor actor, Act act, SystemId id, Expected expected, Function<PbxSystem, Outcome<T>> next) {
        return then(
                actor,
                act,
                id,
                system -> expected.allows(SystemTag.of(system))
                        ? next.apply(system)
                        : Outcome.refused(Reason.NOT_AS_EXPECTED));
    }

    <T> Outcome<T> then(Actor actor, Act act, SystemId id, Function<PbxSystem, Outcome<T>> next) {
        if (!policy.mayEver(actor, act)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var system = systems.find(id);
        if (system.isEmpty()) {
            policy.lookInVain(actor, act, Absent.SYSTEM);
            return Outcome.refused(Reason.NOT_FOUND);
        }
        if (!policy.covers(actor, act, system.get())) {
            return Outcome.refused(Reason.NOT_IN_SCOPE);
        }
        return next.apply(system.get());
    }
}
