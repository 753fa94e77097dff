package dev.arcus.hub.console.frame;

import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.CauseClass;
import dev.arcus.domain.history.PendingReason;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.store.StorageFailed;
import dev.arcus.numbering.LabReport;
import dev.arcus.wire.errors.ErrorCode;
import dev.arcus.wire.errors.Language;
import java.util.List;
import java.util.Optional;

/** What the hub says in the same words on every surface: the pages ask for the words that the API answers with. */
public interface Phrases {

    /** The row of the error table for a refusal. */
    ErrorCode refusal(Refusal.Reason reason);

    ErrorCode storage(StorageFailed.Reason reason);

    /** The row for an attempt that failed; empty for one that did not. */
    Optional<ErrorCode> attempt(Attempt.Cause cause);

    String label(StatusLabel label, Language language);

    /** What ended a connection, a sentence. */
    String cause(CauseClass cause, Language language);

    /** Why a PBX is pending, a sentence. */
    String pending(PendingReason reason, Language language);

    /** What to do about it, a sentence; may be empty. */
    String remedy(PendingReason reason, Language language);

    /** What looks wrong with a dial plan, a sentence. */
    String warning(LabReport.Warning.Kind kind, Language language);

    /** Rows for a spreadsheet, the heading first. */
    String csv(List<List<String>> rows);
}
