package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How much one part of the hub writes into its log.
 *
 * @param logger {@code api}, {@code gateway}, {@code storage}, {@code security}, {@code server}
 * @param level {@code error}, {@code warn}, {@code info}, {@code debug}, {@code trace}
 * @param until when it goes back to its usual level; absent when it has that one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LogLevelBody(
        String logger, String level, @Nullable String until) {}
