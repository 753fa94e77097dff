package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The body that changes how much the hub logs.
 *
 * @param logger as in {@link LogLevelBody}; absent for all of them
 * @param level as in {@link LogLevelBody}
 * @param minutes 1 to 1440, then the usual level returns; absent for 15
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LogLevelRequest(
        @Nullable String logger,
        @Nullable String level,
        @Nullable Integer minutes) {}
