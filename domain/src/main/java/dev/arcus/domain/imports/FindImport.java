package dev.arcus.domain.imports;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.people.Actor;
import java.time.InstantSource;
import java.util.function.Function;

/** The first half of each act on an import: a company's administrators see those of their company, staff sees all. */
final class FindImport {

    private final ImportBatches batches;
    private final AccessPolicy policy;
    private final InstantSource clock;

    FindImport(ImportBatches batches, AccessPolicy policy, InstantSource clock) {
        this.batches = batches;
        this.policy = policy;
        this.clock = clock;
    }

    <T> Outcome<T> then(Actor actor, Act act, ImportId id, Function<ImportBatch, Outcome<T>> next) {
        if (!policy.mayEver(actor, act)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var batch = batches.find(id, clock.instant());
        if (batch.isEmpty()) {
            policy.lookInVain(actor, act, Absent.IMPORT);
            return Outcome.refused(Reason.NOT_FOUND);
        }
        return isSeen(actor, act, batch.get()) ? next.apply(batch.get()) : Outcome.refused(Reason.NOT_FOUND);
    }

    private boolean isSeen(Actor actor, Act act, ImportBatch batch) {
        var reach = policy.reachOf(actor, act);
        return reach instanceof Reach.Everything
                || (batch.company().equals(actor.company())
                        && ImportScope.of(reach).compareTo(batch.scope()) >= 0);
    }
}
