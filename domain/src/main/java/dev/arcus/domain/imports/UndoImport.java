package dev.arcus.domain.imports;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.imports.ImportBatch.Phase;
import dev.arcus.domain.imports.RunningImports.Entry;
import dev.arcus.domain.people.Actor;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Takes an applied import back as a whole, while nothing was built on it. */
public final class UndoImport {

    private final ImportStores stores;
    private final AccessPolicy policy;
    private final RowJudges judges;
    private final RunningImports running;
    private final InstantSource clock;
    private final FindImport find;

    public UndoImport(
            ImportStores stores, AccessPolicy policy, RowJudges judges, RunningImports running, InstantSource clock) {
        this.stores = stores;
        this.policy = policy;
        this.judges = judges;
        this.running = running;
        this.clock = clock;
        this.find = new FindImport(stores.batches(), policy, clock);
    }

    /** What stands in the way of an undo. */
    public record Obstacle(long line, String object, Reason reason) {}

    /** Undone, or what stands in the way. */
    public record Answer(ImportView view, List<Obstacle> obstacles) {

        public Answer {
            obstacles = List.copyOf(obstacles);
        }
    }

    /** What is undone already is done, too. */
    public Outcome<Answer> run(Actor actor, ImportId id) {
        return find.then(actor, Act.WRITE_IMPORTS, id, batch -> begin(actor, batch));
    }

    private Outcome<Answer> begin(Actor actor, ImportBatch batch) {
        if (!policy.mayEver(actor, batch.kind().write())) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        if (running.begin(batch) != Entry.BEGUN) {
            return Outcome.refused(Reason.IMPORT_RUNNING);
        }
        Outcome<Answer> answer;
        try {
            answer = stores.systems().transactions().runDurably(() -> undo(actor, batch.id()));
        } catch (Overtaken overtaken) {
            answer = Outcome.refused(Reason.CHANGED_MEANWHILE);
        } finally {
            running.end(batch, null);
        }
        return answer.map(done -> new Answer(running.view(done.view().batch()), done.obstacles()));
    }

    private Outcome<Answer> undo(Actor actor, ImportId id) {
        stores.batches().lock(id);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var batch = stores.batches().find(id, now);
        if (batch.isEmpty()) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        if (batch.get().phase() == Phase.UNDONE) {
            return Outcome.done(new Answer(running.view(batch.get()), List.of()));
        }
        if (batch.get().phase() != Phase.APPLIED) {
            return Outcome.refused(Reason.IMPORT_NOT_APPLIED);
        }
        var rows = stores.batches().rows(id).stream()
                .filter(row -> row.made() != null)
                .toList();
        var judge = judges.of(actor, batch.get().kind());
        var obstacles =
                rows.stream().flatMap(row -> obstacle(judge, row).stream()).toList();
        if (!obstacles.isEmpty()) {
            return Outcome.done(new Answer(running.view(batch.get()), obstacles));
        }
        // What was made last is taken back first.
        stores.systems().transactions().inBulk(() -> {
            rows.reversed().forEach(row -> judge.undo(row, Objects.requireNonNull(row.made())));
            return rows.size();
        });
        var undone = batch.get().decided(Phase.UNDONE, now);
        stores.batches().dropRows(id);
        stores.batches().update(undone);
        stores.systems()
                .audit()
                .add(AuditEvent.of(now, actor, "import.undo", id, String.valueOf(undone.counts()))
                        .concerning(undone.company(), undone.company()));
        return Outcome.done(new Answer(running.view(undone), List.of()));
    }

    private static Optional<Obstacle> obstacle(RowJudge judge, ImportRow row) {
        var made = Objects.requireNonNull(row.made());
        return judge.obstacle(row, made).map(reason -> new Obstacle(row.line(), made.object(), reason));
    }
}
