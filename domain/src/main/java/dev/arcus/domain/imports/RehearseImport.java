package dev.arcus.domain.imports;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Chance;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.people.Actor;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says of each row of a file what would happen. Nothing else changes. */
public final class RehearseImport {

    private final ImportStores stores;
    private final AccessPolicy policy;
    private final RowJudges judges;
    private final RunningImports running;
    private final Chance chance;

    public RehearseImport(
            ImportStores stores, AccessPolicy policy, RowJudges judges, RunningImports running, Chance chance) {
        this.stores = stores;
        this.policy = policy;
        this.judges = judges;
        this.running = running;
        this.chance = chance;
    }

    /** Empty when the actor may import anything. */
    public Optional<Reason> objection(Actor actor) {
        return policy.mayEver(actor, Act.WRITE_IMPORTS) ? Optional.empty() : Optional.of(Reason.ROLE_MISSING);
    }

    /** Empty when the actor may import such a file: to be asked before the file is read. */
    public Optional<Reason> objection(Actor actor, ImportKind kind) {
        var may = policy.mayEver(actor, Act.WRITE_IMPORTS) && policy.mayEver(actor, kind.write());
        return may ? Optional.empty() : Optional.of(Reason.ROLE_MISSING);
    }

    /** {@code encoding}: how the file was read. */
    public Outcome<ImportView> run(Actor actor, ImportKind kind, String encoding, List<FileRow> file) {
        var objection = objection(actor, kind);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        var rows = stores.systems().transactions().reading(() -> judged(actor, kind, file));
        var now = chance.clock().instant().truncatedTo(ChronoUnit.MICROS);
        var batch = new ImportBatch(
                ImportId.next(chance.random()),
                actor.company(),
                ImportScope.of(policy.reachOf(actor, Act.WRITE_IMPORTS)),
                actor.loginEmail(),
                kind,
                encoding,
                ImportBatch.Phase.REHEARSED,
                ImportBatch.Counts.of(rows),
                now,
                null,
                now.plus(ImportBatch.REHEARSAL_KEPT));
        return stores.systems().transactions().run(() -> {
            stores.batches().add(batch, rows);
            var words = kind + " " + batch.counts().all() + " rows";
            stores.systems()
                    .audit()
                    .add(AuditEvent.of(now, actor, "import.rehearse", batch.id(), words)
                            .concerning(batch.company(), batch.company()));
            return Outcome.done(running.view(batch));
        });
    }

    private List<ImportRow> judged(Actor actor, ImportKind kind, List<FileRow> file) {
        var judge = new FileJudge(judges.of(actor, kind));
        judge.lookAhead(file.stream()
                .filter(row -> row.problems().isEmpty())
                .map(FileRow::cells)
                .toList());
        var rows = new ArrayList<ImportRow>(file.size());
        for (var row : file) {
            var verdict = row.problems().isEmpty()
                    ? judge.judge(row.line(), row.cells()).verdict()
                    : Verdict.error(row.problems());
            rows.add(new ImportRow(rows.size(), row.line(), row.cells(), verdict, null, null));
        }
        return rows;
    }
}
