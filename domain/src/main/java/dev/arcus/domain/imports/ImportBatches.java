package dev.arcus.domain.imports;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.store.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of imports with their rows. What is expired is not found, and swept away. */
public interface ImportBatches {

    /** Forgets the oldest imports of the company beyond {@link ImportBatch#MAX_PER_COMPANY}. */
    void add(ImportBatch batch, List<ImportRow> rows);

    Optional<ImportBatch> find(ImportId id, Instant now);

    /** Nobody else locks the import until the caller's transaction ends. */
    void lock(ImportId id);

    /** Replaces phase, decision and expiry. */
    void update(ImportBatch batch);

    /** Replaces what came of the rows, and what they would be now. */
    void updateRows(ImportId id, List<ImportRow> rows);

    void dropRows(ImportId id);

    /** Newest first; of {@code company} and up to {@code scope}, or all when {@code company} is null. */
    Page<ImportBatch> list(@Nullable CompanyId company, ImportScope scope, Instant now, Page.Request page);

    /** In the order of the file. */
    Page<ImportRow> rows(ImportId id, RowChoice choice, Page.Request page);

    /** All of them, in the order of the file. */
    List<ImportRow> rows(ImportId id);

    /**
     * Which rows.
     *
     * @param outcome only these, or null
     * @param differing only those that would be something else now
     */
    record RowChoice(@Nullable RowOutcome outcome, boolean differing) {

        public static final RowChoice ALL = new RowChoice(null, false);
    }
}
