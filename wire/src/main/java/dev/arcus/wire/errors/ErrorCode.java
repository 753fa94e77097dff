package dev.arcus.wire.errors;

/**
 * The error table. Each row has a code of six digits that begins with its HTTP status ({@code errorDetailsCode} of the admin
 * API §4.3), and a text and a remedy in each {@link Language}. Codes with a 9 in the fourth place are Arcus's own.
 */
public enum ErrorCode {
    INVALID(400000),
    NOTHING_TO_UPDATE(400100),
    RESERVED_COMPANY(400500),
    DEFAULT_COMPANY(400502),
    PARTNER_OF_ITSELF(400552),
    INVITATION_OF_ANOTHER(400553),
    NOT_JSON(400900),
    BTCO_NOT_FOR_EVOLUTION(400901),
    LICENCE_NOT_ACCEPTED(400902),
    UNREADABLE(400903),
    WRONG_LOGIN(401500),
    ACCOUNT_LOCKED(401501),
    COMPANY_NOT_ACTIVE(401521),
    USER_EXPIRED(401523),
    TOKEN_EXPIRED(401900),
    TOKEN_MISSING(401901),
    TOKEN_INVALID(401902),
    TOKEN_REVOKED(401903),
    TOKEN_NOT_RENEWABLE(401904),
    ROLE_MISSING(403000),
    GATEWAY_LINKED(403030),
    GROUP_NEEDS_DEFAULT_TO_ADD(403037),
    GROUP_NEEDS_DEFAULT_TO_REMOVE(403038),
    SELF_ONLY(403100),
    NOT_IN_SCOPE(403301),
    OPERATION_REFUSED(403303),
    ONE_COMPANY_ONLY(403303),
    CENTREX_ONE_SITE(403303),
    CENTREX_MISMATCH(403709),
    CENTREX_SITE_MISMATCH(403710),
    LOOPBACK_ONLY(403900),
    LINK_NOT_VALID(403902),
    NOT_FOUND(404000),
    NO_GATEWAY(404030),
    METHOD_NOT_ALLOWED(405900),
    NOT_ACCEPTABLE(406900),
    TIMED_OUT(408900),
    PBX_ID_TAKEN(409000),
    LAST_SITE(409000),
    SYSTEM_IN_GROUP(409200),
    SHORT_NUMBER_TAKEN(409550),
    SHORT_NUMBER_TAKEN_ON_PBX(409551),
    INTERNAL_NUMBER_TAKEN(409552),
    INTERNAL_NUMBER_FIXED(409553),
    PREFIX_WITHOUT_CENTREX(409554),
    INVITATION_CLOSED(409605),
    PARTNER_REQUEST_CLOSED(409606),
    SYSTEM_CONNECTED(409901),
    SITE_IN_USE(409902),
    COMPANY_IN_USE(409903),
    CHANGED_MEANWHILE(409904),
    LICENCE_TEXT_CHANGED(409905),
    EMAIL_TAKEN(409906),
    LINK_PENDING(409910),
    LINK_SENT_RECENTLY(409920),
    KEY_REUSED(409908),
    OXO_MANAGED_TAKEN(409907),
    TEST_NUMBERS_FAILED(409913),
    NOT_AS_EXPECTED(412900),
    BODY_TOO_LARGE(413900),
    ADDRESS_TOO_LONG(414900),
    NOT_SENT_AS_JSON(415900),
    TOO_MANY_REQUESTS(429900),
    HEADERS_TOO_LARGE(431900),
    INTERNAL(500900),
    NOT_BUILT(501900),
    UNAVAILABLE(503900),
    PROBE_UNANSWERED(504900),
    HTTP_VERSION(505900),

    BOX_TLS_FAILED(400911),
    BOX_UPGRADE_FAILED(400912),
    BOX_PROTOCOL_ERROR(400913),
    BOX_WRONG_DOMAIN(400914),
    BOX_UNKNOWN_IDENTITY(401911),
    BOX_WRONG_SECRET(401912),
    BOX_CODE_EXPIRED(401913),
    BOX_CODE_SPENT(401914),
    BOX_CODE_REPLACED(401915),
    BOX_WRONG_SERIAL(403911),
    BOX_OTHER_BOX(403912),
    BOX_NOT_DECLARED(404911),
    BOX_TIMED_OUT(408911),
    BOX_LOST(408912),
    BOX_SECOND_BOX(409911),
    BOX_COUNTER_REPEATED(409912),
    BOX_TOO_MANY_FAILURES(429911),
    BOX_LOOKUP_FAILED(503911),
    BOX_TOO_MANY_CONNECTIONS(503912),
    BOX_COULD_NOT_STORE(507911);

    private final int code;

    ErrorCode(int code) {
        this.code = code;
    }

    /** Six digits, unique in the table but for 403303 and 409000, to which the vendor gives several meanings. */
    public int code() {
        return code;
    }

    /** The HTTP status: the first three digits of the code. */
    public int status() {
        return code / 1000;
    }

    /** What happened, one sentence. */
    public String text(Language language) {
        return ErrorTexts.of(language).get(name() + ".text");
    }

    /** What to do about it, one sentence in the imperative. */
    public String remedy(Language language) {
        return ErrorTexts.of(language).get(name() + ".remedy");
    }
}
