package dev.arcus.domain.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges the rows of one file in their order: two of them must not name the same. */
final class FileJudge {

    private final RowJudge judge;
    private final Map<String, Long> named = new HashMap<>();

    FileJudge(RowJudge judge) {
        this.judge = judge;
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
