package dev.arcus.domain.imports;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Page;
import java.time.InstantSource;

/** Reads imports and their rows. */
public final class ReadImports {

    private final ImportBatches batches;
    private final AccessPolicy policy;
    private final RunningImports running;
    private final InstantSource clock;
    private final FindImport find;

    public ReadImports(ImportBatches batches, AccessPolicy policy, RunningImports running, InstantSource clock) {
        this.batches = batches;
        this.policy = policy;
        this.running = running;
        this.clock = clock;
        this.find = new FindImport(batches, policy, clock);
    }

    public Outcome<Page<ImportView>> list(Actor actor, Page.Request request) {
        if (!policy.mayEver(actor, Act.READ_IMPORTS)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var reach = policy.reachOf(actor, Act.READ_IMPORTS);
        var company = reach instanceof Reach.Everything ? null : actor.company();
        var page = batches.list(company, ImportScope.of(reach), clock.instant(), request);
        var views = page.items().stream().map(running::view).toList();
        return Outcome.done(new Page<>(views, page.limit(), page.offset(), page.total()));
    }

    public Outcome<ImportView> find(Actor actor, ImportId id) {
        return find.then(actor, Act.READ_IMPORTS, id, batch -> Outcome.done(running.view(batch)));
    }

    public Outcome<Page<ImportRow>> rows(
            Actor actor, ImportId id, ImportBatches.RowChoice choice, Page.Request request) {
        return find.then(actor, Act.READ_IMPORTS, id, batch -> Outcome.done(batches.rows(id, choice, request)));
    }
}
