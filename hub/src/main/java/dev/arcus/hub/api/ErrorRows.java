package dev.arcus.hub.api;

import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.store.StorageFailed;
import dev.arcus.wire.errors.ErrorCode;
import java.util.Optional;

/** Which row of the error table stands for which refusal of the domain. */
public final class ErrorRows {

    private ErrorRows() {}

    public static ErrorCode of(Refusal.Reason reason) {
        return switch (reason) {
            case INVALID -> ErrorCode.INVALID;
            case ROLE_MISSING -> ErrorCode.ROLE_MISSING;
            case GATEWAY_ONLY -> ErrorCode.SELF_ONLY;
            // One answer for both: nobody learns which ids exist out of reach.
            case NOT_IN_SCOPE, NOT_FOUND -> ErrorCode.NOT_FOUND;
            case NOT_ADMINISTRATED -> ErrorCode.NOT_IN_SCOPE;
            case LINK_TO_ITSELF -> ErrorCode.PARTNER_OF_ITSELF;
            case LINK_NOT_FOR_COMPANY -> ErrorCode.INVITATION_OF_ANOTHER;
            case LINK_PENDING -> ErrorCode.LINK_PENDING;
            case LINK_SENT_RECENTLY -> ErrorCode.LINK_SENT_RECENTLY;
            case INVITATION_CLOSED -> ErrorCode.INVITATION_CLOSED;
            case REQUEST_CLOSED -> ErrorCode.PARTNER_REQUEST_CLOSED;
            case OPERATION_REFUSED -> ErrorCode.OPERATION_REFUSED;
            case EMAIL_TAKEN -> ErrorCode.EMAIL_TAKEN;
            case LINK_NOT_VALID -> ErrorCode.LINK_NOT_VALID;
            // Neutral on purpose: who declares does not learn that a pair is in another partner's fleet.
            case PBX_ID_TAKEN, PAIR_REGISTERED -> ErrorCode.PBX_ID_TAKEN;
            case PAIR_OF_ANOTHER -> ErrorCode.PAIR_REGISTERED;
            case PAIR_IN_OWN_FLEET -> ErrorCode.PAIR_IN_OWN_FLEET;
            case FLEET_ITEM_RESERVED -> ErrorCode.FLEET_ITEM_RESERVED;
            case FLEET_ITEM_ASSIGNED -> ErrorCode.FLEET_ITEM_ASSIGNED;
            case FLEET_ITEM_RETURNED -> ErrorCode.FLEET_ITEM_RETURNED;
            case FLEET_ITEM_RETIRED -> ErrorCode.FLEET_ITEM_RETIRED;
            case FLEET_ITEM_WAS_SYSTEM -> ErrorCode.FLEET_ITEM_WAS_SYSTEM;
            case NOT_FROM_FLEET -> ErrorCode.NOT_FROM_FLEET;
            case NOT_FROM_STOCK -> ErrorCode.NOT_FROM_STOCK;
            case NO_FIRST_ACTIVATION -> ErrorCode.NO_FIRST_ACTIVATION;
            case BTCO_NOT_FOR_EVOLUTION -> ErrorCode.BTCO_NOT_FOR_EVOLUTION;
            case LICENCE_NOT_ACCEPTED -> ErrorCode.LICENCE_NOT_ACCEPTED;
            case IMPORT_HAS_ERRORS -> ErrorCode.IMPORT_HAS_ERRORS;
            case IMPORT_RUNNING -> ErrorCode.IMPORT_RUNNING;
            case IMPORT_CLOSED -> ErrorCode.IMPORT_CLOSED;
            case IMPORT_NOT_APPLIED -> ErrorCode.IMPORT_NOT_APPLIED;
            case IMPORT_BUILT_UPON -> ErrorCode.IMPORT_BUILT_UPON;
            case ASSIGNED_SINCE -> ErrorCode.ASSIGNED_SINCE;
            case ACTIVATED_SINCE -> ErrorCode.ACTIVATED_SINCE;
            case CHANGED_SINCE -> ErrorCode.CHANGED_SINCE;
            case LICENCE_TEXT_CHANGED -> ErrorCode.LICENCE_TEXT_CHANGED;
            case SYSTEM_CONNECTED -> ErrorCode.SYSTEM_CONNECTED;
            case CLONE_IS_COPY -> ErrorCode.CLONE_IS_COPY;
            case TOO_MANY_BLOCKED -> ErrorCode.TOO_MANY_BLOCKED;
            case NOT_ACTIVATED -> ErrorCode.NOT_ACTIVATED;
            case GATEWAY_LINKED -> ErrorCode.GATEWAY_LINKED;
            case NO_GATEWAY -> ErrorCode.NO_GATEWAY;
            case SYSTEM_IN_GROUP -> ErrorCode.SYSTEM_IN_GROUP;
            case GROUP_NEEDS_DEFAULT_TO_ADD -> ErrorCode.GROUP_NEEDS_DEFAULT_TO_ADD;
            case GROUP_NEEDS_DEFAULT_TO_REMOVE -> ErrorCode.GROUP_NEEDS_DEFAULT_TO_REMOVE;
            case LAST_SITE -> ErrorCode.LAST_SITE;
            case ONE_COMPANY_ONLY -> ErrorCode.ONE_COMPANY_ONLY;
            case OTHERS_HAVE_IT -> ErrorCode.OTHERS_HAVE_IT;
            case SHARED_NOT_MOVED -> ErrorCode.SHARED_NOT_MOVED;
            case FLEET_OF_OTHER_PARTNER -> ErrorCode.FLEET_OF_OTHER_PARTNER;
            case LAST_COMPANY -> ErrorCode.LAST_COMPANY;
            case COMPANY_WITHOUT_SITE -> ErrorCode.COMPANY_WITHOUT_SITE;
            case TOO_MANY_SITES -> ErrorCode.TOO_MANY_SITES;
            case CENTREX_MISMATCH -> ErrorCode.CENTREX_MISMATCH;
            case CENTREX_SITE_MISMATCH -> ErrorCode.CENTREX_SITE_MISMATCH;
            case CENTREX_ONE_SITE -> ErrorCode.CENTREX_ONE_SITE;
            case RESERVED_COMPANY -> ErrorCode.RESERVED_COMPANY;
            case RESERVED_NOT_IN_ORGANISATION -> ErrorCode.DEFAULT_COMPANY;
            case SITE_IN_USE -> ErrorCode.SITE_IN_USE;
            case COMPANY_IN_USE -> ErrorCode.COMPANY_IN_USE;
            case OXO_MANAGED_TAKEN -> ErrorCode.OXO_MANAGED_TAKEN;
            case SHORT_NUMBER_TAKEN -> ErrorCode.SHORT_NUMBER_TAKEN;
            case SHORT_NUMBER_TAKEN_ON_PBX -> ErrorCode.SHORT_NUMBER_TAKEN_ON_PBX;
            case PREFIX_WITHOUT_CENTREX -> ErrorCode.PREFIX_WITHOUT_CENTREX;
            case INTERNAL_NUMBER_TAKEN -> ErrorCode.INTERNAL_NUMBER_TAKEN;
            case INTERNAL_NUMBER_FIXED -> ErrorCode.INTERNAL_NUMBER_FIXED;
            case NOT_AS_EXPECTED -> ErrorCode.NOT_AS_EXPECTED;
            case TEST_NUMBERS_FAILED -> ErrorCode.TEST_NUMBERS_FAILED;
            case KEY_REUSED -> ErrorCode.KEY_REUSED;
            case NOTHING_TO_UPDATE -> ErrorCode.NOTHING_TO_UPDATE;
            case CHANGED_MEANWHILE -> ErrorCode.CHANGED_MEANWHILE;
        };
    }

    /** What an HTTP status says that a library answered with, before or beside our own words. */
    static ErrorCode ofStatus(int status) {
        return switch (status) {
            case 404 -> ErrorCode.NOT_FOUND;
            case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
            case 406 -> ErrorCode.NOT_ACCEPTABLE;
            case 408 -> ErrorCode.TIMED_OUT;
            case 413 -> ErrorCode.BODY_TOO_LARGE;
            case 414 -> ErrorCode.ADDRESS_TOO_LONG;
            case 415 -> ErrorCode.NOT_SENT_AS_JSON;
            case 429 -> ErrorCode.TOO_MANY_REQUESTS;
            case 431 -> ErrorCode.HEADERS_TOO_LARGE;
            case 501 -> ErrorCode.NOT_BUILT;
            case 503 -> ErrorCode.UNAVAILABLE;
            case 505 -> ErrorCode.HTTP_VERSION;
            default -> status / 100 == 4 ? ErrorCode.UNREADABLE : ErrorCode.INTERNAL;
        };
    }

    /** Empty for an attempt that did not fail. */
    public static Optional<ErrorCode> of(Attempt.Cause cause) {
        return switch (cause) {
            case NONE -> Optional.empty();
            case TOO_MANY_CONNECTIONS -> Optional.of(ErrorCode.BOX_TOO_MANY_CONNECTIONS);
            case TLS_FAILED -> Optional.of(ErrorCode.BOX_TLS_FAILED);
            case TLS_NOT_TRUSTED -> Optional.of(ErrorCode.BOX_TLS_NOT_TRUSTED);
            case TLS_OUT_OF_DATE -> Optional.of(ErrorCode.BOX_TLS_OUT_OF_DATE);
            case UPGRADE_FAILED -> Optional.of(ErrorCode.BOX_UPGRADE_FAILED);
            case PROTOCOL_ERROR -> Optional.of(ErrorCode.BOX_PROTOCOL_ERROR);
            case WRONG_DOMAIN -> Optional.of(ErrorCode.BOX_WRONG_DOMAIN);
            case TIMED_OUT -> Optional.of(ErrorCode.BOX_TIMED_OUT);
            case UNKNOWN_IDENTITY -> Optional.of(ErrorCode.BOX_UNKNOWN_IDENTITY);
            case WRONG_SECRET -> Optional.of(ErrorCode.BOX_WRONG_SECRET);
            case YOUNGER_THAN_BACKUP -> Optional.of(ErrorCode.BOX_YOUNGER_THAN_BACKUP);
            case CODE_EXPIRED -> Optional.of(ErrorCode.BOX_CODE_EXPIRED);
            case CODE_SPENT -> Optional.of(ErrorCode.BOX_CODE_SPENT);
            case CODE_REPLACED -> Optional.of(ErrorCode.BOX_CODE_REPLACED);
            case REPLACED_HARDWARE -> Optional.of(ErrorCode.BOX_REPLACED_HARDWARE);
            case TOO_MANY_FAILURES -> Optional.of(ErrorCode.BOX_TOO_MANY_FAILURES);
            case LOOKUP_FAILED -> Optional.of(ErrorCode.BOX_LOOKUP_FAILED);
            case WRONG_SERIAL -> Optional.of(ErrorCode.BOX_WRONG_SERIAL);
            case OTHER_BOX -> Optional.of(ErrorCode.BOX_OTHER_BOX);
            case BLOCKED_BOX -> Optional.of(ErrorCode.BOX_BLOCKED);
            case SECOND_BOX -> Optional.of(ErrorCode.BOX_SECOND_BOX);
            case COUNTER_REPEATED -> Optional.of(ErrorCode.BOX_COUNTER_REPEATED);
            case NOT_DECLARED -> Optional.of(ErrorCode.BOX_NOT_DECLARED);
            case BOX_COULD_NOT_STORE -> Optional.of(ErrorCode.BOX_COULD_NOT_STORE);
            case LOST -> Optional.of(ErrorCode.BOX_LOST);
        };
    }

    public static ErrorCode of(StorageFailed.Reason reason) {
        return switch (reason) {
            case DISK_FULL, READ_ONLY, UNREACHABLE, BUSY, LEASE_LOST -> ErrorCode.UNAVAILABLE;
            case BROKEN -> ErrorCode.INTERNAL;
        };
    }
}
