package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Whether the audit trail is what was written.
 *
 * @param whole false when an entry was changed, removed, inserted or put elsewhere
 * @param cut the last entry that retention dropped, as {@code N:HASH}; {@code 0:…} for none; absent when broken
 * @param head the last entry in the chain, in the same form; absent when broken
 * @param waiting entries that have no place yet; absent when broken
 * @param brokenAt the first entry that is not as it was written
 * @param reason what is wrong with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditVerificationBody(
        boolean whole,
        @Nullable String cut,
        @Nullable String head,
        @Nullable Long waiting,
        @Nullable Long brokenAt,
        @Nullable String reason) {}
