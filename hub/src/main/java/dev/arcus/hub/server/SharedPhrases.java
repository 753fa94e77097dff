package dev.arcus.hub.server;

import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.CauseClass;
import dev.arcus.domain.history.PendingReason;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.store.StorageFailed;
import dev.arcus.hub.api.Csv;
import dev.arcus.hub.api.ErrorRows;
import dev.arcus.hub.api.HistoryWords;
import dev.arcus.hub.api.PendingWords;
import dev.arcus.hub.api.Words;
import dev.arcus.hub.console.frame.Phrases;
import dev.arcus.numbering.LabReport;
import dev.arcus.wire.errors.ErrorCode;
import dev.arcus.wire.errors.Language;
import java.util.List;
import java.util.Optional;

/** The words of the API, for the console. */
final class SharedPhrases implements Phrases {

    @Override
    public ErrorCode refusal(Refusal.Reason reason) {
        return ErrorRows.of(reason);
    }

    @Override
    public ErrorCode storage(StorageFailed.Reason reason) {
        return ErrorRows.of(reason);
    }

    @Override
    public Optional<ErrorCode> attempt(Attempt.Cause cause) {
        return ErrorRows.of(cause);
    }

    @Override
    public String label(StatusLabel label, Language language) {
        return Words.label(label, language);
    }

    @Override
    public String cause(CauseClass cause, Language language) {
        return HistoryWords.cause(cause, language);
    }

    @Override
    public String pending(PendingReason reason, Language language) {
        return PendingWords.text(reason, language);
    }

    @Override
    public String remedy(PendingReason reason, Language language) {
        return PendingWords.remedy(reason, language);
    }

    @Override
    public String warning(LabReport.Warning.Kind kind, Language language) {
        return Words.warning(kind, language);
    }

    @Override
    public String csv(List<List<String>> rows) {
        var table = new Csv();
        rows.forEach(table::row);
        return table.toString();
    }
}
