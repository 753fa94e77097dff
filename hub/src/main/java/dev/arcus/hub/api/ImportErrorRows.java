package dev.arcus.hub.api;

import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.imports.RowFault;
import dev.arcus.domain.imports.RowProblem;
import dev.arcus.wire.errors.ErrorCode;
import java.util.Objects;

/** Which row of the error table stands for what is wrong with a row of a file. */
final class ImportErrorRows {

    private ImportErrorRows() {}

    static ErrorCode of(RowProblem problem) {
        return problem.fault() == RowFault.REFUSED
                ? of(Objects.requireNonNull(problem.refused()))
                : of(problem.fault());
    }

    /** Out of reach and not there are one answer, which here is about the site. */
    private static ErrorCode of(Reason reason) {
        return reason == Reason.INVALID ? ErrorCode.ROW_NOT_POSSIBLE : ErrorRows.of(reason);
    }

    private static ErrorCode of(RowFault fault) {
        return switch (fault) {
            case REFUSED -> ErrorCode.ROW_NOT_POSSIBLE;
            case QUOTE_NOT_CLOSED -> ErrorCode.ROW_QUOTE_NOT_CLOSED;
            case TEXT_AFTER_QUOTE -> ErrorCode.ROW_TEXT_AFTER_QUOTE;
            case COLUMN_COUNT -> ErrorCode.ROW_COLUMN_COUNT;
            case CONTROL_CHARACTER -> ErrorCode.CELL_CONTROL_CHARACTER;
            case CELL_TOO_LONG -> ErrorCode.CELL_TOO_LONG;
            case CELL_EMPTY -> ErrorCode.CELL_EMPTY;
            case SCIENTIFIC -> ErrorCode.CELL_SCIENTIFIC;
            case FLEET_REFERENCE -> ErrorCode.CELL_FLEET_REFERENCE;
            case INSTALLATION_REFERENCE -> ErrorCode.CELL_INSTALLATION_REFERENCE;
            case MODEL -> ErrorCode.CELL_MODEL;
            case SERIAL -> ErrorCode.CELL_SERIAL;
            case SOFTWARE_VERSION -> ErrorCode.CELL_SOFTWARE_VERSION;
            case CUSTODY -> ErrorCode.CELL_CUSTODY;
            case NOTE -> ErrorCode.CELL_NOTE;
            case PARTNER -> ErrorCode.CELL_PARTNER;
            case NAME -> ErrorCode.CELL_NAME;
            case MODE -> ErrorCode.CELL_MODE;
            case DEVICE_ID -> ErrorCode.CELL_DEVICE_ID;
            case MODE_AND_DEVICE_ID -> ErrorCode.CELL_MODE_AND_DEVICE_ID;
            case COUNTRY -> ErrorCode.CELL_COUNTRY;
            case PREFIX -> ErrorCode.CELL_PREFIX;
            case YES_OR_NO -> ErrorCode.CELL_YES_OR_NO;
            case INSTALLATION_NUMBER -> ErrorCode.CELL_INSTALLATION_NUMBER;
            case COMPANY_UNKNOWN -> ErrorCode.ROW_COMPANY_UNKNOWN;
            case COMPANY_AMBIGUOUS -> ErrorCode.ROW_COMPANY_AMBIGUOUS;
            case SITE_UNKNOWN -> ErrorCode.ROW_SITE_UNKNOWN;
            case SITE_AMBIGUOUS -> ErrorCode.ROW_SITE_AMBIGUOUS;
            case SYSTEM_AMBIGUOUS -> ErrorCode.ROW_SYSTEM_AMBIGUOUS;
            case STANDS_ELSEWHERE -> ErrorCode.ROW_STANDS_ELSEWHERE;
            case OTHER_MODE -> ErrorCode.ROW_OTHER_MODE;
            case OTHER_PARTNER -> ErrorCode.ROW_OTHER_PARTNER;
            case OTHER_CUSTODY -> ErrorCode.ROW_OTHER_CUSTODY;
            case OTHER_ITEM_MODE -> ErrorCode.ROW_OTHER_ITEM_MODE;
            case EVOLUTION_BUILT_TO_ORDER -> ErrorCode.BTCO_NOT_FOR_EVOLUTION;
            case NAMED_TWICE -> ErrorCode.ROW_NAMED_TWICE;
        };
    }
}
