package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of notices.
 *
 * @param secret of the webhook: only in the answer that made it
 * @param formerSecretUntil until when the secret before it signs, too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeRuleBody(
        String id,
        String companyId,
        String name,
        boolean customers,
        List<String> topics,
        long notRunningSeconds,
        long pendingMinutes,
        long codeExpiresHours,
        long certificateExpiresDays,
        @Nullable String url,
        @Nullable String secret,
        @Nullable String formerSecretUntil,
        @Nullable List<String> addresses,
        @Nullable String language,
        @Nullable Long everyMinutes,
        String creationDate) {}
