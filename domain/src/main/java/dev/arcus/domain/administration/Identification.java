package dev.arcus.domain.administration;

import dev.arcus.domain.credential.ActivationCode;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.system.DeliveryMode;
import org.jspecify.annotations.Nullable;

/**
 * Device ID and activation code of a new system.
 *
 * @param generated whether the code was generated, and so expires
 * @param item the fleet item that it becomes, or null
 */
record Identification(
        PbxId pbxId,
        ActivationCode code,
        DeliveryMode mode,
        boolean generated,
        @Nullable FleetItem item) {}
