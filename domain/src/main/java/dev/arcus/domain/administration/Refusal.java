package dev.arcus.domain.administration;

import dev.arcus.numbering.TestNumber;
import java.util.List;

/**
 * Why an act was refused.
 *
 * @param field which input is to blame, in the API's spelling; empty for none
 * @param detail what is wrong with it, in English; empty where the reason says all
 * @param failedTests of {@link Reason#TEST_NUMBERS_FAILED}, else empty
 */
public record Refusal(Reason reason, String field, String detail, List<TestNumber.Failure> failedTests) {

    public Refusal {
        failedTests = List.copyOf(failedTests);
    }

    public Refusal(Reason reason, String field, String detail) {
        this(reason, field, detail, List.of());
    }

    /** Each has one code, one status and one remedy in the error table. */
    public enum Reason {
        INVALID,
        ROLE_MISSING,
        GATEWAY_ONLY,
        NOT_IN_SCOPE,
        NOT_FOUND,
        NOT_ADMINISTRATED,
        OPERATION_REFUSED,
        LINK_TO_ITSELF,
        LINK_NOT_FOR_COMPANY,
        LINK_PENDING,
        LINK_SENT_RECENTLY,
        INVITATION_CLOSED,
        REQUEST_CLOSED,
        EMAIL_TAKEN,
        LINK_NOT_VALID,
        PBX_ID_TAKEN,
        OXO_MANAGED_TAKEN,
        PAIR_REGISTERED,
        /** In stock, or the device ID of a system, of somebody else. */
        PAIR_OF_ANOTHER,
        PAIR_IN_OWN_FLEET,
        FLEET_ITEM_RESERVED,
        FLEET_ITEM_ASSIGNED,
        FLEET_ITEM_RETURNED,
        FLEET_ITEM_RETIRED,
        FLEET_ITEM_WAS_SYSTEM,
        NOT_FROM_FLEET,
        NOT_FROM_STOCK,
        NO_FIRST_ACTIVATION,
        BTCO_NOT_FOR_EVOLUTION,
        LICENCE_NOT_ACCEPTED,
        IMPORT_HAS_ERRORS,
        IMPORT_RUNNING,
        IMPORT_CLOSED,
        IMPORT_NOT_APPLIED,
        IMPORT_BUILT_UPON,
        /** The three that stand in the way of an undo, beside {@code SYSTEM_CONNECTED} and {@code SYSTEM_IN_GROUP}. */
        ASSIGNED_SINCE,
        ACTIVATED_SINCE,
        CHANGED_SINCE,
        LICENCE_TEXT_CHANGED,
        SYSTEM_CONNECTED,
        NOT_ACTIVATED,
        CLONE_IS_COPY,
        TOO_MANY_BLOCKED,
        GATEWAY_LINKED,
        NO_GATEWAY,
        SYSTEM_IN_GROUP,
        GROUP_NEEDS_DEFAULT_TO_ADD,
        GROUP_NEEDS_DEFAULT_TO_REMOVE,
        LAST_SITE,
        ONE_COMPANY_ONLY,
        LAST_COMPANY,
        SHARED_NOT_MOVED,
        OTHERS_HAVE_IT,
        FLEET_OF_OTHER_PARTNER,
        COMPANY_WITHOUT_SITE,
        TOO_MANY_SITES,
        CENTREX_MISMATCH,
        /** The detail names which of the two is centrex: {@code site} or {@code system}. */
        CENTREX_SITE_MISMATCH,
        CENTREX_ONE_SITE,
        RESERVED_COMPANY,
        RESERVED_NOT_IN_ORGANISATION,
        SITE_IN_USE,
        COMPANY_IN_USE,
        NOTHING_TO_UPDATE,
        NOT_AS_EXPECTED,
        SHORT_NUMBER_TAKEN,
        SHORT_NUMBER_TAKEN_ON_PBX,
        PREFIX_WITHOUT_CENTREX,
        INTERNAL_NUMBER_TAKEN,
        INTERNAL_NUMBER_FIXED,
        TEST_NUMBERS_FAILED,
        KEY_REUSED,
        CHANGED_MEANWHILE
    }
}
