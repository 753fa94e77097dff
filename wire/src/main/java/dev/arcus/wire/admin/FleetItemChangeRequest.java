package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different of a PBX of the fleet; absent fields stay, an empty text takes a value away.
 *
 * @param model {@code OXO Connect}, {@code OXO Connect Evolution}
 * @param serial of the CPU
 * @param note at most 500 characters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FleetItemChangeRequest(
        @Nullable String model,
        @Nullable String serial,
        @Nullable String softwareVersion,
        @Nullable String note) {}
