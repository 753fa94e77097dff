package dev.arcus.domain.imports;

import dev.arcus.domain.administration.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows one kind of row. Each one serves one actor and one file, on one thread. */
interface RowJudge {

    /** Each of {@code rows} will be judged. */
    void lookAhead(List<Map<Column, String>> rows);

    Judged judge(Map<Column, String> cells);

    /** The deeds of what was judged will run, in the bulk of writes that is open. */
    void begin();

    /** Why what the row made cannot be taken back; empty when it can. */
    Optional<Refusal.Reason> obstacle(ImportRow row, Made made);

    /** Takes it back, in the transaction that is open. */
    void undo(ImportRow row, Made made);
}
