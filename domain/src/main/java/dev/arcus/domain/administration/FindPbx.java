package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.Systems;
import java.util.function.Function;

/**
 * The first half of each act of a gateway on a PBX: is this one a gateway, is there such a PBX, and does it serve it. PABX-IDs can
 * be guessed, so one that it does not serve is not found, whether it exists or not.
 */
final class FindPbx {

    private final Systems systems;
    private final AccessPolicy policy;

    FindPbx(Systems systems, AccessPolicy policy) {
        this.systems = systems;
        this.policy = policy;
    }

    <T> Outcome<T> then(Actor actor, PbxId pbxId, Function<PbxSystem, Outcome<T>> next) {
        if (!policy.mayEver(actor, Act.SERVE_PBXS)) {
            return Outcome.refused(Reason.GATEWAY_ONLY);
        }
        var found = systems.findByPbxId(pbxId);
        if (found.isEmpty()) {
            policy.lookInVain(actor, Act.SERVE_PBXS, Absent.SYSTEM);
        }
        return found.filter(system -> policy.covers(actor, Act.SERVE_PBXS, system))
                .map(next)
                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }

    /** As {@link #then}, with the system locked until the caller's transaction ends. */
    <T> Outcome<T> locked(Actor actor, PbxId pbxId, Function<PbxSystem, Outcome<T>> next) {
        return then(actor, pbxId, found -> {
            systems.lock(found.id());
            return then(actor, pbxId, next);
        });
    }
}
