package dev.arcus.domain.imports;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.imports.ImportBatch.Phase;
import dev.arcus.domain.imports.ImportView.Failure;
import dev.arcus.domain.imports.ImportView.Stage;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.StorageFailed;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/**
 * Applies a rehearsed import, all of it or nothing, in one transaction and in the background. Every row is judged again; when
 * any would become something else than the rehearsal said, nothing is done and those rows are kept with both verdicts.
 */
public final class ApplyImport {

    private static final System.Logger LOG = System.getLogger(ApplyImport.class.getName());

    private final ImportStores stores;
    private final RowJudges judges;
    private final RunningImports running;
    private final Executor background;
    private final InstantSource clock;
    private final FindImport find;
    private final AccessPolicy policy;

    public ApplyImport(
            ImportStores stores,
            AccessPolicy policy,
            RowJudges judges,
            RunningImports running,
            Executor background,
            InstantSource clock) {
        this.stores = stores;
        this.policy = policy;
        this.judges = judges;
        this.running = running;
        this.background = background;
        this.clock = clock;
        this.find = new FindImport(stores.batches(), policy, clock);
    }

    /** Returns when the work has begun; what is applied already, or is being applied, is done, too. */
    public Outcome<ImportView> run(Actor actor, ImportId id) {
        return find.then(actor, Act.WRITE_IMPORTS, id, batch -> begin(actor, batch));
    }

    private Outcome<ImportView> begin(Actor actor, ImportBatch batch) {
        if (!policy.mayEver(actor, batch.kind().write())) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        if (batch.phase() == Phase.APPLIED) {
            return Outcome.done(running.view(batch));
        }
        if (batch.phase() != Phase.REHEARSED) {
            return Outcome.refused(Reason.IMPORT_CLOSED);
        }
        if (batch.counts().errors() > 0) {
            return Outcome.refused(Reason.IMPORT_HAS_ERRORS);
        }
        return switch (running.begin(batch)) {
            case BUSY -> Outcome.refused(Reason.IMPORT_RUNNING);
            case RUNS -> Outcome.done(running.view(batch));
            case BEGUN -> {
                background.execute(() -> work(actor, batch));
                yield Outcome.done(running.view(batch));
            }
        };
    }

    private void work(Actor actor, ImportBatch batch) {
        var failure = new Failure[1];
        try {
            stores.systems().transactions().runDurably(() -> apply(actor, batch));
        } catch (Overtaken overtaken) {
            keep(batch, overtaken);
        } catch (StorageFailed failed) {
            LOG.log(System.Logger.Level.WARNING, "event=import-failed id={0} reason={1}", batch.id(), failed.reason());
            failure[0] = new Failure(failed.reason());
        } catch (RuntimeException surprise) {
            LOG.log(System.Logger.Level.ERROR, "event=import-failed id=" + batch.id(), surprise);
            failure[0] = new Failure(null);
        } finally {
            running.end(batch, failure[0]);
        }
    }

    private boolean apply(Actor actor, ImportBatch batch) {
        stores.batches().lock(batch.id());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var still = stores.batches().find(batch.id(), now);
        if (still.isEmpty() || still.get().phase() != Phase.REHEARSED) {
            return false;
        }
        var rows = stores.batches().rows(batch.id());
        var judge = new FileJudge(judges.of(actor, batch.kind()));
        var judged = stores.systems().transactions().reading(() -> judge(judge, batch, rows));
        var overtaken = IntStream.range(0, rows.size())
                .filter(i -> !judged.get(i).verdict().equals(rows.get(i).verdict()))
                .mapToObj(i -> rows.get(i).overtakenBy(judged.get(i).verdict()))
                .toList();
        if (!overtaken.isEmpty()) {
            decide(batch, Phase.OVERTAKEN, overtaken, now);
            return false;
        }
        var made = stores.systems().transactions().inBulk(() -> write(judge, batch, rows, judged));
        decide(batch, Phase.APPLIED, made, now);
        stores.systems()
                .audit()
                .add(AuditEvent.of(now, actor, "import.apply", batch.id(), String.valueOf(batch.counts()))
                        .concerning(batch.company(), batch.company()));
        return true;
    }

    private List<Judged> judge(FileJudge judge, ImportBatch batch, List<ImportRow> rows) {
        judge.lookAhead(rows.stream().map(ImportRow::cells).toList());
        var judged = new ArrayList<Judged>(rows.size());
        for (var row : rows) {
            judged.add(judge.judge(row.line(), row.cells()));
            running.progress(batch.id(), Stage.CHECKING, judged.size());
        }
        return judged;
    }

    private List<ImportRow> write(FileJudge judge, ImportBatch batch, List<ImportRow> rows, List<Judged> judged) {
        judge.begin();
        var made = new ArrayList<ImportRow>();
        for (var i = 0; i < rows.size(); i++) {
            var deed = judged.get(i).deed();
            if (deed != null) {
                made.add(rows.get(i).with(done(rows.get(i), deed)));
            }
            running.progress(batch.id(), Stage.WRITING, i + 1);
        }
        return made;
    }

    private static Made done(ImportRow row, Deed deed) {
        return switch (deed.run()) {
            case Outcome.Done<Made> done -> done.value();
            case Outcome.Refused<Made> refused -> throw new Overtaken(row.place(), refused.why());
        };
    }

    private void keep(ImportBatch batch, Overtaken overtaken) {
        var verdict = Verdict.error(List.of(RowProblem.refused(null, overtaken.why())));
        stores.systems().transactions().run(() -> {
            var rows = stores.batches().rows(batch.id()).stream()
                    .filter(row -> row.place() == overtaken.place())
                    .map(row -> row.overtakenBy(verdict))
                    .toList();
            decide(batch, Phase.OVERTAKEN, rows, clock.instant().truncatedTo(ChronoUnit.MICROS));
            return true;
        });
    }

    private void decide(ImportBatch batch, Phase phase, List<ImportRow> rows, Instant now) {
        stores.batches().updateRows(batch.id(), rows);
        stores.batches().update(batch.decided(phase, now));
    }
}
