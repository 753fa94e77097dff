package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries to send again, at most 1,000, the newest: of notices from {@code from} (inclusive) to {@code to}.
 *
 * @param ruleId of one rule, or absent for all
 * @param state {@code waiting}, {@code delivered}, {@code dead}, or absent for {@code dead}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplayRequest(
        @Nullable String from,
        @Nullable String to,
        @Nullable String ruleId,
        @Nullable String state) {}
