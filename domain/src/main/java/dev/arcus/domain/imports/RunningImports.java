package dev.arcus.domain.imports;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.imports.ImportView.Failure;
import dev.arcus.domain.imports.ImportView.Progress;
import dev.arcus.domain.imports.ImportView.Stage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which imports are being applied or undone, one of a company at a time. Kept in memory: what a hub was doing when it died was
 * not done. May be used by any thread.
 */
public final class RunningImports {

    private static final int MAX_FAILURES = 1000;

    private final Map<CompanyId, ImportId> busy = new HashMap<>();
    private final Map<ImportId, Progress> running = new HashMap<>();
    private final Map<ImportId, Failure> failed = new LinkedHashMap<>();

    /** What {@link #begin} found. */
    enum Entry {
        BEGUN,
        /** The same import runs already. */
        RUNS,
        /** Another one of the company runs. */
        BUSY
    }

    synchronized Entry begin(ImportBatch batch) {
        var other = busy.putIfAbsent(batch.company(), batch.id());
        if (other != null) {
            return other.equals(batch.id()) ? Entry.RUNS : Entry.BUSY;
        }
        failed.remove(batch.id());
        running.put(batch.id(), new Progress(Stage.CHECKING, 0, batch.counts().all()));
        return Entry.BEGUN;
    }

    synchronized void progress(ImportId id, Stage stage, int done) {
        running.computeIfPresent(id, (key, old) -> new Progress(stage, done, old.all()));
    }

    synchronized void end(ImportBatch batch, @Nullable Failure failure) {
        busy.remove(batch.company(), batch.id());
        running.remove(batch.id());
        if (failure != null) {
            failed.put(batch.id(), failure);
            if (failed.size() > MAX_FAILURES) {
                failed.remove(failed.keySet().iterator().next());
            }
        }
    }

    synchronized ImportView view(ImportBatch batch) {
        return new ImportView(batch, running.get(batch.id()), failed.get(batch.id()));
    }
}
