package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "why is it Pending?". Ours: {@code /api/arcus/v1/systems/{id}/pending}.
 *
 * @param pending false when it is not; then only the attempts are there
 * @param reason {@code never_tried}, {@code failed_from_same_address}, {@code wrong_code}, {@code old_code},
 *     {@code old_hardware}, {@code code_expired}, {@code not_acknowledged}, {@code clock}, {@code not_trusted}, {@code as_attempted}
 * @param text one sentence in the caller's language
 * @param remedy what to do, one sentence
 * @param count how many attempts ended so; 0 where it rests on none
 * @param attempts under the PABX-ID, last seen first
 * @param fromSameAddress attempts that gave no name, from the address of the PBX's last login; they need not be its own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PendingBody(
        boolean pending,
        @Nullable String reason,
        @Nullable String text,
        @Nullable String remedy,
        long count,
        List<AttemptBody> attempts,
        List<AttemptBody> fromSameAddress) {}
