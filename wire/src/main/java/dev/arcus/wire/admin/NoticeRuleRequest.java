package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of notices. Ours: {@code /api/arcus/v1/companies/{id}/notice-rules}. Either {@code url}, or {@code addresses}.
 *
 * @param customers whether what happens to the companies that it manages is told, too
 * @param topics {@code status}, {@code pending_too_long}, {@code second_box}, {@code code_expires}, {@code certificate_expires}
 * @param notRunningSeconds 60; {@code pendingMinutes} 1440; {@code codeExpiresHours} 72; {@code certificateExpiresDays} 14
 * @param url of a webhook
 * @param addresses of mail, in {@code language} (de, en, fr), one digest every {@code everyMinutes} (15) at most
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeRuleRequest(
        @Nullable String name,
        @Nullable Boolean customers,
        @Nullable List<@Nullable String> topics,
        @Nullable Integer notRunningSeconds,
        @Nullable Integer pendingMinutes,
        @Nullable Integer codeExpiresHours,
        @Nullable Integer certificateExpiresDays,
        @Nullable String url,
        @Nullable List<@Nullable String> addresses,
        @Nullable String language,
        @Nullable Integer everyMinutes) {}
