package dev.arcus.domain.imports;

import dev.arcus.domain.company.CompanyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import, from its rehearsal on.
 *
 * @param company whose administrator rehearsed it
 * @param scope how much of the tree that administrator reached
 * @param by login e-mail of that administrator
 * @param encoding how the file was read, as {@code UTF-8}
 * @param decided when it was applied, refused or undone, or null
 * @param expires when it is forgotten, and cannot be undone any more
 */
public record ImportBatch(
        ImportId id,
        CompanyId company,
        ImportScope scope,
        String by,
        ImportKind kind,
        String encoding,
        Phase phase,
        Counts counts,
        Instant created,
        @Nullable Instant decided,
        Instant expires) {

    /** How long a rehearsal can be applied. */
    public static final Duration REHEARSAL_KEPT = Duration.ofDays(1);

    /** How long what was applied can be undone. */
    public static final Duration UNDOABLE = Duration.ofDays(30);

    /** Imports kept of one company; of more, the oldest are forgotten. */
    public static final int MAX_PER_COMPANY = 100;

    /** Rows of one file. */
    public static final int MAX_ROWS = 10_000;

    /** Where it stands. */
    public enum Phase {
        REHEARSED,
        APPLIED,
        /** The state had changed since the rehearsal: nothing was applied. */
        OVERTAKEN,
        UNDONE
    }

    /** How many rows would become what. */
    public record Counts(int fresh, int same, int changed, int errors) {

        static Counts of(List<ImportRow> rows) {
            var counts = new int[RowOutcome.values().length];
            rows.forEach(row -> counts[row.verdict().outcome().ordinal()]++);
            return new Counts(
                    counts[RowOutcome.NEW.ordinal()],
                    counts[RowOutcome.SAME.ordinal()],
                    counts[RowOutcome.CHANGED.ordinal()],
                    counts[RowOutcome.ERROR.ordinal()]);
        }

        public int all() {
            return fresh + same + changed + errors;
        }
    }

    ImportBatch decided(Phase next, Instant now) {
        var until = next == Phase.APPLIED ? now.plus(UNDOABLE) : expires;
        return new ImportBatch(id, company, scope, by, kind, encoding, next, counts, created, now, until);
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expires);
    }
}
