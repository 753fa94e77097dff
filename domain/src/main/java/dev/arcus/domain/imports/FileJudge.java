package dev.arcus.domain.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges the rows of one file in their order: two of them must not name the same. */
final class FileJudge {

    private static final int STEP = 1_000;

    private final RowJudge judge;
    private final Map<String, Long> named = new HashMap<>();

    FileJudge(RowJudge judge) {
        this.judge = judge;
    }

    /** Each of {@code rows} will be judged. */
    void lookAhead(List<Map<Column, String>> rows) {
        for (var from = 0; from < rows.size(); from += STEP) {
            judge.lookAhead(rows.subList(from, Math.min(rows.size(), from + STEP)));
        }
    }

    /** The deeds of what was judged will run, in the bulk of writes that is open. */
    void begin() {
        judge.begin();
    }

    Judged judge(long line, Map<Column, String> cells) {
        var judged = judge.judge(cells);
        if (judged.key().isEmpty()) {
            return judged;
        }
        var first = named.putIfAbsent(judged.key(), line);
        return first == null
                ? judged
                : Judged.error(List.of(RowProblem.of(null, RowFault.NAMED_TWICE, String.valueOf(first))));
    }
}
