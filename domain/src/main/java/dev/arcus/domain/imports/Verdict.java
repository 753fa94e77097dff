package dev.arcus.domain.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a row.
 *
 * @param target id of what is there already, or of the site or partner where something new goes; null for an error
 */
public record Verdict(
        RowOutcome outcome, @Nullable String target, List<Difference> differences, List<RowProblem> problems) {

    public Verdict {
        differences = List.copyOf(differences);
        problems = List.copyOf(problems);
    }

    public static Verdict error(List<RowProblem> problems) {
        return new Verdict(RowOutcome.ERROR, null, List.of(), problems);
    }

    static Verdict fresh(String place) {
        return new Verdict(RowOutcome.NEW, place, List.of(), List.of());
    }

    static Verdict found(String id, List<Difference> differences) {
        return new Verdict(differences.isEmpty() ? RowOutcome.SAME : RowOutcome.CHANGED, id, differences, List.of());
    }
}
