package dev.arcus.domain.imports;

import dev.arcus.domain.administration.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row, judged against the state of the hub.
 *
 * @param key what it names, the same for rows of one file that name the same; empty when that is not known
 * @param deed null where nothing is to be done
 */
record Judged(Verdict verdict, String key, @Nullable Deed deed) {

    static Judged error(List<RowProblem> problems) {
        return new Judged(Verdict.error(problems), "", null);
    }

    static Judged error(Column column, RowFault fault) {
        return error(List.of(RowProblem.of(column, fault)));
    }

    static Judged refused(Column column, Refusal why) {
        return error(List.of(RowProblem.refused(column, why)));
    }
}
