package dev.arcus.domain.administration;

import dev.arcus.domain.credential.ActivationCode;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.domain.system.Model;
import dev.arcus.domain.system.SystemType;
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
        @Nullable FleetItem item) {

    /** The model that the declaration names, else that of the item, else the default of the type. */
    @Nullable Model modelOr(SystemDeclaration declaration) {
        return declaration.model() == null && item != null && declaration.type() == SystemType.OXO
                ? item.box().model()
                : declaration.modelOrDefault();
    }
}
