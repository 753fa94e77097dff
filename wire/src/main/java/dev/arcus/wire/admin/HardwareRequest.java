package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The body that replaces the hardware of a system; without anything in it the new PBX is built to order, and device ID and activation code
 * are generated.
 *
 * @param fleetItemId of the partner's fleet that the new PBX is; a stock pair in {@code pbxId} finds its item, too
 * @param pbxId device ID of the new PBX
 * @param activationCode of the new PBX
 * @param model {@code OXO Connect}, {@code OXO Connect Evolution}; that of the item when absent, else as it was
 * @param formerItem what becomes of the old PBX's item of a fleet: {@code returned} (default) or {@code retired}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HardwareRequest(
        @Nullable String fleetItemId,
        @Nullable String pbxId,
        @Nullable String activationCode,
        @Nullable String model,
        @Nullable String formerItem) {}
