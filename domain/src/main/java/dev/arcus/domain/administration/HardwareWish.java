package dev.arcus.domain.administration;

import dev.arcus.domain.credential.ActivationCode;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.fleet.Custody;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.system.Model;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which box takes the place of another. With nothing said it is built to order: device ID and code are generated.
 *
 * @param item of the partner's fleet that the new box is, or null: a stock pair finds its item, too
 * @param pbxId of the new box, or null to have one generated
 * @param code of the new box, or null to have one generated
 * @param model of the new box, or null for that of its item, else as the system is
 * @param former what becomes of the fleet item of the old box; null for {@link Former#RETURNED} where there is one
 */
public record HardwareWish(
        @Nullable FleetItemId item,
        @Nullable PbxId pbxId,
        @Nullable ActivationCode code,
        @Nullable Model model,
        @Nullable Former former) {

    /** What becomes of the old box. */
    public enum Former {
        /** It is on its way back. */
        RETURNED,
        /** It is scrap, lost or sold. */
        RETIRED
    }

    /** As a move of the old box's custody. */
    Optional<Custody> moved(Custody custody) {
        return former == Former.RETIRED ? custody.comeBack().flatMap(Custody::retire) : custody.comeBack();
    }
}
