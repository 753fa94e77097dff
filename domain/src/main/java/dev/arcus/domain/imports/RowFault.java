package dev.arcus.domain.imports;

/** What can be wrong with a row of a file; each has its row in the error table. */
public enum RowFault {
    /** The refusal of an act, which the problem names. */
    REFUSED,
    QUOTE_NOT_CLOSED,
    TEXT_AFTER_QUOTE,
    /** The detail is as {@code 5/12}: cells in the row, columns in the header. */
    COLUMN_COUNT,
    CONTROL_CHARACTER,
    CELL_TOO_LONG,
    CELL_EMPTY,
    SCIENTIFIC,
    FLEET_REFERENCE,
    INSTALLATION_REFERENCE,
    MODEL,
    SERIAL,
    SOFTWARE_VERSION,
    CUSTODY,
    NOTE,
    PARTNER,
    NAME,
    MODE,
    DEVICE_ID,
    /** Stock needs a pair, BTCO has no device ID yet. */
    MODE_AND_DEVICE_ID,
    COUNTRY,
    PREFIX,
    YES_OR_NO,
    INSTALLATION_NUMBER,
    COMPANY_UNKNOWN,
    COMPANY_AMBIGUOUS,
    SITE_UNKNOWN,
    SITE_AMBIGUOUS,
    SYSTEM_AMBIGUOUS,
    STANDS_ELSEWHERE,
    OTHER_MODE,
    OTHER_PARTNER,
    /** An import moves nothing: a new item is in stock, another one is where it is. */
    OTHER_CUSTODY,
    /** The delivery mode of a box in the fleet does not change. */
    OTHER_ITEM_MODE,
    EVOLUTION_BUILT_TO_ORDER,
    /** The detail is the number of the line that names it first. */
    NAMED_TWICE
}
